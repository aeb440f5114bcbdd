import type { Actor } from '@/lib/access/actor-type';
import type { Tx } from '@/lib/core/place';
import { Prisma } from '@/lib/generated/prisma/client';

export interface LineCounts {
  /** Not left out. */
  people: number;
  cards: number;
  books: number;
  withErrors: number;
  withWarnings: number;
  excluded: number;
  held: number;
  /** Neither approved nor held: on an approved list, those whom a verdict has let go on since. */
  waiting: number;
}
export const NO_COUNTS: LineCounts = {
  people: 0,
  cards: 0,
  books: 0,
  withErrors: 0,
  withWarnings: 0,
  excluded: 0,
  held: 0,
  waiting: 0,
};

/** An auditor has no right on lines; the masked view holds all that is counted. */
export const lineTable = (actor: Actor) => Prisma.raw(actor.role === 'auditor' ? '"MaskedLine"' : '"ListLine"');

/** Lines of each list of a drive, counted in one read under the actor's place. */
export async function countByList(tx: Tx, actor: Actor, driveId: string): Promise<Map<string, LineCounts>> {
  const rows = await tx.$queryRaw<(LineCounts & { listId: string })[]>`
    select "listId", ${COUNTS} from ${lineTable(actor)} where "driveId" = ${driveId}::uuid group by "listId"`;
  return new Map(rows.map(({ listId, ...counts }) => [listId, counts]));
}

export async function countOfList(tx: Tx, actor: Actor, listId: string): Promise<LineCounts> {
  const rows = await tx.$queryRaw<
    LineCounts[]
  >`select ${COUNTS} from ${lineTable(actor)} where "listId" = ${listId}::uuid`;
  return rows[0] ?? NO_COUNTS;
}

const COUNTS = Prisma.sql`
  count(*) filter (where state <> 'excluded')::int as people,
  count(*) filter (where state <> 'excluded' and "itemKind" = 'card')::int as cards,
  count(*) filter (where state <> 'excluded' and "itemKind" = 'book')::int as books,
  count(*) filter (where state <> 'excluded' and "errorCount" > 0)::int as "withErrors",
  count(*) filter (where state <> 'excluded' and "errorCount" = 0 and "warningCount" > 0)::int as "withWarnings",
  count(*) filter (where state = 'excluded')::int as excluded,
  count(*) filter (where state = 'held')::int as held,
  count(*) filter (where state = 'waiting')::int as waiting`;
