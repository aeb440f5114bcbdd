import { provinceOf } from '@/lib/access/actor-type';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { fundAccounts, provinceAccount } from '@/lib/funds/accounts';
import { postEntry } from '@/lib/funds/post-entry';
import { DECREASE, refundedItems } from './refunded-items';
import { inProportion, isRefundable } from './rules';
import { InsurerRefundInput } from './schema';
import { settleRemittances } from './settle';

/**
 * Writes down what the insurer confirms as refunded for an item that was paid but not issued, or was taken off its list: the money
 * returns to the funds that paid, with their earmarks. One that was not issued is reversed, and the person may be offered an item
 * again; one that was stays what it was until its last day.
 * DomainError notFound | stale | wrongState (issued and on the list, or waiting for an answer) | alreadyReversed | invalidInput.
 */
export const recordInsurerRefund = defineCommand({
  name: 'remittance.recordInsurerRefund',
  permission: 'remittance.pay',
  input: InsurerRefundInput,
  async run(ctx, { itemId, version, day, amount, reason }) {
    if (day > ctx.today) throw new DomainError('invalidInput', undefined, { day: 'dayInFuture' });
    await ctx.tx.$queryRaw`select id from "Item" where id = ${itemId}::uuid for update`;
    const item = await ctx.tx.item.findFirst({
      where: { id: itemId, provinceCode: provinceOf(ctx.actor) },
      include: {
        entitlement: true,
        remittanceRows: { where: { removedAt: null }, include: { remittance: true } },
        batchRows: { where: { answer: 'unanswered' } },
        decrease: DECREASE,
      },
    });
    if (!item) throw new DomainError('notFound');
    const refunded = (await refundedItems(ctx.tx, [itemId])).size > 0;
    if (item.state === 'reversed' || refunded) throw new DomainError('alreadyReversed');
    const row = item.remittanceRows[0];
    if (!isRefundable({ ...item, refunded }) || item.batchRows.length > 0 || !row?.remittance.paidOn)
      throw new DomainError('wrongState', { state: item.state });
    if (item.version !== version) throw new DomainError('stale', { current: { version: item.version } });
    const refund = BigInt(amount);
    if (refund > row.amount) throw new DomainError('invalidInput', undefined, { amount: 'tooBig' });
    await post(ctx, { itemId, lineId: item.entitlement.allocationLineId, refund, day });
    const reversed = { reversedAt: ctx.now, reverseReason: reason };
    if (!item.decrease) {
      await ctx.tx.allocationLine.updateMany({ where: { id: item.entitlement.allocationLineId }, data: reversed });
      await ctx.tx.entitlement.updateMany({ where: { id: item.entitlementId }, data: reversed });
    }
    await ctx.tx.item.updateMany({
      where: { id: itemId },
      data: { ...(item.decrease ? {} : { state: 'reversed', reversedAt: ctx.now }), version: { increment: 1 } },
    });
    ctx.audit({
      what: 'item.refundedByInsurer',
      subjectType: 'Item',
      subjectId: itemId,
      driveId: item.driveId,
      wardCode: item.wardCode,
      reason,
    });
    await settleRemittances(ctx, [itemId]);
    return { id: itemId };
  },
});

interface Refund {
  itemId: string;
  lineId: string;
  refund: bigint;
  day: string;
}

async function post(ctx: Ctx, { itemId, lineId, refund, day }: Refund): Promise<void> {
  const slices = await ctx.tx.allocationSlice.findMany({
    where: { lineId, payer: 'sponsor', fundId: { not: null }, amount: { gt: 0 } },
    orderBy: { fundId: 'asc' },
  });
  const parts = inProportion(
    refund,
    slices.map((s) => ({ fundId: s.fundId!, amount: s.amount })),
  );
  const postings = [{ accountId: await provinceAccount(ctx, 'bank'), amount: refund }];
  for (const part of parts)
    postings.push({ accountId: (await fundAccounts(ctx, part.fundId)).available, amount: -part.amount });
  await postEntry(ctx, { day, kind: 'insurerRefund', subjectType: 'Item', subjectId: itemId, postings });
}
