import { createHash } from 'node:crypto';
import * as z from 'zod/v4/core';
import type { Actor } from '@/lib/access/actor-type';
import { can, type Permission } from '@/lib/access/permissions';
import type { PlaceRole } from '@/lib/access/roles';
import { type AuditEntry, writeAudit } from './audit';
import { type Day, now, vietnamDay } from './clock';
import { asDomainError } from './constraints';
import { markDefined } from './defined';
import { DomainError } from './errors';
import { nfcDeep, plainJson } from './plain';
import { inPlace, placeOf, type Tx } from './place';
import type { ActionResult } from './result';

/** What a verb is given: a client it could not have imported, who asks, the time, and the way to leave an audit row. */
export interface Ctx {
  tx: Tx;
  actor: Actor;
  now: Date;
  today: Day;
  audit: (entry: AuditEntry) => void;
  requestId?: string;
}

export interface CommandSpec<S extends z.$ZodType, O> {
  /** `<noun>.<verb>`; stands in audit rows. */
  name: string;
  permission: Permission;
  input: S;
  run: (ctx: Ctx, input: z.output<S>) => Promise<O>;
  /** Own-account commands run where the sign-in tables are reachable. */
  place?: Extract<PlaceRole, 'signin'>;
  /** Milliseconds; 15 s unless told. Anything longer is a job in batches. */
  timeout?: number;
}

export interface Command<S extends z.$ZodType = z.$ZodType, O = unknown> {
  (actor: Actor, input: z.input<S>, requestId?: string): Promise<ActionResult<O>>;
  /** The verb itself, for another command in the same transaction. Its caller answers for the permission. */
  run: (ctx: Ctx, input: z.output<S>) => Promise<O>;
  spec: CommandSpec<S, O>;
}

export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(plainJson(value)))
    .digest('hex');

/** Field path → message key, as the form shows it. */
export function fieldErrors(error: z.$ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return fields;
}

/**
 * The only way to write. Permission → zod → one transaction in the actor's place → `run` → audit rows → commit.
 * A run that leaves no audit row rolls back. A repeated `requestId` of the same actor gets the stored answer and changes
 * nothing; with another input it is refused (`requestReused`). Refusals come back as codes; bugs are thrown.
 */
export function defineCommand<S extends z.$ZodType, O>(spec: CommandSpec<S, O>): Command<S, O> {
  const command = async (actor: Actor, raw: z.input<S>, requestId?: string): Promise<ActionResult<O>> => {
    if (!can(actor.role, spec.permission)) return { ok: false, code: 'notAllowed' };
    const parsed = z.safeParse(spec.input, nfcDeep(raw));
    if (!parsed.success) return { ok: false, code: 'invalidInput', fields: fieldErrors(parsed.error) };
    try {
      const place = { ...placeOf(actor, spec.name), ...(spec.place ? { placeRole: spec.place } : {}) };
      const options = spec.timeout ? { timeout: spec.timeout } : undefined;
      const value = await inPlace(place, (tx) => runOnce(tx, spec, actor, parsed.data, requestId), options);
      return { ok: true, value };
    } catch (error) {
      return refusal(error);
    }
  };
  return markDefined(Object.assign(command, { run: spec.run, spec }));
}

/** A refusal as an answer; anything else is thrown on. */
export function refusal(error: unknown): ActionResult<never> {
  const known = asDomainError(error);
  if (!(known instanceof DomainError)) throw known;
  return {
    ok: false,
    code: known.code,
    ...(known.fields ? { fields: known.fields } : {}),
    ...(known.details ? { details: plainJson(known.details) as Record<string, unknown> } : {}),
  };
}

async function runOnce<S extends z.$ZodType, O>(
  tx: Tx,
  spec: CommandSpec<S, O>,
  actor: Actor,
  input: z.output<S>,
  requestId?: string,
): Promise<O> {
  if (requestId) {
    const inputHash = hashOf([spec.name, input]);
    const key = { actorId: actor.userId, requestId };
    // A second press waits here for the first to commit, then finds its answer.
    const { count } = await tx.commandRequest.createMany({
      data: [{ ...key, command: spec.name, inputHash }],
      skipDuplicates: true,
    });
    if (count === 0) {
      const earlier = await tx.commandRequest.findUniqueOrThrow({ where: { actorId_requestId: key } });
      if (earlier.inputHash !== inputHash) throw new DomainError('requestReused');
      return earlier.answer as O;
    }
  }
  const value = await withAudit(tx, actor, spec.name, spec.run, input, requestId);
  if (requestId) {
    const answer = plainJson(value ?? null) as object;
    await tx.commandRequest.updateMany({ where: { actorId: actor.userId, requestId }, data: { answer } });
  }
  return value;
}

/** Runs a verb and writes its audit rows in the same transaction; none is a bug. Shared with jobs. */
export async function withAudit<I, O>(
  tx: Tx,
  actor: Actor,
  name: string,
  run: (ctx: Ctx, input: I) => Promise<O>,
  input: I,
  requestId?: string,
): Promise<O> {
  const entries: AuditEntry[] = [];
  const at = now();
  const ctx: Ctx = {
    tx,
    actor,
    now: at,
    today: vietnamDay(at),
    audit: (entry) => void entries.push(entry),
    ...(requestId ? { requestId } : {}),
  };
  const value = await run(ctx, input);
  if (entries.length === 0) throw new Error(`${name} wrote without an audit event`);
  await writeAudit(tx, actor, name, requestId, entries);
  return value;
}
