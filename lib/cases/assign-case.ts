import { provinceOf } from '@/lib/access/actor-type';
import { PERMISSIONS } from '@/lib/access/permissions';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { changeCase } from './case-ref';
import { AssignCaseInput } from './schema';

/** Gives a case to a colleague who may answer it. Throws DomainError notFound | wrongState | stale | invalidInput (ownerId). */
export const assignCase = defineCommand({
  name: 'case.assign',
  permission: 'case.answer',
  input: AssignCaseInput,
  async run(ctx, input) {
    const today = dayToDate(ctx.today);
    const able = await ctx.tx.roleAssignment.count({
      where: {
        userId: input.ownerId,
        provinceCode: provinceOf(ctx.actor),
        role: { in: [...PERMISSIONS['case.answer']] },
        endedAt: null,
        validFrom: { lte: today },
        validTo: { gte: today },
      },
    });
    if (able === 0) throw new DomainError('invalidInput', {}, { ownerId: 'invalid' });
    const row = await changeCase(ctx, input, ['open', 'answered'], () => ({ ownerId: input.ownerId }));
    ctx.audit({ what: 'case.assigned', subjectType: 'Case', subjectId: row.id, fields: ['ownerId'] });
    return { version: input.version + 1 };
  },
});
