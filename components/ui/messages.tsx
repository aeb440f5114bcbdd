import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TIME_ZONE } from '@/lib/i18n/locales';

/** What every client component may use anywhere: words of buttons and forms, of refusals, and of the frame. */
const ALWAYS = ['common', 'errors', 'frame'];

/**
 * Gives the client components inside it the words of the named namespaces, beside those.
 * A page wraps only its forms in it, so that a browser gets only the words that it needs.
 */
export async function Messages({ namespaces = [], children }: { namespaces?: string[]; children: ReactNode }) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()]);
  const wanted = [...ALWAYS, ...namespaces];
  const messages = Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)));
  return (
    <NextIntlClientProvider locale={locale} timeZone={TIME_ZONE} messages={messages} formats={null}>
      {children}
    </NextIntlClientProvider>
  );
}
