import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { changeCase } from './case-ref';
import { caseDueOn, type CaseKind } from './rules';
import { ReopenCaseInput } from './schema';

/** Opens an answered case again, with a new day due: the answer did not do. Throws DomainError notFound | wrongState | stale. */
export const reopenCase = defineCommand({
  name: 'case.reopen',
  permission: 'case.answer',
  input: ReopenCaseInput,
  async run(ctx, input) {
    const row = await changeCase(ctx, input, ['answered'], ({ kind }) => ({
      state: 'open',
      dueOn: dayToDate(caseDueOn(kind as CaseKind, ctx.today)),
    }));
    ctx.audit({
      what: 'case.reopened',
      subjectType: 'Case',
      subjectId: row.id,
      fields: ['state', 'dueOn'],
      reason: input.reason,
    });
    return { version: input.version + 1 };
  },
});
