import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { driveOf } from '@/lib/drives/drive-ref';
import { chainAt } from './chain';
import { type Figures, STEPS } from './counts';
import { cutDrive } from './cut-drive';
import { PublishInput } from './schema';

const countsOf = (figures: Figures) => Object.fromEntries(STEPS.map((step) => [step, figures[step]]));

/**
 * Freezes the six counts and two values of a drive as they were told on a day, in all and per phase, with the ids they counted; never
 * changed, never taken back. DomainError notFound | nothingToDo.
 */
export const publishStatement = defineCommand({
  name: 'statement.publish',
  permission: 'report.publish',
  input: PublishInput,
  async run(ctx, { driveId, asOf, toldWhere }) {
    await driveOf(ctx, driveId);
    if (asOf > ctx.today) throw new DomainError('invalidInput', undefined, { asOf: 'dayInFuture' });
    const cuts = await cutDrive(ctx.tx, ctx.actor.placeRole, driveId, asOf);
    if (cuts.length === 0) throw new DomainError('nothingToDo');
    const counted = await ctx.tx.$queryRaw<{ kind: string; step: string; ids: string[] }[]>`
      select kind, step, array_agg(ref::text order by ref) as ids
      from (${chainAt(ctx.actor.placeRole, driveId, asOf)}) c group by 1, 2`;
    const setId = newId();
    const common = {
      provinceCode: provinceOf(ctx.actor),
      driveId,
      setId,
      asOf: dayToDate(asOf),
      toldWhere,
      createdById: ctx.actor.userId,
    };
    const row = (kind: string, phaseId: string | null, figures: Figures) => ({
      id: newId(),
      ...common,
      kind,
      phaseId,
      counts: countsOf(figures),
      rows: phaseId
        ? {}
        : Object.fromEntries(counted.filter((one) => one.kind === kind).map(({ step, ids }) => [step, ids])),
      full: figures.full,
      sponsorShare: figures.donated,
    });
    await ctx.tx.statement.createMany({
      data: cuts.flatMap(({ kind, total, phases }) => [
        row(kind, null, total),
        ...(phases.length > 1 ? phases.map((phase) => row(kind, phase.key, phase.figures)) : []),
      ]),
    });
    ctx.audit({ what: 'statement.published', subjectType: 'Statement', subjectId: setId, driveId });
    return { id: setId };
  },
});
