import { defineCommand } from '@/lib/core/command';
import { changeCase } from './case-ref';
import { CaseMoveInput } from './schema';

/** Closes a case, answered or settled without a written answer. Throws DomainError notFound | wrongState | stale. */
export const closeCase = defineCommand({
  name: 'case.close',
  permission: 'case.answer',
  input: CaseMoveInput,
  async run(ctx, input) {
    const row = await changeCase(ctx, input, ['open', 'answered'], () => ({ state: 'closed', closedAt: ctx.now }));
    ctx.audit({ what: 'case.closed', subjectType: 'Case', subjectId: row.id, fields: ['state'] });
    return { version: input.version + 1 };
  },
});
