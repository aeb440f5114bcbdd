import { ISSUED } from '@/lib/cards/rules';
import { can } from '@/lib/access/permissions';
import { vietnamDay } from '@/lib/core/clock';
import { defineQuery } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { nameOf } from '@/lib/drives/name-of';
import { wardNames } from '@/lib/places/wards';
import { itemScope } from './item-ref';
import { searchItems, type SearchFilters } from './queries';

export interface Remaining {
  issued: number;
  handedOver: number;
  notCollected: number;
  /** Nobody has come for it and nobody has been sought. */
  pending: number;
}

const NOTHING: Remaining = { issued: 0, handedOver: 0, notCollected: 0, pending: 0 };

const add = (sum: Remaining, handover: string, count: number): Remaining => ({
  ...sum,
  issued: sum.issued + count,
  ...(handover === 'handedOver' || handover === 'notCollected'
    ? { [handover]: sum[handover] + count }
    : { pending: sum.pending + count }),
});

/** What is handed over and what remains, in all, by ward and by ceremony, with the lists for signature. DomainError notFound. */
export const readHandoverBoard = defineQuery('handover.read', async (ctx, driveId: string, locale: string) => {
  const { tx, actor } = ctx;
  const drive = await driveOf(ctx, driveId);
  const counts = await tx.item.groupBy({
    by: ['wardCode', 'ceremonyId', 'route', 'handover'],
    where: { AND: [itemScope(actor), { driveId, reversedAt: null, state: { in: [...ISSUED] } }] },
    _count: { id: true },
  });
  const sum = (rows: typeof counts) =>
    rows.reduce((all, { handover, _count }) => add(all, handover, _count.id), NOTHING);
  const signoffs = await tx.signoffList.findMany({
    where: { driveId },
    orderBy: { createdAt: 'desc' },
    take: 60,
  });
  const signed = await tx.$queryRaw<{ signoffId: string; rows: bigint; done: bigint }[]>`
    select r."signoffId", count(*) as rows, count(*) filter (where i.handover = 'handedOver') as done
    from "SignoffRow" r join "Item" i on i.id = r."itemId"
    where r."signoffId" = any(${signoffs.map(({ id }) => id)}::uuid[]) group by 1`;
  const countsOf = new Map(signed.map((row) => [row.signoffId, row]));
  const ceremonies = await tx.ceremony.findMany({ where: { driveId }, orderBy: { startsAt: 'asc' } });
  const taking = await tx.driveWard.findMany({ where: { driveId }, select: { wardCode: true } });
  const codes = [...new Set([...taking, ...counts, ...signoffs].map(({ wardCode }) => wardCode))].sort();
  const wardOf = await wardNames(tx, codes, locale);
  const record = can(actor.role, 'handover.record');
  return {
    planNumber: drive.planNumber,
    drive: nameOf(drive, locale),
    total: sum(counts),
    wards: codes.map((code) => ({
      code,
      name: wardOf(code),
      ...sum(counts.filter(({ wardCode }) => wardCode === code)),
    })),
    ceremonies: ceremonies.map((row) => ({
      id: row.id,
      name: nameOf(row, locale),
      state: row.state,
      day: vietnamDay(row.startsAt),
      ...sum(counts.filter(({ ceremonyId, route }) => ceremonyId === row.id && route === 'stage')),
    })),
    signoffs: signoffs.map((list) => ({
      id: list.id,
      title: list.title,
      ward: wardOf(list.wardCode),
      createdAt: list.createdAt,
      savedAt: list.savedAt,
      documentId: list.documentId,
      rows: Number(countsOf.get(list.id)?.rows ?? 0),
      done: Number(countsOf.get(list.id)?.done ?? 0),
    })),
    isWard: actor.placeRole === 'ward',
    /** Names are for those who hand over; an auditor sees the figures. */
    showsPeople: actor.role !== 'auditor',
    may: { record },
  };
});
export type HandoverBoard = Awaited<ReturnType<typeof readHandoverBoard.as>>;

/** The page: the board, and whom the search found; nobody is looked for where nothing was issued and nothing asked. DomainError notFound. */
export const readHandovers = defineQuery(
  'handover.read',
  async (ctx, driveId: string, filters: SearchFilters, locale: string) => {
    const board = await readHandoverBoard.run(ctx, driveId, locale);
    const asked = board.total.issued > 0 || filters.q;
    return { board, found: asked ? await searchItems.run(ctx, driveId, filters, locale) : { rows: [], more: false } };
  },
);
