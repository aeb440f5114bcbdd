import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';

interface ListSeen {
  id: string;
  version: number;
}

/** Lists with the office, as they stand before a run reads their lines. */
export const listsToCheck = (ctx: Ctx, driveId: string): Promise<ListSeen[]> =>
  ctx.tx.wardList.findMany({
    where: { provinceCode: provinceOf(ctx.actor), driveId, state: { in: ['submitted', 'underReview', 'posted'] } },
    select: { id: true, version: true },
  });

/**
 * Writes on each list that the checks have seen it: only as the very version that was read, and only when everybody on it is
 * linked to a human. Without this mark no list is approved.
 */
export async function markChecked(ctx: Ctx, lists: readonly ListSeen[]): Promise<void> {
  for (const { id, version } of lists)
    await ctx.tx.wardList.updateMany({
      where: { id, version, lines: { none: { personId: null, state: { not: 'excluded' } } } },
      data: { checkedAt: ctx.now },
    });
}
