import { dateToDay, type Day } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import type { Prisma } from '@/lib/generated/prisma/client';
import { placeNames } from '@/lib/places/wards';
import type { DriveRow } from './drive-ref';
import type { Department, MilestoneKind } from './milestones';
import { planFields } from './plan-fields';
import type { DriveState } from './rules';

/** Plain rows for pages: days as `yyyy-mm-dd`. */
export const driveView = (drive: DriveRow) => ({
  ...planFields(drive),
  id: drive.id,
  state: drive.state as DriveState,
  cancelReason: drive.cancelReason,
  closedAt: drive.closedAt,
  createdById: drive.createdById,
  demo: drive.demo,
  version: drive.version,
});
export type DriveView = ReturnType<typeof driveView>;

export interface MilestoneView {
  id: string;
  kind: MilestoneKind;
  name: string;
  nameEn: string;
  dueOn: Day;
  doneOn: Day | null;
  department: Department;
  version: number;
}

export const milestoneView = (row: Prisma.MilestoneGetPayload<object>): MilestoneView => ({
  id: row.id,
  kind: row.kind as MilestoneKind,
  name: row.name,
  nameEn: row.nameEn,
  dueOn: dateToDay(row.dueOn),
  doneOn: row.doneOn && dateToDay(row.doneOn),
  department: row.department as Department,
  version: row.version,
});

export const phaseView = (row: Prisma.PhaseGetPayload<object>) => ({
  id: row.id,
  order: row.order,
  name: row.name,
  nameEn: row.nameEn,
  startsOn: dateToDay(row.startsOn),
  endsOn: dateToDay(row.endsOn),
});
export type PhaseView = ReturnType<typeof phaseView>;

export interface DriveWardView {
  wardCode: string;
  name: string;
  nameEn: string;
  wardType: string | null;
  quotaCards: number;
  quotaBooks: number;
}

/** Wards that take part, as far as the actor may see them, by code. */
export async function driveWards(tx: Tx, driveId: string): Promise<DriveWardView[]> {
  const rows = await tx.driveWard.findMany({ where: { driveId }, orderBy: { wardCode: 'asc' } });
  const names = await placeNames(
    tx,
    rows.map(({ wardCode }) => wardCode),
  );
  return rows.map(({ wardCode, quotaCards, quotaBooks }) => {
    const place = names.get(wardCode);
    return {
      wardCode,
      name: place?.name ?? wardCode,
      nameEn: place?.nameEn ?? wardCode,
      wardType: place?.wardType ?? null,
      quotaCards,
      quotaBooks,
    };
  });
}
