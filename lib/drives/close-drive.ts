import { defineCommand } from '@/lib/core/command';
import { driveOf, saveDrive } from './drive-ref';
import { leftOver } from './left-over';
import { DriveMoveInput } from './schema';

/** Closes a drive and says what is left open: cards not collected stay the persons' own. Throws DomainError notFound | wrongState | stale. */
export const closeDrive = defineCommand({
  name: 'drive.close',
  permission: 'drive.edit',
  input: DriveMoveInput,
  async run(ctx, { driveId, version }) {
    const drive = await driveOf(ctx, driveId, ['distributing']);
    await saveDrive(ctx, drive, version, { state: 'closed', closedAt: ctx.now });
    const left = await leftOver(ctx.tx, driveId);
    ctx.audit({ what: 'drive.closed', subjectType: 'Drive', subjectId: driveId, driveId, counts: { ...left } });
    return { left };
  },
});
