import type { Tx } from '@/lib/core/place';

/** What `isRefundable` asks of an item's row in section II of a batch. */
export const DECREASE = { select: { answer: true, batch: { select: { state: true } } } } as const;

/** Those of the items for which the insurer gave money back. */
export async function refundedItems(tx: Tx, itemIds: readonly string[]): Promise<Set<string>> {
  const entries = await tx.journalEntry.findMany({
    where: { subjectId: { in: [...itemIds] }, kind: 'insurerRefund' },
    select: { subjectId: true },
  });
  return new Set(entries.map(({ subjectId }) => subjectId));
}
