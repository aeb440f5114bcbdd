import { provinceOf } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { fundAccounts, provinceAccount } from './accounts';
import { postEntry } from './post-entry';
import { RefundInput } from './schema';

/**
 * Gives back to the sponsor what is left of a fund (hoàn trả). DomainError notFound | invalidInput (day in the future) | overspent
 * (more than the fund has free, or than there is in the bank or the cash box).
 */
export const refundMoney = defineCommand({
  name: 'money.refund',
  permission: 'money.record',
  input: RefundInput,
  async run(ctx, input) {
    if (input.refundedOn > ctx.today) throw new DomainError('invalidInput', undefined, { refundedOn: 'dayInFuture' });
    const fund = await ctx.tx.fund.findFirst({ where: { id: input.fundId, provinceCode: provinceOf(ctx.actor) } });
    if (!fund) throw new DomainError('notFound');
    const amount = BigInt(input.amount);
    const { available } = await fundAccounts(ctx, fund.id);
    const entryId = await postEntry(ctx, {
      day: input.refundedOn,
      kind: 'refunded',
      subjectType: 'Fund',
      subjectId: fund.id,
      memo: input.reason,
      postings: [
        { accountId: available, amount },
        { accountId: await provinceAccount(ctx, input.method === 'cash' ? 'cash' : 'bank'), amount: -amount },
      ],
    });
    ctx.audit({
      what: 'money.refunded',
      subjectType: 'Fund',
      subjectId: fund.id,
      reason: input.reason,
      ...(fund.driveId ? { driveId: fund.driveId } : {}),
    });
    return { entryId };
  },
});
