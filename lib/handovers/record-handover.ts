import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { hasStage } from '@/lib/ceremonies/rules';
import { isChild } from './child';
import { knownFiles } from './evidence';
import { itemOf } from './item-ref';
import { happenedAt, receiverColumns } from './receiver';
import { RecordHandoverInput } from './schema';

/**
 * Records that one item reached the person it was bought for. The same press sent twice has one requestId and one effect; two
 * tablets at once meet at the lock of the item and the unique index oneHandoverPerItem.
 * Throws DomainError notFound | notIssued | alreadyHandedOver | invalidInput (a signature or photo without its picture, a
 * child that receives for itself, a stage where there is no ceremony).
 */
export const recordHandover = defineCommand({
  name: 'handover.record',
  permission: 'handover.record',
  input: RecordHandoverInput,
  async run(ctx, input) {
    const item = await itemOf(ctx, input.itemId);
    if (item.handover === 'handedOver') throw new DomainError('alreadyHandedOver');
    if (input.receiver.receiver === 'self' && isChild(item.line.birthDate, ctx.today))
      throw new DomainError('invalidInput', undefined, { receiver: 'guardianRequired' });
    if (input.evidence !== 'thumbprint' && !input.fileId)
      throw new DomainError('invalidInput', undefined, { evidence: 'pictureRequired' });
    if (input.route === 'stage' && !hasStage(item.ceremony))
      throw new DomainError('invalidInput', undefined, { route: 'noStage' });
    await knownFiles(ctx, input.fileId ? [input.fileId] : []);
    const id = newId();
    await ctx.tx.handover.createMany({
      data: [
        {
          id,
          provinceCode: item.provinceCode,
          wardCode: item.wardCode,
          driveId: item.driveId,
          itemId: item.id,
          ceremonyId: input.route === 'stage' ? item.ceremonyId : null,
          route: input.route,
          evidence: input.evidence,
          fileId: input.fileId ?? null,
          ...receiverColumns(input.receiver),
          happenedAt: happenedAt(input.happenedAt, ctx.now),
          deviceId: input.deviceId || null,
          byId: ctx.actor.userId,
          activation: input.activation ?? null,
          note: input.note,
        },
      ],
    });
    ctx.audit({
      what: 'handover.recorded',
      subjectType: 'ListLine',
      subjectId: item.listLineId,
      driveId: item.driveId,
      wardCode: item.wardCode,
    });
    return { id };
  },
});
