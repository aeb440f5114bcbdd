import type { Day } from '@/lib/core/clock';
import { markMilestoneDone } from '@/lib/drives/mark-milestone-done';
import type { MilestoneKind } from '@/lib/drives/milestones';
import { on } from './clock';
import { must } from './must';
import { read } from './rows';
import type { Office } from './staff';

/** Marks milestones as reached on their days, as the office does in its timeline. */
export async function reach(office: Office, driveId: string, days: Partial<Record<MilestoneKind, Day>>): Promise<void> {
  const rows = await read((tx) => tx.milestone.findMany({ where: { driveId, kind: { in: Object.keys(days) } } }));
  for (const { id: milestoneId, kind, version } of rows) {
    const doneOn = days[kind as MilestoneKind]!;
    on(doneOn, 17);
    must(await markMilestoneDone(office.collection, { milestoneId, version, doneOn }));
  }
}
