import { recordApproval } from '@/lib/core/approval';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { driveOf, saveDrive } from './drive-ref';
import { ApproveDriveInput } from './schema';

/**
 * The leader's signed approval of a plan. Throws DomainError notFound | wrongState | stale | driveHasNoWards;
 * makerIsChecker when the same human drafted it, under whichever account (database).
 */
export const approveDrive = defineCommand({
  name: 'drive.approve',
  permission: 'drive.approve',
  input: ApproveDriveInput,
  async run(ctx, { driveId, version, ...approval }) {
    const drive = await driveOf(ctx, driveId, ['draft']);
    if ((await ctx.tx.driveWard.count({ where: { driveId } })) === 0) throw new DomainError('driveHasNoWards');
    const approvalId = await recordApproval(ctx, 'Drive', driveId, 'approved', approval);
    await saveDrive(ctx, drive, version, { state: 'approved', approvalId });
    // The plan's own milestone is reached by this.
    const doneOn = dayToDate(approval.date < ctx.today ? approval.date : ctx.today);
    await ctx.tx.milestone.updateMany({
      where: { driveId, kind: 'plan', doneOn: null },
      data: { doneOn, version: { increment: 1 } },
    });
    ctx.audit({ what: 'drive.approved', subjectType: 'Drive', subjectId: driveId, driveId });
    return { approvalId };
  },
});
