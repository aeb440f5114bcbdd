import { isErrorCode } from '@/lib/core/errors';
import type { ActionResult } from '@/lib/core/result';

/** Sends a name and a password to next-auth, which sets the session cookie; a refusal comes back as its code. */
export async function postSignIn(values: { login: string; password: string; code?: string }): Promise<ActionResult> {
  const csrf = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
  const body = new URLSearchParams({ ...values, csrfToken: csrf.csrfToken, callbackUrl: '/', json: 'true' });
  const response = await fetch('/api/auth/callback/credentials', { method: 'POST', body });
  if (response.ok) return { ok: true, value: null };
  const { url } = (await response.json()) as { url: string };
  const code = new URL(url, location.href).searchParams.get('error');
  return { ok: false, code: isErrorCode(code) ? code : 'signInFailed' };
}
