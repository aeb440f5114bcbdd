import type { Tx } from '@/lib/core/place';

/** What is still open in a drive: shown before it is closed, kept in the audit row of closing. */
export interface LeftOver {
  /** Cards and books not yet in a hand; they stay the person's own and may still be handed over. */
  itemsPending: number;
  itemsNotIssued: number;
  listsUnderway: number;
  milestonesOpen: number;
  /** Funds of this drive alone with money that nobody was given; what becomes of it is decided afterwards. */
  fundsUndecided: number;
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
    fundsUndecided: await fundsWithMoney(tx, driveId),
  };
}

/** Credit balances are negative: a fund with money stands below zero. */
async function fundsWithMoney(tx: Tx, driveId: string): Promise<number> {
  const funds = await tx.fund.findMany({ where: { driveId }, select: { id: true } });
  const fundId = { in: funds.map(({ id }) => id) };
  return tx.accountBalance.count({ where: { fundId, kind: 'fundAvailable', balance: { lt: 0 } } });
}
