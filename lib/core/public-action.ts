import { clientAddress } from '@/lib/access/client-address';
import { mayTry, takeBack } from '@/lib/access/throttle';
import { markDefined } from './defined';
import type { ActionResult, ServerAction } from './result';

/**
 * A public command as a server action, for the pages before the sign-in. Each address may fail a bounded number of times: what
 * stands behind these pages are one-time codes. Next itself refuses an action from another origin.
 */
export function definePublicAction<I, O>(command: (input: I) => Promise<ActionResult<O>>): ServerAction<I, O> {
  return markDefined(async (input: I): Promise<ActionResult<O>> => {
    const { headers } = await import('next/headers');
    const address = clientAddress(await headers());
    if (!(await mayTry('code', address))) return { ok: false, code: 'tooManyAttempts' };
    const result = await command(input);
    if (result.ok || result.code !== 'codeExpired') await takeBack('code', address);
    return result;
  });
}

/** A plain form of the frame (sign out, switch role, language): works without JavaScript and redirects. */
export const defineFormAction = <A extends FormData[]>(run: (...args: A) => Promise<void>): typeof run =>
  markDefined(run);
