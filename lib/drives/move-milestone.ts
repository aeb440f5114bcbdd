import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { changeMilestone } from './milestone-ref';
import { MoveMilestoneInput } from './schema';

/**
 * Moves the day of a milestone, also after the plan was approved: plans meet typhoons. The day by which lists are due is the deadline
 * of the drive too: wards may send until then.
 */
export const moveMilestone = defineCommand({
  name: 'drive.moveMilestone',
  permission: 'drive.edit',
  input: MoveMilestoneInput,
  async run(ctx, { milestoneId, version, dueOn }) {
    const day = dayToDate(dueOn);
    const { driveId, kind } = await changeMilestone(ctx, milestoneId, version, { dueOn: day });
    if (kind === 'lists') await ctx.tx.drive.updateMany({ where: { id: driveId }, data: { listDeadline: day } });
    ctx.audit({
      what: 'milestone.moved',
      subjectType: 'Milestone',
      subjectId: milestoneId,
      driveId,
      fields: ['dueOn'],
    });
    return { version: version + 1 };
  },
});
