import { provinceOf } from '@/lib/access/actor-type';
import { addMonths, dateToDay, type Day, dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import type * as z from 'zod/mini';
import { fundAccounts, provinceAccount } from './accounts';
import { issueReceipt } from './issue-receipt';
import { postEntry } from './post-entry';
import { receivedOf } from './received';
import { outstanding } from './rules';
import { ReceiveInput } from './schema';

/** What was received, and the statement line that shows it. */
type Money = z.infer<typeof ReceiveInput> & { statementLineId?: string };

/** A wrong digit in the amount or the year is noticed here; money that truly came is written down all the same. */
async function checkAgainstPledge(
  ctx: Ctx,
  pledge: { id: string; state: string; amount: bigint | null; pledgedOn: Date },
  money: { amount: bigint; receivedOn: Day; acceptMore: boolean },
): Promise<void> {
  const refuse = (field: string, message: string) => new DomainError('invalidInput', undefined, { [field]: message });
  if (money.receivedOn < addMonths(dateToDay(pledge.pledgedOn), -12)) throw refuse('receivedOn', 'dayTooEarly');
  const received = (await receivedOf(ctx.tx, [pledge.id])).get(pledge.id) ?? 0n;
  const toCome = outstanding(pledge, received);
  if (toCome !== null && money.amount > toCome && !money.acceptMore) throw refuse('amount', 'moreThanPledged');
}

/** The verb, also for a confirmed line of a bank statement. */
export async function receive(ctx: Ctx, input: Money) {
  const provinceCode = provinceOf(ctx.actor);
  if (input.receivedOn > ctx.today) throw new DomainError('invalidInput', undefined, { receivedOn: 'dayInFuture' });
  // Shared lock: the pledge cannot be ended while its money is being written down.
  await ctx.tx.$queryRaw`select 1 from "Pledge" where id = ${input.pledgeId}::uuid for share`;
  const pledge = await ctx.tx.pledge.findFirst({
    where: { id: input.pledgeId, provinceCode },
    include: { sponsor: true },
  });
  if (!pledge) throw new DomainError('notFound');
  if (pledge.state !== 'open') throw new DomainError('wrongState');

  const amount = BigInt(input.amount);
  await checkAgainstPledge(ctx, pledge, { ...input, amount });
  const id = newId();
  const accounts = await fundAccounts(ctx, pledge.fundId);
  const money = await provinceAccount(ctx, input.method === 'cash' ? 'cash' : 'bank');
  const entryId = await postEntry(ctx, {
    day: input.receivedOn,
    kind: 'received',
    subjectType: 'MoneyReceived',
    subjectId: id,
    memo: pledge.code,
    postings: [
      { accountId: money, amount },
      { accountId: accounts.available, amount: -amount },
    ],
  });
  const receipt = await issueReceipt(ctx, pledge, { ...input, id, amount });
  await ctx.tx.moneyReceived.createMany({
    data: [
      {
        id,
        provinceCode,
        sponsorId: pledge.sponsorId,
        pledgeId: pledge.id,
        fundId: pledge.fundId,
        amount,
        method: input.method,
        receivedOn: dayToDate(input.receivedOn),
        bankReference: input.bankReference || null,
        payerName: input.payerName,
        statementLineId: input.statementLineId ?? null,
        entryId,
        documentId: receipt.id,
        createdById: ctx.actor.userId,
      },
    ],
  });
  ctx.audit({
    what: 'money.received',
    subjectType: 'MoneyReceived',
    subjectId: id,
    ...(pledge.driveId ? { driveId: pledge.driveId } : {}),
  });
  return { moneyId: id, documentId: receipt.id, receiptNumber: receipt.numberText };
}

/**
 * Writes down money that came for a pledge, in full or in part: posts it (bank or cash → the fund) and issues its numbered
 * receipt, all or nothing. DomainError notFound | wrongState (pledge ended) | invalidInput (day in the future or a
 * year before the pledge, more than is still to come and that not confirmed).
 */
export const receiveMoney = defineCommand({
  name: 'money.receive',
  permission: 'money.record',
  input: ReceiveInput,
  run: receive,
});
