import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { itemOf } from './item-ref';
import { ReverseHandoverInput } from './schema';

/** Takes a handover back with a reason: a row of its own; the item can be handed over again. Throws notFound | alreadyReversed. */
export const reverseHandover = defineCommand({
  name: 'handover.reverse',
  permission: 'handover.reverse',
  input: ReverseHandoverInput,
  async run(ctx, { handoverId, reason }) {
    const handover = await ctx.tx.handover.findUnique({ where: { id: handoverId } });
    if (!handover) throw new DomainError('notFound');
    const item = await itemOf(ctx, handover.itemId);
    if (handover.reversedAt) throw new DomainError('alreadyReversed');
    await ctx.tx.handoverReversal.createMany({
      data: [{ provinceCode: item.provinceCode, wardCode: item.wardCode, handoverId, reason, byId: ctx.actor.userId }],
    });
    ctx.audit({
      what: 'handover.reversed',
      subjectType: 'ListLine',
      subjectId: item.listLineId,
      driveId: item.driveId,
      wardCode: item.wardCode,
    });
    return { id: handoverId };
  },
});
