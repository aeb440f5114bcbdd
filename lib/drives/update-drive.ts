import { defineCommand } from '@/lib/core/command';
import { driveOf, saveDrive } from './drive-ref';
import { changedFields, planColumns, planFields } from './plan-fields';
import { EDITABLE } from './rules';
import { UpdateDriveInput } from './schema';

/** Changes a plan in draft. Throws DomainError notFound | wrongState | stale | planNumberTaken. */
export const updateDrive = defineCommand({
  name: 'drive.update',
  permission: 'drive.edit',
  input: UpdateDriveInput,
  async run(ctx, { driveId, version, ...input }) {
    const drive = await driveOf(ctx, driveId, EDITABLE.plan);
    await saveDrive(ctx, drive, version, planColumns(input), planFields);
    ctx.audit({
      what: 'drive.updated',
      subjectType: 'Drive',
      subjectId: driveId,
      driveId,
      fields: changedFields(planFields(drive), input),
    });
    return { version: version + 1 };
  },
});
