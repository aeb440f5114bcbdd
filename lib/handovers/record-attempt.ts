import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { itemOf } from './item-ref';
import { RecordAttemptInput } from './schema';

/** Notes that an item was not collected, why, and when and where it is tried again. Throws notFound | alreadyHandedOver. */
export const recordAttempt = defineCommand({
  name: 'handover.attempt',
  permission: 'handover.record',
  input: RecordAttemptInput,
  async run(ctx, input) {
    const item = await itemOf(ctx, input.itemId);
    if (item.handover === 'handedOver') throw new DomainError('alreadyHandedOver');
    const id = newId();
    await ctx.tx.handoverAttempt.createMany({
      data: [
        {
          id,
          provinceCode: item.provinceCode,
          wardCode: item.wardCode,
          itemId: item.id,
          reason: input.reason,
          note: input.note,
          happenedAt: ctx.now,
          nextOn: input.nextOn ? dayToDate(input.nextOn) : null,
          nextRoute: input.nextRoute ?? null,
          byId: ctx.actor.userId,
        },
      ],
    });
    ctx.audit({
      what: 'handover.notCollected',
      subjectType: 'ListLine',
      subjectId: item.listLineId,
      driveId: item.driveId,
      wardCode: item.wardCode,
    });
    return { id };
  },
});
