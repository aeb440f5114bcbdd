import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay, dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { monthsLeft } from './decrease-rules';
import { ISSUED } from './rules';
import { EndItemInput } from './schema';

/**
 * Writes down that an issued item ends before its months are over (a State card, a job, a death…), and who says so. The person's months
 * are free from the day after, and the insurer is told with the next batch. A last day that was wrong is put right by an earlier
 * one, until a batch has told it. DomainError notFound | wrongState (not issued, or told already) | stale | invalidInput.
 */
export const endItem = defineCommand({
  name: 'item.end',
  permission: 'card.issue',
  input: EndItemInput,
  async run(ctx, { itemId, version, kind, lastDay, source }) {
    const provinceCode = provinceOf(ctx.actor);
    await ctx.tx.$queryRaw`select id from "Item" where id = ${itemId}::uuid for update`;
    const item = await ctx.tx.item.findFirst({
      where: { id: itemId, provinceCode },
      include: { entitlement: true, decrease: { select: { id: true } } },
    });
    if (!item) throw new DomainError('notFound');
    if (!(ISSUED as readonly string[]).includes(item.state) || item.decrease)
      throw new DomainError('wrongState', { state: item.state });
    if (item.version !== version) throw new DomainError('stale', { current: { version: item.version } });
    if (kind === 'death' && lastDay > ctx.today) throw new DomainError('invalidInput', {}, { lastDay: 'dayInFuture' });
    if (lastDay >= dateToDay(item.entitlement.periodTo))
      throw new DomainError('invalidInput', {}, { lastDay: 'endsNoEarlier' });
    if (!monthsLeft({ from: dateToDay(item.validFrom!), months: item.months }, lastDay))
      throw new DomainError('invalidInput', {}, { lastDay: 'noMonthLeft' });
    await ctx.tx.entitlementEnding.createMany({
      data: [
        {
          provinceCode,
          entitlementId: item.entitlementId,
          lastDay: dayToDate(lastDay),
          kind,
          source,
          createdById: ctx.actor.userId,
        },
      ],
    });
    await ctx.tx.item.updateMany({ where: { id: itemId }, data: { version: { increment: 1 } } });
    ctx.audit({
      what: 'item.ended',
      subjectType: 'Item',
      subjectId: itemId,
      driveId: item.driveId,
      wardCode: item.wardCode,
      fields: ['kind', 'lastDay'],
    });
    return { id: itemId };
  },
});
