import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
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
 * DomainError notFound | wrongState (line settled, pledge ended).
 */
export const confirmLine = defineCommand({
  name: 'statement.confirmLine',
  permission: 'money.record',
  input: ConfirmLineInput,
  async run(ctx, { lineId, pledgeId }) {
    const line = await move(ctx, lineId, 'unmatched', 'matched');
    return receive(ctx, {
      pledgeId,
      amount: String(line.amount),
      method: 'transfer',
      receivedOn: dateToDay(line.day),
      bankReference: line.reference.slice(0, 80),
      payerName: '',
      // The bank says that it came.
      acceptMore: true,
      statementLineId: lineId,
    });
  },
});

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
