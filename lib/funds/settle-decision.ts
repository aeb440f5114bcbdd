import { provinceOf } from '@/lib/access/actor-type';
import { recordApproval } from '@/lib/core/approval';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fundAccounts, openFundAccounts, provinceAccount } from './accounts';
import { type EntryKind, postEntry } from './post-entry';
import { ApproveDecisionInput, EndDecisionInput } from './schema';

type Decision = Prisma.FundDecisionGetPayload<object>;
type Fund = Prisma.FundGetPayload<object>;

const ENTRY: Record<string, EntryKind> = { refund: 'refunded', carryOver: 'carriedOver', release: 'released' };

async function waiting(ctx: Ctx, decisionId: string): Promise<Decision> {
  const where = { id: decisionId, provinceCode: provinceOf(ctx.actor) };
  const decision = await ctx.tx.fundDecision.findFirst({ where });
  if (!decision) throw new DomainError('notFound');
  if (decision.state !== 'proposed') throw new DomainError('wrongState', { state: decision.state });
  return decision;
}

/** Once: of two who decide at the same moment, one finds it decided. */
async function settle(
  ctx: Ctx,
  decision: Decision,
  version: number,
  data: Prisma.FundDecisionUncheckedUpdateManyInput,
) {
  const { count } = await ctx.tx.fundDecision.updateMany({
    where: { id: decision.id, provinceCode: decision.provinceCode, state: 'proposed', version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError('wrongState');
}

/** The fund in which the money goes on: for the other drive under the same conditions, or free of all. */
async function nextFund(ctx: Ctx, { kind, toDriveId }: Decision, fund: Fund): Promise<string> {
  if (kind === 'carryOver') {
    const open = { id: toDriveId!, provinceCode: fund.provinceCode, state: { notIn: ['closed', 'cancelled'] } };
    if ((await ctx.tx.drive.count({ where: open })) === 0) throw new DomainError('wrongState');
  }
  const { id: _, createdAt: __, ...same } = fund;
  const free = { driveId: null, wardCodes: [], groupCodes: [], itemKinds: [], months: null, tag: null };
  const id = newId();
  await ctx.tx.fund.createMany({ data: [{ ...same, id, ...(kind === 'carryOver' ? { driveId: toDriveId } : free) }] });
  await openFundAccounts(ctx, id);
  return id;
}

/**
 * The leader's signed decision, which also posts it on the day it was signed. DomainError notFound | wrongState (decided, or the other
 * drive is over by now) | overspent (the fund or the cash box has less by now) | makerIsChecker (database).
 */
export const approveDecision = defineCommand({
  name: 'moneyLeft.approve',
  permission: 'fund.decide',
  input: ApproveDecisionInput,
  async run(ctx, { decisionId, version, ...approval }) {
    const decision = await waiting(ctx, decisionId);
    const fund = await ctx.tx.fund.findUniqueOrThrow({ where: { id: decision.fundId } });
    const approvalId = await recordApproval(ctx, 'FundDecision', decisionId, 'approved', approval);
    const toFundId = decision.kind === 'refund' ? null : await nextFund(ctx, decision, fund);
    const { available } = await fundAccounts(ctx, fund.id);
    const target = toFundId
      ? (await fundAccounts(ctx, toFundId)).available
      : await provinceAccount(ctx, decision.method === 'cash' ? 'cash' : 'bank');
    const entryId = await postEntry(ctx, {
      day: approval.date,
      kind: ENTRY[decision.kind]!,
      subjectType: 'Fund',
      subjectId: fund.id,
      memo: decision.evidence,
      postings: [
        { accountId: available, amount: decision.amount },
        { accountId: target, amount: -decision.amount },
      ],
    });
    await settle(ctx, decision, version, { state: 'approved', approvalId, entryId, toFundId });
    ctx.audit({
      what: 'moneyLeft.approved',
      subjectType: 'FundDecision',
      subjectId: decisionId,
      ...(fund.driveId ? { driveId: fund.driveId } : {}),
    });
    return { entryId };
  },
});

async function end(ctx: Ctx, input: { decisionId: string; version: number; reason: string }, state: string) {
  const decision = await waiting(ctx, input.decisionId);
  await settle(ctx, decision, input.version, { state, refusal: input.reason });
  const { decisionId, reason } = input;
  ctx.audit({ what: `moneyLeft.${state}`, subjectType: 'FundDecision', subjectId: decisionId, reason });
  return { decisionId };
}

/** The leader says no; the money stays where it is. DomainError notFound | wrongState. */
export const rejectDecision = defineCommand({
  name: 'moneyLeft.reject',
  permission: 'fund.decide',
  input: EndDecisionInput,
  run: (ctx, input) => end(ctx, input, 'rejected'),
});

/** Finance takes its proposal back. DomainError notFound | wrongState. */
export const withdrawDecision = defineCommand({
  name: 'moneyLeft.withdraw',
  permission: 'money.record',
  input: EndDecisionInput,
  run: (ctx, input) => end(ctx, input, 'withdrawn'),
});
