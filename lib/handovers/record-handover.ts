import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { itemOf } from './item-ref';
import { type Receiver, RecordHandoverInput } from './schema';

/** A device's clock may be wrong: a time in the future, or more than this many days back, is taken as now. */
const CLOCK_TOLERANCE_DAYS = 30;

/** Columns of a receiver; a proxy and a guardian are named with their relation. */
export const receiverColumns = (r: Receiver) =>
  r.receiver === 'self'
    ? { receiver: r.receiver }
    : { receiver: r.receiver, proxyName: r.proxyName, proxyRelation: r.proxyRelation, proxyId: r.proxyId || null };

export function happenedAt(told: string | undefined, now: Date): Date {
  const at = told ? new Date(told) : now;
  const tooOld = now.getTime() - at.getTime() > CLOCK_TOLERANCE_DAYS * 86_400_000;
  return at > now || tooOld ? now : at;
}

/**
 * Records that one item reached the person it was bought for. The same press sent twice has one requestId and one effect; two
 * tablets at once meet at the lock of the item and the unique index oneHandoverPerItem.
 * Throws DomainError notFound | notIssued | alreadyHandedOver.
 */
export const recordHandover = defineCommand({
  name: 'handover.record',
  permission: 'handover.record',
  input: RecordHandoverInput,
  async run(ctx, input) {
    const item = await itemOf(ctx, input.itemId);
    if (item.handover === 'handedOver') throw new DomainError('alreadyHandedOver');
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
