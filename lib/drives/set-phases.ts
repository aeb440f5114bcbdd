import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { driveOf, saveDrive } from './drive-ref';
import { phaseView } from './drive-view';
import { needInPeriod } from './in-period';
import { EDITABLE } from './rules';
import { SetPhasesInput } from './schema';

/**
 * Sets the phases (đợt) of a draft, in the order given; a row keeps its id. Throws DomainError notFound | wrongState | stale |
 * invalidInput (a day outside the plan's period).
 */
export const setPhases = defineCommand({
  name: 'drive.setPhases',
  permission: 'drive.edit',
  input: SetPhasesInput,
  async run(ctx, { driveId, version, phases }) {
    const drive = await driveOf(ctx, driveId, EDITABLE.plan);
    phases.forEach(({ startsOn, endsOn }, i) => {
      needInPeriod(drive, startsOn, `phases.${i}.startsOn`);
      needInPeriod(drive, endsOn, `phases.${i}.endsOn`);
    });
    await saveDrive(ctx, drive, version, {}, async () => {
      const stored = await ctx.tx.phase.findMany({ where: { driveId }, orderBy: { order: 'asc' } });
      return { phases: stored.map(phaseView).map(({ order: _, ...row }) => row) };
    });
    const known = new Set((await ctx.tx.phase.findMany({ where: { driveId } })).map(({ id }) => id));
    await ctx.tx.phase.deleteMany({ where: { driveId } });
    await ctx.tx.phase.createMany({
      data: phases.map((row, i) => ({
        id: row.id && known.has(row.id) ? row.id : newId(),
        provinceCode: drive.provinceCode,
        driveId,
        order: i + 1,
        name: row.name,
        nameEn: row.nameEn,
        startsOn: dayToDate(row.startsOn),
        endsOn: dayToDate(row.endsOn),
      })),
    });
    ctx.audit({
      what: 'drive.phasesSet',
      subjectType: 'Drive',
      subjectId: driveId,
      driveId,
      counts: { before: known.size, after: phases.length },
    });
    return { version: version + 1 };
  },
});
