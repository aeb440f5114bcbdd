import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/lib/core/content-security-policy';

/** Sets the nonce of the content-security policy and notes the address asked for, nothing else: guards sit at the data. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search); // where the sign-in leads back to
  headers.set('content-security-policy', policy); // where Next looks for the nonce of its scripts
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Pages and route handlers; static files carry no scripts of ours to protect. */
export const config = { matcher: '/((?!_next/static|_next/image|icon|wasm/).*)' };
