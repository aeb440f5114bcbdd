import type { ErrorCode } from '@/lib/core/errors';
import type { ActionResult } from '@/lib/core/result';

/** Why a press of a button changed nothing, as the form knows it. */
export type Refusal =
  | { kind: 'refused'; code: ErrorCode; fields?: Record<string, string>; details?: Record<string, unknown> }
  /** The answer never came: the same request id may be sent again without harm. */
  | { kind: 'notSent' }
  /** The server failed; `reference` finds the cause in its log. */
  | { kind: 'unexpected'; reference: string };

export type Outcome<T> = { kind: 'done'; value: T } | Refusal;

/** Runs a server action and turns every way it can fail into a refusal; only Next's own redirects pass through. */
export async function runAction<T>(call: () => Promise<ActionResult<T>>): Promise<Outcome<T>> {
  try {
    const result = await call();
    if (result.ok) return { kind: 'done', value: result.value };
    const { code, fields, details } = result;
    return { kind: 'refused', code, ...(fields && { fields }), ...(details && { details }) };
  } catch (error) {
    const digest = (error as { digest?: unknown }).digest;
    if (typeof digest !== 'string') return { kind: 'notSent' };
    if (digest.startsWith('NEXT_')) throw error; // redirect, notFound
    return { kind: 'unexpected', reference: digest };
  }
}
