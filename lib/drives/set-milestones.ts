import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { driveOf, saveDrive } from './drive-ref';
import { EDITABLE } from './rules';
import { SetMilestonesInput } from './schema';

/** Sets the milestones of a draft; a row keeps its id and its day done. Throws DomainError notFound | wrongState | stale. */
export const setMilestones = defineCommand({
  name: 'drive.setMilestones',
  permission: 'drive.edit',
  input: SetMilestonesInput,
  async run(ctx, { driveId, version, milestones }) {
    const drive = await driveOf(ctx, driveId, EDITABLE.plan);
    await saveDrive(ctx, drive, version, {});
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
