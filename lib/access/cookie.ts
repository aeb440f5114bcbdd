/** Whether readers come over https: then cookies are marked secure and named `__Secure-`, which browsers keep from http. */
export const isSecure = (): boolean => (process.env.APP_URL ?? '').startsWith('https:');

/** next-auth's own name, so that its handler and our readers mean the same cookie. */
export const sessionCookie = (): string => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;

/** Seconds a sign-in lasts at most: one working day with its evening. */
export const SESSION_SECONDS = 12 * 3600;

/** Key of the session cookie. Made on the first run and kept in the data folder when the environment names none. */
export function authSecret(): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is not set');
  return secret;
}
