import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { voidDocument } from '@/lib/documents/void-document';
import { fundAccounts, provinceAccount } from './accounts';
import { issueReceipt } from './issue-receipt';
import { postEntry } from './post-entry';
import { ReissueInput, ReverseInput } from './schema';

async function standing(ctx: Ctx, moneyId: string) {
  const money = await ctx.tx.moneyReceived.findFirst({ where: { id: moneyId, provinceCode: provinceOf(ctx.actor) } });
  if (!money) throw new DomainError('notFound');
  if (money.reversedAt) throw new DomainError('alreadyReversed');
  return money;
}

/**
 * Takes back money that was written down by mistake: a reversing entry, the receipt void with the reason, the statement line free
 * again. DomainError notFound | alreadyReversed | overspent (the money is promised to people already: reverse that first).
 */
export const reverseMoneyReceived = defineCommand({
  name: 'money.reverse',
  permission: 'money.record',
  input: ReverseInput,
  async run(ctx, { moneyId, reason }) {
    const money = await standing(ctx, moneyId);
    const { count } = await ctx.tx.moneyReceived.updateMany({
      where: { id: moneyId, reversedAt: null },
      data: { reversedAt: ctx.now, statementLineId: null },
    });
    if (count === 0) throw new DomainError('alreadyReversed');
    const { available } = await fundAccounts(ctx, money.fundId);
    const account = await provinceAccount(ctx, money.method === 'cash' ? 'cash' : 'bank');
    await postEntry(ctx, {
      day: ctx.today,
      kind: 'receivedReversed',
      subjectType: 'MoneyReceived',
      subjectId: moneyId,
      reversesId: money.entryId,
      postings: [
        { accountId: account, amount: -money.amount },
        { accountId: available, amount: money.amount },
      ],
    });
    if (money.statementLineId)
      await ctx.tx.statementLine.updateMany({ where: { id: money.statementLineId }, data: { state: 'unmatched' } });
    if (money.documentId) await voidDocument(ctx, money.documentId, reason);
    ctx.audit({ what: 'money.reversed', subjectType: 'MoneyReceived', subjectId: moneyId, reason });
    return { moneyId };
  },
});

/**
 * The money is right, its receipt is not: the receipt becomes void with the reason and a new one, with the next number, takes its
 * place. DomainError notFound | alreadyReversed | documentVoid.
 */
export const reissueReceipt = defineCommand({
  name: 'receipt.reissue',
  permission: 'receipt.void',
  input: ReissueInput,
  async run(ctx, { moneyId, reason, payerName, bankReference }) {
    const money = await standing(ctx, moneyId);
    if (!money.documentId || !money.pledgeId) throw new DomainError('notFound');
    await voidDocument(ctx, money.documentId, reason);
    const pledge = await ctx.tx.pledge.findUniqueOrThrow({ where: { id: money.pledgeId }, include: { sponsor: true } });
    const receipt = await issueReceipt(ctx, pledge, {
      id: money.id,
      amount: money.amount,
      method: money.method === 'cash' ? 'cash' : 'transfer',
      receivedOn: dateToDay(money.receivedOn),
      bankReference,
      payerName,
    });
    await ctx.tx.moneyReceived.updateMany({
      where: { id: moneyId },
      data: { documentId: receipt.id, payerName, bankReference: bankReference || null },
    });
    ctx.audit({ what: 'receipt.reissued', subjectType: 'MoneyReceived', subjectId: moneyId, reason });
    return { moneyId, documentId: receipt.id, receiptNumber: receipt.numberText };
  },
});
