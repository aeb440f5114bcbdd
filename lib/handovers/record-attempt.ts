import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { writeAttempts } from './attempt';
import { itemOf } from './item-ref';
import { RecordAttemptInput } from './schema';

/**
 * Notes that an item was not collected, why, and when and where it is tried again.
 * Throws DomainError notFound | alreadyHandedOver | invalidInput (the next attempt lies in the past).
 */
export const recordAttempt = defineCommand({
  name: 'handover.attempt',
  permission: 'handover.record',
  input: RecordAttemptInput,
  async run(ctx, { itemId, ...why }) {
    const item = await itemOf(ctx, itemId);
    if (item.handover === 'handedOver') throw new DomainError('alreadyHandedOver');
    if (why.nextOn && why.nextOn < ctx.today) throw new DomainError('invalidInput', undefined, { nextOn: 'dayInPast' });
    const [id] = await writeAttempts(ctx, [{ item, why }]);
    return { id: id! };
  },
});
