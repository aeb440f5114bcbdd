import { provinceOf } from '@/lib/access/actor-type';
import { recordApproval } from '@/lib/core/approval';
import { addDays, addMonths, dateToDay, type Day, dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newCode, newId } from '@/lib/core/ids';
import { holdDrive } from '@/lib/drives/drive-ref';
import { availableOf, fundAccounts } from '@/lib/funds/accounts';
import { postEntry } from '@/lib/funds/post-entry';
import { needRule } from '@/lib/prices/find-rule';
import { loadPriceRules } from '@/lib/prices/load-rules';
import { ApproveRunInput } from './schema';
import { proposedRun } from './run-ref';

/**
 * Approves a proposal: posts the money of every fund, entitles each person and makes the item, all or nothing. The database
 * refuses what two approvals at the same moment would break: overspent, earmarkBroken, alreadyEntitled, makerIsChecker.
 * `alreadyEntitled` and `overspent` carry in `details` who, and how much is short of which fund.
 */
export const approveAllocation = defineCommand({
  name: 'allocation.approve',
  permission: 'allocation.approve',
  input: ApproveRunInput,
  timeout: 60_000,
  async run(ctx, { runId, version, ...approval }) {
    const run = await proposedRun(ctx, runId, version);
    const drive = await holdDrive(ctx, run.driveId, ['open', 'distributing']);
    const lines = await ctx.tx.allocationLine.findMany({
      where: { runId, waitReason: null },
      include: { slices: { where: { payer: 'sponsor' } } },
      orderBy: { rank: 'asc' },
    });
    if (lines.length === 0) throw new DomainError('nothingToDo');
    const from = await expectedFirstDay(ctx, drive.validFromGoal && dateToDay(drive.validFromGoal));
    await refuseConflicts(
      ctx,
      lines.map((l) => l.id),
      from,
    );
    await post(
      ctx,
      runId,
      lines.flatMap((l) => l.slices),
    );
    await entitle(ctx, run, lines, from);
    const approvalId = await recordApproval(ctx, 'AllocationRun', runId, 'approved', approval);
    await ctx.tx.allocationRun.updateMany({
      where: { id: runId },
      data: { state: 'approved', approvalId, version: { increment: 1 } },
    });
    for (const line of lines)
      ctx.audit({
        what: 'allocation.approved',
        subjectType: 'ListLine',
        subjectId: line.listLineId,
        driveId: run.driveId,
        wardCode: line.wardCode,
      });
    return { id: runId, items: lines.length };
  },
});

/** The plan's goal, or the waiting days from today where that is later; the payment fixes the day anew. */
async function expectedFirstDay(ctx: Ctx, goal: Day | null): Promise<Day> {
  const provinceCode = provinceOf(ctx.actor);
  const rules = await loadPriceRules(ctx.tx, provinceCode);
  const waiting = Number(needRule({ rules, day: ctx.today, provinceCode }, 'waitingDays').value);
  const earliest = addDays(ctx.today, waiting);
  return goal && goal > earliest ? goal : earliest;
}

/** Names those who already hold an item for these months, before the database refuses the whole. */
async function refuseConflicts(ctx: Ctx, lineIds: string[], from: Day): Promise<void> {
  const taken = await ctx.tx.$queryRaw<{ name: string }[]>`
    select x."fullName" as name from "AllocationLine" l join "ListLine" x on x.id = l."listLineId"
    where l.id = any(${lineIds}::uuid[]) and exists (
      select from "Entitlement" e where e."identityId" = tt.root_person(l."personId") and e.kind = l."itemKind"
        and e."reversedAt" is null and e."waiverId" is null and e."caseId" is null
        and daterange(e."periodFrom", e."periodTo", '[]') && daterange(${dayToDate(from)}::date, (${dayToDate(from)}::date + make_interval(months => l.months) - interval '1 day')::date, '[]'))
    limit 20`;
  if (taken.length > 0) throw new DomainError('alreadyEntitled', { names: taken.map((t) => t.name).join(', ') });
}

async function post(ctx: Ctx, runId: string, slices: { fundId: string | null; amount: bigint }[]): Promise<void> {
  const byFund = new Map<string, bigint>();
  for (const s of slices) if (s.fundId && s.amount > 0n) byFund.set(s.fundId, (byFund.get(s.fundId) ?? 0n) + s.amount);
  if (byFund.size === 0) return;
  const available = await availableOf(ctx.tx, [...byFund.keys()]);
  for (const [fundId, amount] of byFund) {
    const short = amount - (available.get(fundId) ?? 0n);
    if (short <= 0n) continue;
    const fund = await ctx.tx.fund.findUnique({ where: { id: fundId }, select: { name: true } });
    throw new DomainError('overspent', { fund: fund?.name ?? '', short });
  }
  const postings = [];
  for (const [fundId, amount] of byFund) {
    const accounts = await fundAccounts(ctx, fundId);
    postings.push({ accountId: accounts.available, amount }, { accountId: accounts.allocated, amount: -amount });
  }
  await postEntry(ctx, { day: ctx.today, kind: 'allocated', subjectType: 'AllocationRun', subjectId: runId, postings });
}

interface ApprovedLine {
  id: string;
  listLineId: string;
  personId: string;
  wardCode: string;
  itemKind: string;
  months: number;
  groupCode: string;
  full: bigint;
  sponsorShare: bigint;
}

async function entitle(
  ctx: Ctx,
  run: { driveId: string; phaseId: string | null },
  lines: ApprovedLine[],
  from: Day,
): Promise<void> {
  const provinceCode = provinceOf(ctx.actor);
  const common = { provinceCode, driveId: run.driveId };
  const asked = await ctx.tx.listLine.findMany({
    where: { id: { in: lines.map((l) => l.listLineId) } },
    select: { id: true, itemForm: true },
  });
  const form = new Map(asked.map((line) => [line.id, line.itemForm]));
  const rights = lines.map((line) => ({
    id: newId(),
    ...common,
    personId: line.personId,
    identityId: line.personId, // the trigger puts the root of joined records here
    kind: line.itemKind,
    periodFrom: dayToDate(from),
    periodTo: dayToDate(addDays(addMonths(from, line.months), -1)),
    allocationLineId: line.id,
  }));
  await ctx.tx.entitlement.createMany({ data: rights });
  await ctx.tx.item.createMany({
    data: lines.map((line, i) => ({
      ...common,
      wardCode: line.wardCode,
      phaseId: run.phaseId,
      listLineId: line.listLineId,
      personId: line.personId,
      entitlementId: rights[i]!.id,
      kind: line.itemKind,
      form: form.get(line.listLineId)!,
      months: line.months,
      groupCode: line.groupCode,
      full: line.full,
      sponsorShare: line.sponsorShare,
      code: newCode(10),
    })),
  });
}
