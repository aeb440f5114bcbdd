import type { Vnd } from '@/lib/core/money';
import type { Tx } from '@/lib/core/place';

/** What has come for each pledge and was not reversed; pledges without any are left out. */
export async function receivedOf(tx: Tx, pledgeIds: readonly string[]): Promise<Map<string, Vnd>> {
  const rows = await tx.moneyReceived.groupBy({
    by: ['pledgeId'],
    where: { pledgeId: { in: [...pledgeIds] }, reversedAt: null },
    _sum: { amount: true },
  });
  return new Map(rows.map((row) => [row.pledgeId!, row._sum.amount ?? 0n]));
}
