import { provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import { approvalView } from '@/lib/core/approval';
import { dateToDay } from '@/lib/core/clock';
import { defineQuery } from '@/lib/core/query';
import type { Prisma } from '@/lib/generated/prisma/client';
import { driveOf } from './drive-ref';
import { driveView, driveWards, milestoneView, phaseView } from './drive-view';
import { leftOver } from './left-over';
import { planProblems } from './milestones';
import { driveFigures } from './overview';
import { planFields } from './plan-fields';
import { mayEdit, milestoneStanding, wardStanding } from './rules';
import type { DriveTableParams } from './table';
import { waitingDays } from './terms';

/** Drives of the actor's province, for a ward those that it takes part in; with items and what was handed over. */
export const listDrives = defineQuery('drive.read', async ({ tx, actor, today }, params?: DriveTableParams) => {
  const { q, state } = params?.filters ?? {};
  const like = q ? { contains: q, mode: 'insensitive' as const } : null;
  const where: Prisma.DriveWhereInput = {
    provinceCode: provinceOf(actor),
    ...(state ? { state } : {}),
    ...(like ? { OR: [{ planNumber: like }, { name: like }, { nameEn: like }] } : {}),
  };
  const order = params?.sort ?? 'startsOn';
  const total = await tx.drive.count({ where });
  const rows = await tx.drive.findMany({
    where,
    orderBy: [{ [order]: (params?.desc ?? true) ? 'desc' : 'asc' }, { id: 'desc' }],
    ...(params ? { skip: params.skip, take: params.take } : {}),
  });
  const ids = { in: rows.map(({ id }) => id) };
  const items = await tx.item.groupBy({
    by: ['driveId', 'handover'],
    where: { driveId: ids, reversedAt: null },
    _count: { id: true },
  });
  const itemsOf = (driveId: string, handover?: string) =>
    items
      .filter((row) => row.driveId === driveId && (!handover || row.handover === handover))
      .reduce((sum, row) => sum + row._count.id, 0);
  return {
    total,
    today,
    rows: rows.map((drive) => ({
      ...driveView(drive),
      items: itemsOf(drive.id),
      handedOver: itemsOf(drive.id, 'handedOver'),
    })),
  };
});
export type DriveListRow = Awaited<ReturnType<typeof listDrives>>['rows'][number];

/** One drive with its phases, milestones, wards (as far as the actor sees them) and the signed approval. */
export const getDrive = defineQuery('drive.read', async ({ tx, actor, today }, driveId: string) => {
  const drive = await driveOf({ tx, actor }, driveId);
  const phases = await tx.phase.findMany({ where: { driveId }, orderBy: { order: 'asc' } });
  const milestones = await tx.milestone.findMany({ where: { driveId }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] });
  const approval = drive.approvalId ? await tx.approval.findFirst({ where: { id: drive.approvalId } }) : null;
  const maker = await tx.user.findFirst({ where: { id: drive.createdById }, select: { name: true } });
  const view = driveView(drive);
  const milestoneViews = milestones.map(milestoneView);
  return {
    ...view,
    /** What the plan's form edits. */
    plan: planFields(drive),
    today,
    makerName: maker?.name ?? null,
    phases: phases.map(phaseView),
    milestones: milestoneViews,
    wards: await driveWards(tx, driveId),
    problems: planProblems(milestoneViews, {
      ...view,
      validFromGoal: view.validFromGoal || null,
      waitingDays: await waitingDays(tx, drive.provinceCode, view.validFromGoal || view.endsOn),
    }),
    approval: approval && approvalView(approval),
    allowed: {
      edit: can(actor.role, 'drive.edit') && mayEdit('plan', drive.state),
      wards: can(actor.role, 'drive.edit') && mayEdit('wards', drive.state),
      days: can(actor.role, 'drive.edit') && mayEdit('milestoneDays', drive.state),
      run: can(actor.role, 'drive.edit'),
      approve: can(actor.role, 'drive.approve'),
      cancel: can(actor.role, 'drive.cancel'),
    },
  };
});
export type DriveDetail = Awaited<ReturnType<typeof getDrive>>;

/** Head of every page of a drive: name, state, and what the actor may open. */
export const getDriveHead = defineQuery('drive.read', async ({ tx, actor }, driveId: string) => {
  const drive = driveView(await driveOf({ tx, actor }, driveId));
  return { ...drive, role: actor.role };
});

/** The chain of one drive in figures, and what is open in it. */
export const getDriveOverview = defineQuery('drive.read', async (ctx, driveId: string) => {
  const { tx, actor } = ctx;
  const drive = await driveOf({ tx, actor }, driveId);
  return {
    figures: await driveFigures(ctx, driveId),
    left: drive.state === 'distributing' && can(actor.role, 'drive.edit') ? await leftOver(tx, driveId) : null,
    role: actor.role,
  };
});

/** The overview page in one transaction: the drive, its chain in figures, what is open in it. */
export const getDrivePage = defineQuery('drive.read', async (ctx, driveId: string) => ({
  drive: await getDrive.run(ctx, driveId),
  ...(await getDriveOverview.run(ctx, driveId)),
}));

/** The deadline board: milestones with days left, and how each ward's list stands, the latest first. */
export const getDriveBoard = defineQuery('drive.read', async ({ tx, actor, today }, driveId: string) => {
  const drive = await driveOf({ tx, actor }, driveId);
  const deadline = dateToDay(drive.listDeadline);
  const milestones = await tx.milestone.findMany({ where: { driveId }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] });
  const lists = await tx.wardList.findMany({
    where: { driveId },
    select: { id: true, wardCode: true, state: true, supersedesId: true },
  });
  const replaced = new Set(lists.map(({ supersedesId }) => supersedesId));
  const current = lists.filter(({ id }) => !replaced.has(id));
  const wards = (await driveWards(tx, driveId)).map((ward) => {
    const own = current.filter(({ wardCode }) => wardCode === ward.wardCode);
    const standing = wardStanding(
      own.map(({ state }) => state),
      deadline,
      today,
    );
    return { ...ward, ...standing, lists: own.length, listId: own.length === 1 ? own[0]!.id : null };
  });
  return {
    drive: driveView(drive),
    deadline,
    today,
    milestones: milestones.map((row) => {
      const view = milestoneView(row);
      return { ...view, ...milestoneStanding(view, today, drive.state) };
    }),
    wards: wards.sort((a, b) => b.daysLate - a.daysLate || a.wardCode.localeCompare(b.wardCode)),
    mayMark: can(actor.role, 'drive.edit') && mayEdit('milestoneDays', drive.state),
    mayOpenLists: can(actor.role, 'list.read'),
  };
});
export type DriveBoard = Awaited<ReturnType<typeof getDriveBoard>>;
