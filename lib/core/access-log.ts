import type { Actor } from '@/lib/access/actor-type';
import type { Tx } from './place';

export interface Seen {
  kind: 'page' | 'print' | 'search' | 'reveal' | 'export' | 'elsewhere';
  subjectType: 'line' | 'person' | 'insurance' | 'item';
  ids: readonly string[];
  purpose: string;
}

/** The same where no account looked: what a job of the system showed to a province stands in that province's log. */
export async function logSystemAccess(tx: Tx, provinceCode: string, seen: Seen): Promise<void> {
  if (seen.ids.length === 0) return;
  const { kind, subjectType, ids, purpose } = seen;
  await tx.accessLog.createMany({
    data: [{ provinceCode, role: 'system', kind, subjectType, subjectIds: [...ids], purpose }],
  });
}

/** One row per page, print or settled search, with the ids shown, so that "who saw this person" has an answer. */
export async function logAccess(tx: Tx, actor: Actor, seen: Seen, wardCode?: string): Promise<void> {
  if (seen.ids.length === 0) return;
  await tx.accessLog.createMany({
    data: [
      {
        provinceCode: actor.provinceCode,
        wardCode: wardCode ?? (actor.wardCodes.length === 1 ? actor.wardCodes[0]! : null),
        actorId: actor.userId,
        role: actor.role,
        kind: seen.kind,
        subjectType: seen.subjectType,
        subjectIds: [...seen.ids],
        purpose: seen.purpose,
        place: actor.placeCode,
      },
    ],
  });
}
