import { dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { changeMilestone } from './milestone-ref';
import { MoveMilestoneInput } from './schema';

/**
 * Moves the day of a milestone, also after the plan was approved: plans meet typhoons. The day for lists is the deadline that
 * binds the wards, so it moves with its milestone.
 */
export const moveMilestone = defineCommand({
  name: 'drive.moveMilestone',
  permission: 'drive.edit',
  input: MoveMilestoneInput,
  async run(ctx, { milestoneId, version, dueOn }) {
    const { driveId, kind } = await changeMilestone(ctx, milestoneId, version, { dueOn: dayToDate(dueOn) });
    if (kind === 'lists') await moveListDeadline(ctx, driveId);
    ctx.audit({
      what: 'milestone.moved',
      subjectType: 'Milestone',
      subjectId: milestoneId,
      driveId,
      fields: kind === 'lists' ? ['dueOn', 'listDeadline'] : ['dueOn'],
    });
    return { version: version + 1 };
  },
});

/** A plan with several days for lists takes them until the last one. */
async function moveListDeadline(ctx: Ctx, driveId: string): Promise<void> {
  const { _max } = await ctx.tx.milestone.aggregate({ where: { driveId, kind: 'lists' }, _max: { dueOn: true } });
  await ctx.tx.drive.updateMany({
    where: { id: driveId },
    data: { listDeadline: _max.dueOn!, version: { increment: 1 } },
  });
}
