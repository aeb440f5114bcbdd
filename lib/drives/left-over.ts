import type { Tx } from '@/lib/core/place';

/** What is still open in a drive: shown before it is closed, kept in the audit row of closing. */
export interface LeftOver {
  /** Cards and books not yet in a hand; they stay the person's own and may still be handed over. */
  itemsPending: number;
  itemsNotIssued: number;
  listsUnderway: number;
  milestonesOpen: number;
}

export async function leftOver(tx: Tx, driveId: string): Promise<LeftOver> {
  const live = { driveId, reversedAt: null, handover: { not: 'handedOver' } };
  return {
    itemsPending: await tx.item.count({ where: live }),
    itemsNotIssued: await tx.item.count({
      where: { ...live, state: { in: ['allocated', 'paid', 'requested', 'rejected'] } },
    }),
    listsUnderway: await tx.wardList.count({ where: { driveId, state: { notIn: ['approved', 'locked'] } } }),
    milestonesOpen: await tx.milestone.count({ where: { driveId, doneOn: null } }),
  };
}
