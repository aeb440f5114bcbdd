import { defineCommand } from '@/lib/core/command';
import { changeCase } from './case-ref';
import { AnswerCaseInput } from './schema';

/** Answers an open case. Throws DomainError notFound | wrongState | stale. */
export const answerCase = defineCommand({
  name: 'case.answer',
  permission: 'case.answer',
  input: AnswerCaseInput,
  async run(ctx, input) {
    const row = await changeCase(ctx, input, ['open'], ({ ownerId }) => ({
      state: 'answered',
      answer: input.answer,
      answeredById: ctx.actor.userId,
      ownerId: ownerId ?? ctx.actor.userId,
    }));
    ctx.audit({ what: 'case.answered', subjectType: 'Case', subjectId: row.id, fields: ['answer', 'state'] });
    return { version: input.version + 1 };
  },
});
