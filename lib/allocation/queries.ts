import { provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import { approvalView } from '@/lib/core/approval';
import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { sumVnd } from '@/lib/core/money';
import { defineQuery } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { nameOf } from '@/lib/drives/name-of';
import { lineTable } from '@/lib/lists/count-lines';
import { pursesOf } from './purses';
import { runPage } from './run-page';
import { runTotals } from './run-totals';
import type { RunTableParams } from './table';

const OPEN = ['open', 'distributing'];

/** All proposals of a drive, the newest first, with the people and the money that wait for one another. */
export const readAllocation = defineQuery('allocation.read', async (ctx, driveId: string, locale: string) => {
  const { tx, actor, today } = ctx;
  const drive = await driveOf(ctx, driveId);
  const runs = await tx.allocationRun.findMany({ where: { driveId }, orderBy: { number: 'desc' } });
  const phases = await tx.phase.findMany({ where: { driveId }, orderBy: { order: 'asc' } });
  const [people] = await tx.$queryRaw<{ approved: number; without: number }[]>`
    select count(*)::int as approved,
      count(*) filter (where not exists (select from "Item" i where i."listLineId" = l.id and i."reversedAt" is null)
        and not exists (select from "AllocationLine" a where a."listLineId" = l.id and a."reversedAt" is not null))::int as without
    from ${lineTable(actor)} l join "WardList" w on w.id = l."listId"
    where l."provinceCode" = ${provinceOf(actor)} and l."driveId" = ${driveId}::uuid and l.state = 'included' and w.state in ('approved', 'locked')
      and not exists (select from "WardList" newer where newer."supersedesId" = w.id and newer.state in ('approved', 'locked'))`;
  const purses = await pursesOf(ctx, driveId);
  const phase = new Map(phases.map((one) => [one.id, nameOf(one, locale)]));
  return {
    today,
    approved: people!.approved,
    without: people!.without,
    free: sumVnd(purses.map((purse) => purse.free)),
    funds: purses.filter((purse) => purse.free > 0n).length,
    phases: phases.map((one) => ({ id: one.id, name: nameOf(one, locale) })),
    runs: runs.map((run) => ({
      id: run.id,
      number: run.number,
      state: run.state,
      phase: (run.phaseId && phase.get(run.phaseId)) || null,
      priceDay: dateToDay(run.priceDay),
      lineCount: run.lineCount,
      waitingCount: run.waitingCount,
      sponsorTotal: run.sponsorTotal,
      createdAt: run.proposedAt ?? run.createdAt,
    })),
    mayPropose: can(actor.role, 'allocation.propose') && OPEN.includes(drive.state),
    mayOpenLists: can(actor.role, 'list.read'),
  };
});
export type RunListRow = Awaited<ReturnType<typeof readAllocation.as>>['runs'][number];

/** One proposal: its sums, who approved it, what the reader may do, and one page of its people. DomainError notFound. */
export const readRun = defineQuery(
  'allocation.read',
  async (ctx, driveId: string, runId: string, params: RunTableParams, locale: string) => {
    const { tx, actor, today, now } = ctx;
    const provinceCode = provinceOf(actor);
    const run = await tx.allocationRun.findFirst({ where: { id: runId, driveId, provinceCode } });
    if (!run) throw new DomainError('notFound');
    const drive = await driveOf(ctx, driveId);
    const phase = run.phaseId ? await tx.phase.findFirst({ where: { id: run.phaseId } }) : null;
    const approval = run.approvalId ? await tx.approval.findFirst({ where: { id: run.approvalId } }) : null;
    const maker = await tx.user.findFirst({ where: { id: run.createdById }, select: { name: true } });
    const document = await tx.document.findFirst({
      where: { subjectId: runId, kind: 'allocationList', state: 'issued' },
      select: { id: true, numberText: true },
    });
    const reversed = await tx.allocationLine.aggregate({
      where: { runId, reversedAt: { not: null } },
      _count: true,
      _sum: { sponsorShare: true },
    });
    const proposed = run.state === 'proposed' && OPEN.includes(drive.state);
    return {
      id: run.id,
      version: run.version,
      number: run.number,
      state: run.state,
      planNumber: drive.planNumber,
      phase: phase && nameOf(phase, locale),
      priceDay: dateToDay(run.priceDay),
      lineCount: run.lineCount,
      waitingCount: run.waitingCount,
      sponsorTotal: run.sponsorTotal,
      fullTotal: run.fullTotal,
      reversedCount: reversed._count,
      reversedTotal: reversed._sum.sponsorShare ?? 0n,
      maker: maker?.name ?? null,
      proposedAt: run.proposedAt,
      holdsUntil: run.holdsUntil,
      holds: run.state === 'proposed' && run.holdsUntil !== null && run.holdsUntil > now,
      rejectReason: run.rejectReason,
      approval: approval && approvalView(approval),
      document,
      today,
      signer: actor.name,
      totals: await runTotals(tx, runId, locale),
      ...(await runPage(ctx, runId, params, locale)),
      mayApprove:
        proposed && can(actor.role, 'allocation.approve') && run.createdHuman !== actor.humanId && run.lineCount > 0,
      mayReject: proposed && can(actor.role, 'allocation.approve'),
      mayPropose: proposed && can(actor.role, 'allocation.propose'),
      mayReverse: run.state === 'approved' && can(actor.role, 'allocation.reverse'),
    };
  },
);
export type RunView = Awaited<ReturnType<typeof readRun.as>>;
