import { provinceOf } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { fundAccounts } from '@/lib/funds/accounts';
import { postEntry } from '@/lib/funds/post-entry';
import { ReverseLineInput } from './schema';

/**
 * Takes back what was allocated to one person, before the insurer is paid: the whole amount returns to the funds it came from,
 * with their earmarks, and the next person is offered in the next proposal. After payment only the insurer's refund counts.
 * Throws DomainError notFound | alreadyReversed | alreadyRemitted (also while the item stands in an open remittance).
 */
export const reverseAllocation = defineCommand({
  name: 'allocation.reverse',
  permission: 'allocation.reverse',
  input: ReverseLineInput,
  async run(ctx, { lineId, reason }) {
    const line = await ctx.tx.allocationLine.findFirst({
      where: { id: lineId, provinceCode: provinceOf(ctx.actor), run: { state: 'approved' }, waitReason: null },
      include: { slices: { where: { payer: 'sponsor' } }, run: true },
    });
    if (!line) throw new DomainError('notFound');
    const [item] = await ctx.tx.$queryRaw<{ id: string; entitlementId: string; state: string }[]>`
      select i.id, i."entitlementId", i.state from "Item" i join "Entitlement" e on e.id = i."entitlementId"
      where e."allocationLineId" = ${lineId}::uuid for update of i`;
    if (!item) throw new DomainError('notFound');
    if (line.reversedAt || item.state === 'reversed') throw new DomainError('alreadyReversed');
    const remitted = await ctx.tx.remittanceRow.count({ where: { itemId: item.id, removedAt: null } });
    if (item.state !== 'allocated' || remitted > 0) throw new DomainError('alreadyRemitted');

    const postings = [];
    for (const slice of line.slices.filter((s) => s.amount > 0n)) {
      const accounts = await fundAccounts(ctx, slice.fundId!);
      postings.push(
        { accountId: accounts.available, amount: -slice.amount },
        { accountId: accounts.allocated, amount: slice.amount },
      );
    }
    if (postings.length > 0)
      await postEntry(ctx, {
        day: ctx.today,
        kind: 'allocationReversed',
        subjectType: 'AllocationLine',
        subjectId: lineId,
        postings,
      });
    const reversed = { reversedAt: ctx.now };
    await ctx.tx.allocationLine.updateMany({ where: { id: lineId }, data: { ...reversed, reverseReason: reason } });
    await ctx.tx.entitlement.updateMany({
      where: { id: item.entitlementId },
      data: { ...reversed, reverseReason: reason },
    });
    await ctx.tx.item.updateMany({
      where: { id: item.id },
      data: { ...reversed, state: 'reversed', version: { increment: 1 } },
    });
    ctx.audit({
      what: 'allocation.reversed',
      subjectType: 'ListLine',
      subjectId: line.listLineId,
      driveId: line.run.driveId,
      wardCode: line.wardCode,
      reason,
    });
    return { id: lineId };
  },
});
