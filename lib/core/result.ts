import type { ErrorCode } from './errors';

/**
 * What every write answers. A refusal is a code (words: `errors.<code>` in the messages), never a sentence.
 * `fields` maps a field's path to a message key; `details` carries the numbers a sentence needs, or, for `stale`,
 * what is stored now, so that a person can compare it with what was typed.
 */
export type ActionResult<T = unknown> =
  | { ok: true; value: T }
  | { ok: false; code: ErrorCode; fields?: Record<string, string>; details?: Record<string, unknown> };

/** A server action: what was typed, and the id of this press of the button (a repeated id changes nothing). */
export type ServerAction<I = unknown, T = unknown> = (input: I, requestId: string) => Promise<ActionResult<T>>;
