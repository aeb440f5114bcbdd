import * as z from 'zod/mini';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { storeFile } from '@/lib/core/files';
import { UploadedFileSchema } from '@/lib/core/uploaded-file';
import { openFieldConflict } from './field-conflict';
import { itemOf } from './item-ref';
import { happenedAt } from './receiver';
import { recordHandover } from './record-handover';
import { RecordHandoverInput } from './schema';

/**
 * The press of a phone: the signature or photo and the handover that it proves in one transaction, under one requestId, so
 * that a lost answer leaves neither without the other. A second device that comes late is not turned away: the first record
 * stays, and what the second one says opens a case. Throws what recordHandover throws, and fileUnknownFormat.
 */
export const handOver = defineCommand({
  name: 'handover.handOver',
  permission: 'handover.record',
  input: z.extend(RecordHandoverInput, { file: z.optional(UploadedFileSchema) }),
  async run(ctx, { file, ...input }) {
    // Two devices at one moment: the second waits here, and finds what the first has recorded.
    await ctx.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`handover ${input.itemId}`}, 0))`;
    const item = await itemOf(ctx, input.itemId);
    if (item.handover === 'handedOver') return laterRecord(ctx, item, input);
    if (!file) return { ...(await recordHandover.run(ctx, input)), conflict: false };
    const kind = input.evidence === 'screenSignature' ? 'signature' : 'photo';
    const fileId = await storeFile(ctx, { class: kind, name: file.name, bytes: file.bytes, wardCode: item.wardCode });
    return { ...(await recordHandover.run(ctx, { ...input, fileId })), conflict: false };
  },
});

async function laterRecord(
  ctx: Ctx,
  item: Awaited<ReturnType<typeof itemOf>>,
  input: z.output<typeof RecordHandoverInput>,
) {
  const first = await ctx.tx.handover.findFirst({ where: { itemId: item.id, reversedAt: null } });
  if (!first) throw new DomainError('alreadyHandedOver');
  await openFieldConflict(ctx, item, first, {
    happenedAt: happenedAt(input.happenedAt, ctx.now),
    receiver: input.receiver.receiver,
    evidence: input.evidence,
  });
  ctx.audit({
    what: 'handover.toldAgain',
    subjectType: 'ListLine',
    subjectId: item.listLineId,
    driveId: item.driveId,
    wardCode: item.wardCode,
  });
  return { id: first.id, conflict: true };
}
