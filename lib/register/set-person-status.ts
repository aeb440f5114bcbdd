import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { PersonStatusInput } from './schema';

/**
 * Records from which day a person is living, deceased, moved or unreachable, and who says so. A new row each time: what was known
 * on a day stays known. DomainError notFound | invalidInput (a day that is still to come).
 */
export const setPersonStatus = defineCommand({
  name: 'person.setStatus',
  permission: 'person.edit',
  input: PersonStatusInput,
  async run(ctx, { personId, status, from, source }) {
    const provinceCode = provinceOf(ctx.actor);
    if (from > ctx.today) throw new DomainError('invalidInput', {}, { from: 'dayInFuture' });
    if ((await ctx.tx.person.count({ where: { id: personId, provinceCode } })) === 0) throw new DomainError('notFound');
    await ctx.tx.personStatus.createMany({
      data: [{ provinceCode, personId, status, from: dayToDate(from), source }],
    });
    ctx.audit({ what: 'person.statusSet', subjectType: 'Person', subjectId: personId, fields: ['status'] });
    return { personId };
  },
});
