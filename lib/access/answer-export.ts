import * as z from 'zod/mini';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { provinceOf } from './actor-type';

/**
 * A second person agrees to a large export, or refuses it: a row of its own beside the one that asked. The asker's own answer
 * is refused by human, here and by the database (makerIsChecker); a second answer is wrongState.
 */
export const answerExport = defineCommand({
  name: 'export.answer',
  permission: 'export.agree',
  input: z.object({ recordId: z.uuid(), outcome: z.enum(['agreed', 'refused']) }),
  async run(ctx, { recordId, outcome }) {
    const provinceCode = provinceOf(ctx.actor);
    const asked = await ctx.tx.exportRecord.findFirst({ where: { id: recordId, provinceCode, state: 'asked' } });
    if (!asked) throw new DomainError('notFound');
    if (asked.actorId === ctx.actor.userId) throw new DomainError('makerIsChecker');
    const { actorId, wardCode, kind, purpose, rows, masked, driveId, params } = asked;
    await ctx.tx.exportRecord.createMany({
      data: [
        {
          id: newId(),
          provinceCode,
          wardCode,
          actorId,
          kind,
          purpose,
          rows,
          masked,
          driveId,
          askedId: recordId,
          agreedById: ctx.actor.userId,
          state: outcome,
          at: ctx.now,
          ...(params ? { params } : {}),
        },
      ],
    });
    ctx.audit({
      what: `export.${outcome}`,
      subjectType: 'ExportRecord',
      subjectId: recordId,
      counts: { people: rows },
      ...(driveId ? { driveId } : {}),
    });
  },
});
