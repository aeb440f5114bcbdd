import { markDefined } from '@/lib/core/defined';
import type { ServerAction } from '@/lib/core/result';
import { signedInActor } from './session';
import { forget, mayTry } from './throttle';

/** An own-account action that compares a secret: whoever sits at an open session may not guess it without end. */
export function throttled<I, O>(secret: string, action: ServerAction<I, O>): ServerAction<I, O> {
  return markDefined(async (input: I, requestId: string) => {
    const actor = await signedInActor();
    if (!actor) return { ok: false as const, code: 'signedOut' as const };
    const key = `${secret} of ${actor.userId}`;
    if (!(await mayTry('account', key))) return { ok: false as const, code: 'tooManyAttempts' as const };
    const result = await action(input, requestId);
    if (result.ok) await forget('account', key);
    return result;
  });
}
