import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { changeMilestone } from './milestone-ref';
import { MoveMilestoneInput } from './schema';

/** Moves the day of a milestone, also after the plan was approved: plans meet typhoons. */
export const moveMilestone = defineCommand({
  name: 'drive.moveMilestone',
  permission: 'drive.edit',
  input: MoveMilestoneInput,
  async run(ctx, { milestoneId, version, dueOn }) {
    const { driveId } = await changeMilestone(ctx, milestoneId, version, { dueOn: dayToDate(dueOn) });
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
