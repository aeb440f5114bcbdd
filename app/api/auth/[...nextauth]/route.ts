import NextAuth from 'next-auth';
import { authOptions } from '@/lib/access/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses: csrf, callback of the sign-in. Signing in writes through a public command. */
const handler = (request: Request, context: Context) => NextAuth(request as never, context as never, authOptions());

export { handler as GET, handler as POST };
