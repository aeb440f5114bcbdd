import { provinceOf } from '@/lib/access/actor-type';
import { recordApproval } from '@/lib/core/approval';
import { expectedPeriod } from '@/lib/checks/expected-period';
import { type Day, dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newCode, newId } from '@/lib/core/ids';
import { holdDrive } from '@/lib/drives/drive-ref';
import { fundAccounts } from '@/lib/funds/accounts';
import { postEntry } from '@/lib/funds/post-entry';
import { refuseOverspent } from '@/lib/funds/refuse-overspent';
import { Prisma } from '@/lib/generated/prisma/client';
import { issueAllocationList } from './allocation-list';
import { alreadyHas } from './already-has';
import { firstDayFor } from './first-day';
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
    const from = await firstDayFor(ctx, drive);
    await refuseConflicts(ctx, runId, from);
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
    await issueAllocationList(ctx, drive, run, approval);
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

/** Names those who already hold an item for these months, before the database refuses the whole. */
async function refuseConflicts(ctx: Ctx, runId: string, from: Day): Promise<void> {
  const taken = await ctx.tx.$queryRaw<{ name: string }[]>`
    select x."fullName" as name from "AllocationLine" l join "ListLine" x on x.id = l."listLineId" join "Person" p on p.id = l."personId"
    where l."runId" = ${runId}::uuid and l."waitReason" is null and (${alreadyHas(dayToDate(from), Prisma.sql`l."listLineId"`)})
    order by l.rank limit 20`;
  if (taken.length > 0) throw new DomainError('alreadyEntitled', { names: taken.map((t) => t.name).join(', ') });
}

async function post(ctx: Ctx, runId: string, slices: { fundId: string | null; amount: bigint }[]): Promise<void> {
  const byFund = new Map<string, bigint>();
  for (const s of slices) if (s.fundId && s.amount > 0n) byFund.set(s.fundId, (byFund.get(s.fundId) ?? 0n) + s.amount);
  if (byFund.size === 0) return;
  await refuseOverspent(ctx, byFund);
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
  const rights = (await inLockOrder(ctx, lines)).map((line) => ({
    id: newId(),
    ...common,
    personId: line.personId,
    identityId: line.personId, // the trigger puts the root of joined records here
    kind: line.itemKind,
    periodFrom: dayToDate(from),
    periodTo: dayToDate(expectedPeriod(from, line.months).to),
    allocationLineId: line.id,
  }));
  await ctx.tx.entitlement.createMany({ data: rights });
  const rightOf = new Map(rights.map((right) => [right.allocationLineId, right.id]));
  await ctx.tx.item.createMany({
    data: lines.map((line) => ({
      ...common,
      wardCode: line.wardCode,
      phaseId: run.phaseId,
      listLineId: line.listLineId,
      personId: line.personId,
      entitlementId: rightOf.get(line.id)!,
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

/** The trigger locks each human by number; everybody takes these locks in one order, so that two approvals never block each other. */
async function inLockOrder(ctx: Ctx, lines: ApprovedLine[]): Promise<ApprovedLine[]> {
  const rows = await ctx.tx.$queryRaw<{ id: string; key: string }[]>`
    select id, coalesce("citizenId", "insuranceCode", tt.root_person(id)::text) as key from "Person"
    where id = any(${lines.map((line) => line.personId)}::uuid[])`;
  const key = new Map(rows.map((row) => [row.id, row.key]));
  const of = (line: ApprovedLine) => key.get(line.personId) ?? '';
  return [...lines].sort((a, b) => (of(a) < of(b) ? -1 : 1));
}
