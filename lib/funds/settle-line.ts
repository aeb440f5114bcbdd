import { provinceOf } from '@/lib/access/actor-type';
import { addDays, dateToDay, dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { receive } from './receive-money';
import { ConfirmLineInput, DismissLineInput, RestoreLineInput } from './schema';

/** Moves a line once: of two who press at the same moment, one finds it moved. */
async function move(ctx: Ctx, lineId: string, from: string, to: string) {
  const where = { id: lineId, provinceCode: provinceOf(ctx.actor) };
  const line = await ctx.tx.statementLine.findFirst({ where });
  if (!line) throw new DomainError('notFound');
  const { count } = await ctx.tx.statementLine.updateMany({ where: { ...where, state: from }, data: { state: to } });
  if (count === 0) throw new DomainError('wrongState');
  return line;
}

/**
 * A person says that this credit is that pledge's money: it is received, posted and receipted in one go.
 * DomainError notFound | wrongState (line settled, pledge ended) | sameTransfer; without the word of a person who has looked also
 * maybeReceived (written down by hand before the statement came) | moreThanPledged.
 */
export const confirmLine = defineCommand({
  name: 'statement.confirmLine',
  permission: 'money.record',
  input: ConfirmLineInput,
  async run(ctx, { lineId, pledgeId, sure }) {
    const line = await move(ctx, lineId, 'unmatched', 'matched');
    if (!sure) await refuseReceived(ctx, pledgeId, line);
    return receive(ctx, {
      pledgeId,
      amount: String(line.amount),
      method: 'transfer',
      receivedOn: dateToDay(line.day),
      bankReference: line.reference.slice(0, 80),
      payerName: '',
      acceptMore: sure,
      statementLineId: lineId,
    });
  },
});

/** Days between the day that somebody noted and that of the bank's books. */
const NEAR_DAYS = 5;

/** The same money may stand there already, typed in with another reference: a second receipt would be one too many. */
async function refuseReceived(ctx: Ctx, pledgeId: string, line: { amount: bigint; day: Date }): Promise<void> {
  const day = dateToDay(line.day);
  const typed = await ctx.tx.moneyReceived.count({
    where: {
      pledgeId,
      provinceCode: provinceOf(ctx.actor),
      amount: line.amount,
      method: 'transfer',
      statementLineId: null,
      reversedAt: null,
      receivedOn: { gte: dayToDate(addDays(day, -NEAR_DAYS)), lte: dayToDate(addDays(day, NEAR_DAYS)) },
    },
  });
  if (typed > 0) throw new DomainError('maybeReceived');
}

/** A credit that is no gift: interest, a repayment, another unit's money. DomainError notFound | wrongState. */
export const dismissLine = defineCommand({
  name: 'statement.dismissLine',
  permission: 'money.record',
  input: DismissLineInput,
  async run(ctx, { lineId, reason }) {
    await move(ctx, lineId, 'unmatched', 'notOurs');
    ctx.audit({ what: 'statementLine.dismissed', subjectType: 'StatementLine', subjectId: lineId, reason });
    return { lineId };
  },
});

/** Puts a dismissed credit back among those to be settled. DomainError notFound | wrongState. */
export const restoreLine = defineCommand({
  name: 'statement.restoreLine',
  permission: 'money.record',
  input: RestoreLineInput,
  async run(ctx, { lineId }) {
    await move(ctx, lineId, 'notOurs', 'unmatched');
    ctx.audit({ what: 'statementLine.restored', subjectType: 'StatementLine', subjectId: lineId });
    return { lineId };
  },
});
