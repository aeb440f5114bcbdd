import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { erasureBlocks } from './erasure-facts';
import { erasureDueOn } from './rules';
import { ProposeErasureInput } from './schema';

/**
 * Records that a human asks for his data to be erased; another person decides, by the day that the law sets. DomainError notFound |
 * wrongState (erased already, or a request waits) | erasureBlocked (cover runs, a line is at work, a case is in hand) | invalidInput
 * (a day that is still to come).
 */
export const proposeErasure = defineCommand({
  name: 'erasure.propose',
  permission: 'erasure.propose',
  input: ProposeErasureInput,
  async run(ctx, { personId, askedBy, askedOn, evidence }) {
    const provinceCode = provinceOf(ctx.actor);
    if (askedOn > ctx.today) throw new DomainError('invalidInput', undefined, { askedOn: 'dayInFuture' });
    const person = await ctx.tx.person.findFirst({ where: { id: personId, provinceCode } });
    if (!person) throw new DomainError('notFound');
    if (person.erasedAt) throw new DomainError('wrongState');
    const blocks = await erasureBlocks(ctx.tx, personId, ctx.today);
    if (blocks.length > 0) throw new DomainError('erasureBlocked', { blocks });
    const id = newId();
    const days = { askedOn: dayToDate(askedOn), dueOn: dayToDate(erasureDueOn(askedOn)) };
    await ctx.tx.erasure.createMany({
      data: [{ id, provinceCode, personId, askedBy, evidence, ...days, createdById: ctx.actor.userId }],
    });
    ctx.audit({ what: 'erasure.proposed', subjectType: 'Person', subjectId: personId });
    return { erasureId: id };
  },
});
