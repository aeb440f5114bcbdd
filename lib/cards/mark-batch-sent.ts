import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { lockBatch } from './batch-ref';
import { MarkSentInput } from './schema';

/** The file went to the insurer's system: its items are asked for, its decreases told. DomainError notFound | wrongState | stale | invalidInput. */
export const markBatchSent = defineCommand({
  name: 'batch.markSent',
  permission: 'card.issue',
  input: MarkSentInput,
  async run(ctx, { batchId, version, sentOn }) {
    const batch = await lockBatch(ctx, batchId);
    if (batch.state !== 'made') throw new DomainError('wrongState', { state: batch.state });
    if (batch.version !== version) throw new DomainError('stale', { current: { version: batch.version } });
    if (sentOn > ctx.today) throw new DomainError('invalidInput', undefined, { sentOn: 'dayInFuture' });
    const rows = await ctx.tx.cardBatchRow.findMany({ where: { batchId }, select: { itemId: true } });
    const ids = rows.map((row) => row.itemId);
    const decreases = await ctx.tx.batchDecrease.findMany({ where: { batchId }, select: { itemId: true } });
    await ctx.tx.cardBatch.updateMany({
      where: { id: batchId },
      data: { state: 'sent', sentOn: dayToDate(sentOn), version: { increment: 1 } },
    });
    await ctx.tx.item.updateMany({
      where: { id: { in: ids } },
      data: { state: 'requested', version: { increment: 1 } },
    });
    ctx.audit({
      what: 'batch.sent',
      subjectType: 'CardBatch',
      subjectId: batchId,
      driveId: batch.driveId,
      counts: { rows: ids.length, decreases: decreases.length },
      ids: [...ids, ...decreases.map((row) => row.itemId)],
    });
    return { id: batchId };
  },
});
