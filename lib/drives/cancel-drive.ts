import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { driveOf, saveDrive } from './drive-ref';
import { CancelDriveInput } from './schema';

/**
 * Cancels a drive, with its reason. What was allocated is reversed first, so that no gift hangs on a drive that is not.
 * Throws DomainError notFound | wrongState | stale | driveHasItems.
 */
export const cancelDrive = defineCommand({
  name: 'drive.cancel',
  permission: 'drive.cancel',
  input: CancelDriveInput,
  async run(ctx, { driveId, version, reason }) {
    const drive = await driveOf(ctx, driveId, ['draft', 'approved', 'open', 'distributing']);
    await saveDrive(ctx, drive, version, { state: 'cancelled', cancelReason: reason });
    const items = await ctx.tx.item.count({ where: { driveId, reversedAt: null } });
    if (items > 0) throw new DomainError('driveHasItems', { count: items });
    ctx.audit({ what: 'drive.cancelled', subjectType: 'Drive', subjectId: driveId, driveId, fields: ['cancelReason'] });
    return { driveId };
  },
});
