import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { voidDocument } from '@/lib/documents/void-document';
import { VoidReportInput } from './schema';

/** A numbered report that was wrong keeps its number and says that it is void; another can be issued. DomainError notFound | documentVoid. */
export const voidReport = defineCommand({
  name: 'report.void',
  permission: 'report.publish',
  input: VoidReportInput,
  async run(ctx, { documentId, reason }) {
    if ((await ctx.tx.document.count({ where: { id: documentId, kind: 'report' } })) === 0)
      throw new DomainError('notFound');
    await voidDocument(ctx, documentId, reason);
    return { documentId };
  },
});
