import { provinceOf } from '@/lib/access/actor-type';
import { ownScan } from '@/lib/core/approval';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { availableOf } from './accounts';
import { conditionsBrokenIn, possibleKinds, type Conditions } from './decision-rules';
import { ProposeDecisionInput } from './schema';

const refuse = (field: string, message: string) => new DomainError('invalidInput', undefined, { [field]: message });

/** The drive that money is carried on to: one that is not over, where the fund's conditions can be met. */
async function checkTarget(ctx: Ctx, fund: Conditions, driveId: string): Promise<void> {
  if (!driveId) throw refuse('toDriveId', 'required');
  const drive = await ctx.tx.drive.findFirst({
    where: { id: driveId, provinceCode: provinceOf(ctx.actor), state: { notIn: ['closed', 'cancelled'] } },
    select: { targetGroups: true, wards: { select: { wardCode: true } } },
  });
  if (!drive || driveId === fund.driveId) throw refuse('toDriveId', 'invalid');
  const wardCodes = drive.wards.map(({ wardCode }) => wardCode);
  const broken = conditionsBrokenIn(fund, { wardCodes, targetGroups: drive.targetGroups });
  if (broken) throw refuse('toDriveId', broken);
}

/**
 * Proposes what becomes of money that is left of a fund: refunded, carried on to another drive with its conditions, or released from
 * them. Nothing is posted until another human decides. DomainError notFound | invalidInput (amount, kind, drive, evidence) |
 * wrongState (another proposal for this fund waits).
 */
export const proposeDecision = defineCommand({
  name: 'moneyLeft.propose',
  permission: 'money.record',
  input: ProposeDecisionInput,
  async run(ctx, { fundId, kind, amount, method, toDriveId, evidence, evidenceFileId }) {
    const provinceCode = provinceOf(ctx.actor);
    const fund = await ctx.tx.fund.findFirst({ where: { id: fundId, provinceCode } });
    if (!fund) throw new DomainError('notFound');
    if (!possibleKinds(fund).includes(kind)) throw refuse('kind', 'alreadyFree');
    if (kind === 'carryOver') await checkTarget(ctx, fund, toDriveId);
    const available = (await availableOf(ctx.tx, [fundId])).get(fundId) ?? 0n;
    if (BigInt(amount) > available) throw refuse('amount', 'moreThanAvailable');
    if (evidenceFileId) await ownScan(ctx, evidenceFileId, 'evidenceFileId');
    const id = newId();
    await ctx.tx.fundDecision.createMany({
      data: [
        {
          id,
          provinceCode,
          sponsorId: fund.sponsorId,
          fundId,
          kind,
          amount: BigInt(amount),
          method: kind === 'refund' ? method : null,
          toDriveId: kind === 'carryOver' ? toDriveId : null,
          evidence,
          evidenceFileId: evidenceFileId || null,
          createdById: ctx.actor.userId,
        },
      ],
    });
    ctx.audit({
      what: 'moneyLeft.proposed',
      subjectType: 'FundDecision',
      subjectId: id,
      ...(fund.driveId ? { driveId: fund.driveId } : {}),
    });
    return { decisionId: id };
  },
});
