import * as z from 'zod/v4/core';
import type { Actor } from '@/lib/access/actor-type';
import { type AuditEntry, writeAudit } from './audit';
import { type Day, now, vietnamDay } from './clock';
import { fieldErrors, refusal } from './command';
import { markDefined } from './defined';
import { nfcDeep } from './plain';
import { inPlace, type Tx } from './place';
import type { ActionResult } from './result';

/** The person a public command turned out to be about: the audit row names him, though nobody is signed in. */
export type Known = Pick<Actor, 'userId' | 'humanId' | 'provinceCode'>;

export interface PublicCtx {
  tx: Tx;
  now: Date;
  today: Day;
  /** One audit row; `by` when the user is known by then. */
  audit: (entry: AuditEntry, by?: Known) => void;
}

export interface PublicCommand<S extends z.$ZodType, O> {
  (raw: z.input<S>): Promise<ActionResult<O>>;
  commandName: string;
}

/**
 * A write before an actor is known: signing in, taking an invitation, resetting a password. Role `signin`, one transaction,
 * at least one audit row or rollback. Every name is listed in tests/access/public-commands.test.ts.
 */
export function definePublicCommand<S extends z.$ZodType, O>(spec: {
  name: string;
  input: S;
  run: (ctx: PublicCtx, input: z.output<S>) => Promise<O>;
}): PublicCommand<S, O> {
  const command = async (raw: z.input<S>): Promise<ActionResult<O>> => {
    const parsed = z.safeParse(spec.input, nfcDeep(raw));
    if (!parsed.success) return { ok: false, code: 'invalidInput', fields: fieldErrors(parsed.error) };
    try {
      const value = await inPlace({ placeRole: 'signin', command: spec.name }, async (tx) => {
        const entries: [AuditEntry, Known | undefined][] = [];
        const at = now();
        const audit: PublicCtx['audit'] = (entry, by) => void entries.push([entry, by]);
        const made = await spec.run({ tx, now: at, today: vietnamDay(at), audit }, parsed.data);
        if (entries.length === 0) throw new Error(`${spec.name} wrote without an audit event`);
        for (const [entry, by] of entries)
          await writeAudit(tx, by ? { ...by, role: 'signin' } : null, spec.name, undefined, [entry]);
        return made;
      });
      return { ok: true, value };
    } catch (error) {
      return refusal(error);
    }
  };
  return markDefined(Object.assign(command, { commandName: spec.name }));
}

/** A read before or beside the actor's place: the person about himself, the sign-in about a code. Role `signin`, writes nothing. */
export function defineAccountRead<A extends unknown[], T>(run: (tx: Tx, ...args: A) => Promise<T>) {
  return markDefined((...args: A): Promise<T> => inPlace({ placeRole: 'signin' }, (tx) => run(tx, ...args)));
}
