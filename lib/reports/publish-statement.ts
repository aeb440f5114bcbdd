import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { driveOf } from '@/lib/drives/drive-ref';
import { STEPS } from './counts';
import { cutDrive } from './report';
import { PublishInput } from './schema';

/** Freezes the six counts and two values of a drive as they were told on a day; never changed, never taken back. */
export const publishStatement = defineCommand({
  name: 'statement.publish',
  permission: 'report.publish',
  input: PublishInput,
  async run(ctx, { driveId, asOf, toldWhere }) {
    await driveOf(ctx, driveId);
    if (asOf > ctx.today) throw new DomainError('invalidInput', undefined, { asOf: 'dayInFuture' });
    const cuts = await cutDrive(ctx, driveId, asOf);
    const counts = Object.fromEntries(
      cuts.map(({ kind, total }) => [kind, Object.fromEntries(STEPS.map((step) => [step, total[step]]))]),
    );
    const id = newId();
    await ctx.tx.statement.createMany({
      data: [
        {
          id,
          provinceCode: provinceOf(ctx.actor),
          driveId,
          asOf: dayToDate(asOf),
          toldWhere,
          counts,
          full: cuts.reduce((sum, { total }) => sum + total.full, 0n),
          sponsorShare: cuts.reduce((sum, { total }) => sum + total.donated, 0n),
          createdById: ctx.actor.userId,
        },
      ],
    });
    ctx.audit({ what: 'statement.published', subjectType: 'Statement', subjectId: id, driveId });
    return { id };
  },
});
