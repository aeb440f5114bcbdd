import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { changeMilestone } from './milestone-ref';
import { MarkMilestoneInput } from './schema';

/** Records the day on which a milestone was reached; an empty day opens it again. Throws also invalidInput (dayInFuture). */
export const markMilestoneDone = defineCommand({
  name: 'drive.markMilestone',
  permission: 'drive.edit',
  input: MarkMilestoneInput,
  async run(ctx, { milestoneId, version, doneOn }) {
    if (doneOn > ctx.today) throw new DomainError('invalidInput', {}, { doneOn: 'dayInFuture' });
    const { driveId } = await changeMilestone(ctx, milestoneId, version, { doneOn: doneOn ? dayToDate(doneOn) : null });
    ctx.audit({
      what: doneOn ? 'milestone.done' : 'milestone.reopened',
      subjectType: 'Milestone',
      subjectId: milestoneId,
      driveId,
      fields: ['doneOn'],
    });
    return { version: version + 1 };
  },
});
