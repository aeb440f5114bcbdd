import { defineCommand } from '@/lib/core/command';
import { driveOf, saveDrive } from './drive-ref';
import { DriveMoveInput } from './schema';

/** Lists are done with, cards and books go out. Throws DomainError notFound | wrongState | stale. */
export const startDistribution = defineCommand({
  name: 'drive.startDistribution',
  permission: 'drive.edit',
  input: DriveMoveInput,
  async run(ctx, { driveId, version }) {
    const drive = await driveOf(ctx, driveId, ['open']);
    await saveDrive(ctx, drive, version, { state: 'distributing' });
    ctx.audit({ what: 'drive.distributionStarted', subjectType: 'Drive', subjectId: driveId, driveId });
    return { version: version + 1 };
  },
});
