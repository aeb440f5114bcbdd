import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { driveOf, saveDrive } from './drive-ref';
import { EDITABLE } from './rules';
import { SetDriveWardsInput } from './schema';
import { wardRows } from './ward-rows';

/**
 * Says which wards take part and with which quota; until lists are distributed quotas may change.
 * Throws DomainError notFound | wrongState | stale | invalidInput; wardHasLists when a ward that has lists is left out.
 */
export const setDriveWards = defineCommand({
  name: 'drive.setWards',
  permission: 'drive.edit',
  input: SetDriveWardsInput,
  async run(ctx, { driveId, version, wards }) {
    const drive = await driveOf(ctx, driveId, EDITABLE.wards);
    await saveDrive(ctx, drive, version, {}, async () => ({
      wards: await ctx.tx.driveWard.findMany({
        where: { driveId },
        select: { wardCode: true, quotaCards: true, quotaBooks: true },
      }),
    }));
    const rows = await wardRows(ctx, driveId, wards);
    const kept = wards.map(({ wardCode }) => wardCode);
    const before = await ctx.tx.driveWard.findMany({ where: { driveId }, select: { wardCode: true } });
    const lists = await ctx.tx.wardList.findMany({
      where: { driveId, wardCode: { notIn: kept } },
      select: { wardCode: true },
    });
    if (lists.length > 0) throw new DomainError('wardHasLists', { wards: lists.map(({ wardCode }) => wardCode) });
    await ctx.tx.driveWard.deleteMany({ where: { driveId, wardCode: { notIn: kept } } });
    const known = new Set(before.map(({ wardCode }) => wardCode));
    await ctx.tx.driveWard.createMany({ data: rows.filter(({ wardCode }) => !known.has(wardCode)) });
    for (const { wardCode, quotaCards, quotaBooks } of rows.filter((row) => known.has(row.wardCode)))
      await ctx.tx.driveWard.updateMany({
        where: { driveId, wardCode, OR: [{ quotaCards: { not: quotaCards } }, { quotaBooks: { not: quotaBooks } }] },
        data: { quotaCards, quotaBooks },
      });
    ctx.audit({
      what: 'drive.wardsSet',
      subjectType: 'Drive',
      subjectId: driveId,
      driveId,
      fields: ['wards', 'quotaCards', 'quotaBooks'],
      counts: { before: before.length, after: rows.length },
    });
    return { version: version + 1 };
  },
});
