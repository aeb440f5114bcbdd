import type * as z from 'zod/v4/core';
import type { Command } from './command';
import { markDefined } from './defined';
import type { ActionResult, ServerAction } from './result';

interface ActionOptions {
  /** Also for somebody who still has to set up the second factor: the set-up itself, and nothing else. */
  beforeSecondFactor?: boolean;
}

/**
 * A command as a server action: the actor comes from the session, and the pages shown are read anew after a success.
 * Next itself refuses an action from another origin.
 */
export function defineAction<S extends z.$ZodType, O>(
  command: Command<S, O>,
  { beforeSecondFactor = false }: ActionOptions = {},
): ServerAction<z.input<S>, O> {
  const action = async (input: z.input<S>, requestId: string): Promise<ActionResult<O>> => {
    const { currentActor, signedInActor } = await import('@/lib/access/session');
    const actor = await (beforeSecondFactor ? signedInActor() : currentActor());
    if (!actor) return { ok: false, code: 'signedOut' };
    if (!/^[0-9a-f-]{36}$/.test(requestId)) return { ok: false, code: 'invalidInput' };
    const result = await command(actor, input, requestId);
    if (result.ok) {
      const { revalidatePath } = await import('next/cache');
      revalidatePath('/', 'layout');
    }
    return result;
  };
  return markDefined(action);
}
