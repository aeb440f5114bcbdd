import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cookies, headers } from 'next/headers';
import { asLocale, LOCALE_CHOSEN_COOKIE, LOCALE_COOKIE } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { clientAddress } from './client-address';
import { authSecret, isSecure, SESSION_SECONDS } from './cookie';
import { type Claims, identityProvider, OIDC } from './identity-provider';
import { signIn } from './sign-in';
import { signInByIdentity } from './sign-in-by-identity';

// next-auth takes its own address from here: from APP_URL, else from the host of each request, so that any port works.
if (process.env.APP_URL) process.env.NEXTAUTH_URL ??= process.env.APP_URL;
else process.env.AUTH_TRUST_HOST ??= '1';

/** The language of the account, from now on in this browser; but who has just chosen one before signing in keeps that. */
async function keepLocale(locale: string): Promise<void> {
  const jar = await cookies();
  const chosen = jar.get(LOCALE_CHOSEN_COOKIE) !== undefined;
  jar.delete(LOCALE_CHOSEN_COOKIE);
  if (chosen) return;
  const year = 365 * 86_400;
  const options = { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true } as const;
  jar.set(LOCALE_COOKIE, asLocale(locale), options);
}

/** The id of the session row of whom the identity provider sends, in place of the provider's own; a refusal leads back to the sign-in. */
async function byIdentity(user: { id: string }, claims: Claims): Promise<true | string> {
  const asked = await headers();
  const address = clientAddress(asked);
  const userAgent = asked.get('user-agent') ?? '';
  const result = await signInByIdentity({ issuer: process.env.OIDC_ISSUER ?? '', claims, address, userAgent });
  if (!result.ok) return `${paths.signIn}?error=${result.code}`;
  await keepLocale(result.value.locale);
  user.id = result.value.sessionId;
  return true;
}

/** The cookie carries the id of the session row and nothing else. A refusal's code travels back as next-auth's `error`. */
export const authOptions = (): AuthOptions => ({
  secret: authSecret(),
  useSecureCookies: isSecure(),
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: paths.signIn, error: paths.signIn },
  providers: [
    ...[identityProvider()].filter((provider) => provider !== null),
    CredentialsProvider({
      credentials: { login: {}, password: {}, code: {} },
      async authorize(given, request) {
        const headers = new Headers(request.headers as Record<string, string>);
        const result = await signIn({
          login: given?.login ?? '',
          password: given?.password ?? '',
          code: given?.code ?? '',
          address: clientAddress(headers),
          userAgent: headers.get('user-agent') ?? '',
        });
        if (!result.ok) throw new Error(result.code);
        await keepLocale(result.value.locale);
        return { id: result.value.sessionId };
      },
    }),
  ],
  callbacks: {
    signIn: ({ user, account, profile }) =>
      account?.provider === OIDC ? byIdentity(user, profile as unknown as Claims) : true,
    jwt: ({ token, user }) => (user ? { sid: user.id } : token['sid'] ? { sid: token['sid'] } : {}),
    session: ({ session }) => ({ expires: session.expires }),
  },
});
