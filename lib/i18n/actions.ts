'use server';
import { cookies } from 'next/headers';
import { revalidatePath } from 'next/cache';
import { defineFormAction } from '@/lib/core/public-action';
import { asLocale, LOCALE_CHOSEN_COOKIE, LOCALE_COOKIE } from './locales';

const OWN = { path: '/', sameSite: 'lax', httpOnly: true } as const;

/**
 * The language switch: it changes a cookie of the reader's own browser and nothing stored, so it needs no actor and
 * leaves no audit row. The account page saves the choice for good.
 */
export const setLocaleAction = defineFormAction(async (form: FormData): Promise<void> => {
  const value = form.get('locale');
  const jar = await cookies();
  jar.set(LOCALE_COOKIE, asLocale(typeof value === 'string' ? value : undefined), {
    ...OWN,
    maxAge: 365 * 86_400,
  });
  jar.set(LOCALE_CHOSEN_COOKIE, '1', { ...OWN, maxAge: 600 });
  revalidatePath('/', 'layout');
});
