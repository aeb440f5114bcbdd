'use server';
import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/public-action';
import { asLocale, LOCALE_COOKIE } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { closeSession } from './close-session';
import { sessionCookie } from './cookie';
import { changePassword, chooseLocale, signOutElsewhere } from './own-account';
import { beginSecondFactor, disableSecondFactor, enableSecondFactor } from './second-factor';
import { currentSessionId, signedInActor } from './session';
import { switchAssignment } from './switch-assignment';
import { throttled } from './throttled-action';

export const changePasswordAction = throttled('password', defineAction(changePassword));
export const signOutElsewhereAction = defineAction(signOutElsewhere);
export const beginSecondFactorAction = defineAction(beginSecondFactor, { beforeSecondFactor: true });
export const enableSecondFactorAction = throttled(
  'totp',
  defineAction(enableSecondFactor, { beforeSecondFactor: true }),
);
export const disableSecondFactorAction = throttled('password', defineAction(disableSecondFactor));

/** Signs out: the session row ends, whatever becomes of the cookie. */
export const signOutAction = defineFormAction(async () => {
  const sessionId = await currentSessionId();
  if (sessionId) await closeSession({ sessionId });
  (await cookies()).delete(sessionCookie());
  redirect(paths.signIn);
});

/** Continues under another of one's own assignments, and starts at its home page. */
export const switchAssignmentAction = defineFormAction(async (form: FormData) => {
  const actor = await signedInActor();
  if (actor) await switchAssignment(actor, { assignmentId: String(form.get('assignmentId')) });
  revalidatePath('/', 'layout');
  redirect(paths.home);
});

/** Keeps the language with the account, and shows this browser in it at once. */
export const chooseLocaleAction = defineFormAction(async (form: FormData) => {
  const locale = asLocale(String(form.get('locale')));
  const actor = await signedInActor();
  if (actor) await chooseLocale(actor, { locale });
  (await cookies()).set(LOCALE_COOKIE, locale, { path: '/', maxAge: 365 * 86_400, sameSite: 'lax', httpOnly: true });
  revalidatePath('/', 'layout');
});
