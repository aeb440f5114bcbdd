import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor-type';
import { now } from './clock';
import { keyedHashes } from './audit-keys';
import type { Tx } from './place';

/** What is remembered of a write. Never values: ids, field names, counts. */
export interface AuditEntry {
  /** `<noun>.<pastVerb>`, e.g. `handover.recorded`. */
  what: string;
  subjectType?: string;
  subjectId?: string;
  driveId?: string;
  wardCode?: string;
  /** Of which province a row of the system is; a person's own is that of the person. */
  provinceCode?: string;
  /** Names of the fields that changed. */
  fields?: string[];
  /** What they became, for one human's data: only hashes under the key of the subject are kept (lib/core/audit-keys.ts). */
  values?: Readonly<Record<string, unknown>>;
  counts?: Record<string, number>;
  /** Ids of a bulk command; only their digest is kept. */
  ids?: string[];
  /** A reason given by the actor, without personal data. */
  reason?: string;
}

/** Digest of a set of ids, independent of their order. */
export const digestOf = (ids: readonly string[]): string =>
  createHash('sha256')
    .update([...ids].sort().join('\n'))
    .digest('hex');

/** Writes audit rows in the command's own transaction (INSERT only: the role may not read them back). */
export async function writeAudit(
  tx: Tx,
  actor: (Pick<Actor, 'userId' | 'humanId' | 'provinceCode'> & { role: string }) | null,
  command: string,
  requestId: string | undefined,
  entries: readonly AuditEntry[],
): Promise<void> {
  const hashes = await keyedHashes(tx, actor?.provinceCode ?? null, entries);
  await tx.auditEvent.createMany({
    data: entries.map((entry, index) => ({
      happenedAt: now(),
      provinceCode: actor ? actor.provinceCode : (entry.provinceCode ?? null),
      wardCode: entry.wardCode ?? null,
      actorId: actor?.userId ?? null,
      humanId: actor?.humanId ?? null,
      role: actor?.role ?? 'system',
      command,
      what: entry.what,
      subjectType: entry.subjectType ?? null,
      subjectId: entry.subjectId ?? null,
      driveId: entry.driveId ?? null,
      requestId: requestId ?? null,
      fields: entry.fields ?? [],
      ...(entry.counts ? { counts: entry.counts } : {}),
      ...(hashes[index] ? { hashes: hashes[index] } : {}),
      digest: entry.ids ? digestOf(entry.ids) : null,
      reason: entry.reason ?? null,
    })),
  });
}
