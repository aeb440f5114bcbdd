import { ISSUED } from '@/lib/cards/rules';
import type { Tx } from '@/lib/core/place';
import type { Prisma } from '@/lib/generated/prisma/client';

const PAID = ['paid', 'requested', 'rejected', ...ISSUED];

export interface WardFigures {
  wardCode: string;
  /** All items of the ward in the drive, whatever way they go. */
  items: number;
  issued: number;
  /** Chosen for the stage of this ceremony. */
  chosen: number;
  /** Handed over on this stage. */
  onStage: number;
  handedOver: number;
}

const NOTHING = { items: 0, issued: 0, chosen: 0, onStage: 0, handedOver: 0 };

/** Per ward, the stage of one ceremony beside all items of the drive: a stage is a part, never the whole. */
export async function figuresByWard(
  tx: Tx,
  { id, driveId }: { id: string; driveId: string },
  wardCodes: readonly string[],
): Promise<WardFigures[]> {
  const where: Prisma.ItemWhereInput = { driveId, wardCode: { in: [...wardCodes] }, reversedAt: null };
  const count = async (more: Prisma.ItemWhereInput) =>
    new Map(
      (await tx.item.groupBy({ by: ['wardCode'], where: { AND: [where, more] }, _count: { id: true } })).map((row) => [
        row.wardCode,
        row._count.id,
      ]),
    );
  const items = await count({});
  const issued = await count({ state: { in: [...ISSUED] } });
  const chosen = await count({ ceremonyId: id, route: 'stage' });
  const handedOver = await count({ handover: 'handedOver' });
  const onStage = await tx.handover.groupBy({
    by: ['wardCode'],
    where: { ceremonyId: id, route: 'stage', reversedAt: null },
    _count: { id: true },
  });
  const stage = new Map(onStage.map((row) => [row.wardCode, row._count.id]));
  return wardCodes.map((wardCode) => ({
    wardCode,
    items: items.get(wardCode) ?? 0,
    issued: issued.get(wardCode) ?? 0,
    chosen: chosen.get(wardCode) ?? 0,
    onStage: stage.get(wardCode) ?? 0,
    handedOver: handedOver.get(wardCode) ?? 0,
  }));
}

export const sumFigures = (rows: readonly WardFigures[]): Omit<WardFigures, 'wardCode'> =>
  rows.reduce(
    (sum, row) => ({
      items: sum.items + row.items,
      issued: sum.issued + row.issued,
      chosen: sum.chosen + row.chosen,
      onStage: sum.onStage + row.onStage,
      handedOver: sum.handedOver + row.handedOver,
    }),
    NOTHING,
  );

/**
 * The six counts of the invited wards: proposed, approved, paid, issued, on this stage, handed over in all; and the sponsors' đồng in what
 * was handed over on the stage. A list that a sent correction took the place of counts no more. Office only.
 */
export async function sixCounts(tx: Tx, ceremony: { id: string; driveId: string }, wardCodes: readonly string[]) {
  const place = { driveId: ceremony.driveId, wardCode: { in: [...wardCodes] } };
  const standing = { ...place, reversedAt: null };
  const onStage = { ceremonyId: ceremony.id, route: 'stage', reversedAt: null };
  const corrected = await tx.wardList.findMany({
    where: { ...place, supersedesId: { not: null }, submittedAt: { not: null } },
    select: { supersedesId: true },
  });
  const value = await tx.item.aggregate({ where: { handovers: { some: onStage } }, _sum: { sponsorShare: true } });
  return {
    proposed: await tx.listLine.count({
      where: {
        ...place,
        state: { not: 'excluded' },
        listId: { notIn: corrected.flatMap(({ supersedesId }) => supersedesId ?? []) },
        list: { state: { notIn: ['draft', 'returned'] } },
      },
    }),
    approved: await tx.item.count({ where: standing }),
    paid: await tx.item.count({ where: { ...standing, state: { in: PAID } } }),
    issued: await tx.item.count({ where: { ...standing, state: { in: [...ISSUED] } } }),
    onStage: await tx.handover.count({ where: onStage }),
    stageValue: value._sum.sponsorShare ?? 0n,
    handedOver: await tx.item.count({ where: { ...standing, handover: 'handedOver' } }),
  };
}
