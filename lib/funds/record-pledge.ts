import { randomInt } from 'node:crypto';
import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { isOver } from '@/lib/drives/rules';
import type { Prisma } from '@/lib/generated/prisma/client';
import { placesUnder } from '@/lib/places/wards';
import { openFundAccounts, provinceAccount } from './accounts';
import { makePledgeCode } from './pledge-code';
import { impliedItemKinds } from './rules';
import { PledgeInput } from './schema';

const refuse = (field: string, message: string) => new DomainError('invalidInput', undefined, { [field]: message });

/** Wards of the earmark that are no wards of the province are refused: their money could never be spent. */
async function checkWards(ctx: Ctx, wardCodes: readonly string[]): Promise<void> {
  if (wardCodes.length === 0) return;
  const wards = await placesUnder(ctx.tx, provinceOf(ctx.actor), 'ward', ctx.today);
  const codes = new Set(wards.map((ward) => ward.code));
  if (wardCodes.some((code) => !codes.has(code))) throw refuse('wardCodes', 'invalid');
}

/** Money for this drive alone, bound to a ward or group that the drive does not serve, could never be spent. */
function checkEarmark(
  { wardCodes, groupCodes }: { wardCodes: readonly string[]; groupCodes: readonly string[] },
  drive: { wards: { wardCode: string }[]; targetGroups: string[] },
): void {
  const taking = new Set(drive.wards.map(({ wardCode }) => wardCode));
  // A draft may have chosen no ward yet.
  if (taking.size > 0 && wardCodes.some((code) => !taking.has(code))) throw refuse('wardCodes', 'wardNotInDrive');
  if (groupCodes.some((code) => !drive.targetGroups.includes(code))) throw refuse('groupCodes', 'groupNotInDrive');
}

/** Writes the pledge under a new code; the rare code that is taken, in whatever province, is drawn again. */
async function insertWithCode(
  ctx: Ctx,
  year: number,
  row: Omit<Prisma.PledgeCreateManyInput, 'code'>,
): Promise<string> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const code = makePledgeCode(year, randomInt(29 ** 5));
    const { count } = await ctx.tx.pledge.createMany({ data: [{ ...row, code }], skipDuplicates: true });
    if (count === 1) return code;
  }
  throw new DomainError('busy');
}

/**
 * Records a promise of money or of so many cards or books: with its fund (the earmark), the fund's two accounts and the code that
 * the transfer message carries. DomainError notFound | wrongState (sponsor retired, drive over) | invalidInput.
 */
export const recordPledge = defineCommand({
  name: 'pledge.record',
  permission: 'pledge.record',
  input: PledgeInput,
  async run(ctx, input) {
    const provinceCode = provinceOf(ctx.actor);
    const sponsor = await ctx.tx.sponsor.findFirst({ where: { id: input.sponsorId, provinceCode } });
    const drive = input.driveId
      ? await ctx.tx.drive.findFirst({
          where: { id: input.driveId, provinceCode },
          include: { wards: { select: { wardCode: true } } },
        })
      : null;
    if (!sponsor || (input.driveId && !drive)) throw new DomainError('notFound');
    if (sponsor.state !== 'active' || isOver(drive?.state ?? '')) throw new DomainError('wrongState');
    if (input.pledgedOn > ctx.today) throw refuse('pledgedOn', 'dayInFuture');
    await checkWards(ctx, input.wardCodes);
    if (drive && input.onlyThisDrive) checkEarmark(input, drive);

    const [pledgeId, fundId] = [newId(), newId()];
    await ctx.tx.fund.createMany({
      data: [
        {
          id: fundId,
          provinceCode,
          sponsorId: sponsor.id,
          driveId: drive && input.onlyThisDrive ? drive.id : null,
          name: sponsor.name,
          wardCodes: input.wardCodes,
          groupCodes: input.groupCodes,
          itemKinds: impliedItemKinds(input.kind, input.itemKinds),
          months: input.months ? Number(input.months) : null,
          tag: input.tag || null,
        },
      ],
    });
    await openFundAccounts(ctx, fundId);
    await provinceAccount(ctx, 'bank');
    await provinceAccount(ctx, 'cash');
    const code = await insertWithCode(ctx, Number(input.pledgedOn.slice(0, 4)), {
      id: pledgeId,
      provinceCode,
      sponsorId: sponsor.id,
      driveId: drive?.id ?? null,
      fundId,
      kind: input.kind,
      amount: input.amount ? BigInt(input.amount) : null,
      count: input.kind === 'money' ? null : Number(input.count),
      pledgedOn: dayToDate(input.pledgedOn),
      dueOn: input.dueOn ? dayToDate(input.dueOn) : null,
      note: input.note,
      createdById: ctx.actor.userId,
    });
    ctx.audit({
      what: 'pledge.recorded',
      subjectType: 'Pledge',
      subjectId: pledgeId,
      ...(drive ? { driveId: drive.id } : {}),
    });
    return { pledgeId, fundId, code };
  },
});
