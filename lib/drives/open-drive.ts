import { defineCommand } from '@/lib/core/command';
import { driveOf, saveDrive } from './drive-ref';
import { DriveMoveInput } from './schema';

/** Opens an approved drive: wards may enter lists from now on. Throws DomainError notFound | wrongState | stale. */
export const openDrive = defineCommand({
  name: 'drive.open',
  permission: 'drive.edit',
  input: DriveMoveInput,
  async run(ctx, { driveId, version }) {
    const drive = await driveOf(ctx, driveId, ['approved']);
    await saveDrive(ctx, drive, version, { state: 'open' });
    ctx.audit({ what: 'drive.opened', subjectType: 'Drive', subjectId: driveId, driveId });
    return { version: version + 1 };
  },
});
