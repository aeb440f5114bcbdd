import type { ActionResult } from '@/lib/core/result';

/** The value of a command that cannot be refused here; a refusal stops the load with its code. */
export function must<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.fields ?? result.details ?? {})}`);
  return result.value;
}
