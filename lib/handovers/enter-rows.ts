import { asDomainError } from '@/lib/core/constraints';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/core/place';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Tablets may take rows of the same paper while it is entered; after so many turns somebody else is asked to look. */
const TURNS = 5;

const codeOf = (error: unknown): string | null => {
  const known = asDomainError(error);
  return known instanceof DomainError ? known.code : null;
};

/**
 * Inserts handovers, leaving out items that are in somebody's hand by now, also when a tablet hands one over at this very
 * moment: the insert is taken back to a savepoint and tried again without it. In the order of the items' ids, so that two
 * papers with the same people wait for each other instead of blocking each other. Gives the ids of the items entered.
 */
export async function enterHandovers(
  tx: Tx,
  rows: readonly Prisma.HandoverCreateManyInput[],
): Promise<ReadonlySet<string>> {
  const sorted = [...rows].sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
  for (let turn = 1; ; turn += 1) {
    const done = await tx.item.findMany({
      where: { id: { in: sorted.map(({ itemId }) => itemId) }, handover: 'handedOver' },
      select: { id: true },
    });
    const before = new Set(done.map(({ id }) => id));
    const fresh = sorted.filter(({ itemId }) => !before.has(itemId));
    if (fresh.length === 0) return new Set();
    await tx.$executeRaw`savepoint entering`;
    try {
      await tx.handover.createMany({ data: fresh });
      return new Set(fresh.map(({ itemId }) => itemId));
    } catch (error) {
      if (codeOf(error) !== 'alreadyHandedOver' || turn === TURNS) throw error;
      await tx.$executeRaw`rollback to savepoint entering`;
    }
  }
}
