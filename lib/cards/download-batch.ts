import { provinceOf } from '@/lib/access/actor-type';
import { logAccess } from '@/lib/core/access-log';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { openFile } from '@/lib/core/files';
import { BatchRef } from './schema';

/** The kept file of a batch, to be uploaded to the insurer's system. Whoever fetches it stands in the access log. */
export const downloadBatch = defineCommand({
  name: 'batch.download',
  permission: 'card.issue',
  input: BatchRef,
  async run(ctx, { batchId }) {
    const batch = await ctx.tx.cardBatch.findFirst({
      where: { id: batchId, provinceCode: provinceOf(ctx.actor) },
      include: { rows: { select: { itemId: true } }, decreases: { select: { itemId: true } } },
    });
    if (!batch?.fileId) throw new DomainError('notFound');
    const { name, contentType, bytes } = await openFile(ctx.tx, batch.fileId);
    const ids = [...batch.rows, ...batch.decreases].map((row) => row.itemId);
    await logAccess(ctx.tx, ctx.actor, { kind: 'export', subjectType: 'item', ids, purpose: 'insurerBatch' });
    ctx.audit({ what: 'batch.downloaded', subjectType: 'CardBatch', subjectId: batchId, driveId: batch.driveId });
    return { name, contentType, bytes };
  },
});
