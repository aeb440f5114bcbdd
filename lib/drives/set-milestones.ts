import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { driveOf, saveDrive } from './drive-ref';
import { milestoneView } from './drive-view';
import { needInPeriod } from './in-period';
import { EDITABLE } from './rules';
import { SetMilestonesInput } from './schema';

/**
 * Sets the milestones of a draft; a row keeps its id and its day done. Throws DomainError notFound | wrongState | stale |
 * invalidInput (a day outside the plan's period; once the drive runs a day may be moved beyond it: plans meet typhoons).
 */
export const setMilestones = defineCommand({
  name: 'drive.setMilestones',
  permission: 'drive.edit',
  input: SetMilestonesInput,
  async run(ctx, { driveId, version, milestones }) {
    const drive = await driveOf(ctx, driveId, EDITABLE.plan);
    milestones.forEach(({ dueOn }, i) => needInPeriod(drive, dueOn, `milestones.${i}.dueOn`));
    await saveDrive(ctx, drive, version, {}, async () => {
      const stored = await ctx.tx.milestone.findMany({
        where: { driveId },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      });
      return { milestones: stored.map(milestoneView).map(({ doneOn: _, version: __, ...row }) => row) };
    });
    const before = await ctx.tx.milestone.findMany({ where: { driveId } });
    const known = new Map(before.map((row) => [row.id, row]));
    await ctx.tx.milestone.deleteMany({ where: { driveId } });
    await ctx.tx.milestone.createMany({
      data: milestones.map(({ id, dueOn, ...row }) => {
        const old = id ? known.get(id) : undefined;
        return {
          ...row,
          id: old?.id ?? newId(),
          provinceCode: drive.provinceCode,
          driveId,
          dueOn: dayToDate(dueOn),
          doneOn: old?.doneOn ?? null,
          version: (old?.version ?? 0) + 1,
        };
      }),
    });
    ctx.audit({
      what: 'drive.milestonesSet',
      subjectType: 'Drive',
      subjectId: driveId,
      driveId,
      counts: { before: before.length, after: milestones.length },
    });
    return { version: version + 1 };
  },
});
