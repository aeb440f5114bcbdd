import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cookies } from 'next/headers';
import { asLocale, LOCALE_COOKIE } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { clientAddress } from './client-address';
import { authSecret, isSecure, SESSION_SECONDS } from './cookie';
import { signIn } from './sign-in';

// next-auth takes its own address from here: from APP_URL, else from the host of each request, so that any port works.
if (process.env.APP_URL) process.env.NEXTAUTH_URL ??= process.env.APP_URL;
else process.env.AUTH_TRUST_HOST ??= '1';

/** The cookie carries the id of the session row and nothing else. A refusal's code travels back as next-auth's `error`. */
export const authOptions = (): AuthOptions => ({
  secret: authSecret(),
  useSecureCookies: isSecure(),
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: paths.signIn, error: paths.signIn },
  providers: [
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
        const choice = asLocale(result.value.locale);
        (await cookies()).set(LOCALE_COOKIE, choice, {
          path: '/',
          maxAge: 365 * 86_400,
          sameSite: 'lax',
          httpOnly: true,
        });
        return { id: result.value.sessionId };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : token['sid'] ? { sid: token['sid'] } : {}),
    session: ({ session }) => ({ expires: session.expires }),
  },
});
