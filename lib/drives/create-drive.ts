import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { proposeMilestones } from './milestones';
import { planColumns } from './plan-fields';
import { CreateDriveInput } from './schema';
import { waitingDays } from './terms';
import { wardRows } from './ward-rows';

/**
 * Drafts a drive, with milestones proposed from its days and one phase over its whole period.
 * Throws DomainError planNumberTaken (unique per province); invalidInput when a ward is not one of the province.
 */
export const createDrive = defineCommand({
  name: 'drive.create',
  permission: 'drive.edit',
  input: CreateDriveInput,
  async run(ctx, { wards, ...input }) {
    const provinceCode = provinceOf(ctx.actor);
    const driveId = newId();
    await ctx.tx.drive.createMany({
      data: [{ id: driveId, provinceCode, createdById: ctx.actor.userId, ...planColumns(input) }],
    });
    await ctx.tx.phase.createMany({
      data: [
        {
          provinceCode,
          driveId,
          order: 1,
          name: 'Đợt 1',
          nameEn: 'Phase 1',
          startsOn: dayToDate(input.startsOn),
          endsOn: dayToDate(input.endsOn),
        },
      ],
    });
    const plan = {
      ...input,
      pledgeDeadline: input.pledgeDeadline || null,
      validFromGoal: input.validFromGoal || null,
      waitingDays: await waitingDays(ctx.tx, provinceCode, input.validFromGoal || input.endsOn),
    };
    await ctx.tx.milestone.createMany({
      data: proposeMilestones(plan).map((row) => ({ provinceCode, driveId, ...row, dueOn: dayToDate(row.dueOn) })),
    });
    if (wards.length > 0) await ctx.tx.driveWard.createMany({ data: await wardRows(ctx, driveId, wards) });
    ctx.audit({
      what: 'drive.created',
      subjectType: 'Drive',
      subjectId: driveId,
      driveId,
      counts: { wards: wards.length },
    });
    return { driveId };
  },
});
