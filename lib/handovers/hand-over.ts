import * as z from 'zod/mini';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { storeFile } from '@/lib/core/files';
import { type UploadedFile, UploadedFileSchema } from '@/lib/core/uploaded-file';
import { openFieldConflict } from './field-conflict';
import { itemOf } from './item-ref';
import { happenedAt, receiverColumns } from './receiver';
import { recordHandover } from './record-handover';
import { RecordHandoverInput } from './schema';

/**
 * The press of a phone: the signature or photo and the handover that it proves in one transaction, under one requestId, so
 * that a lost answer leaves neither without the other. A second device that comes late is not turned away: the first record
 * stays, what the second one says is kept whole beside it, and a case is opened. Throws what recordHandover throws, and fileUnknownFormat.
 */
export const handOver = defineCommand({
  name: 'handover.handOver',
  permission: 'handover.record',
  input: z.extend(RecordHandoverInput, { file: z.optional(UploadedFileSchema) }),
  async run(ctx, { file, ...input }) {
    // Two devices at one moment: the second waits here, and finds what the first has recorded.
    await ctx.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`handover ${input.itemId}`}, 0))`;
    const item = await itemOf(ctx, input.itemId);
    if (item.handover === 'handedOver') return laterRecord(ctx, item, input, file);
    if (!file) return { ...(await recordHandover.run(ctx, input)), conflict: false };
    const fileId = await keepPicture(ctx, item, input, file);
    return { ...(await recordHandover.run(ctx, { ...input, fileId })), conflict: false };
  },
});

type Item = Awaited<ReturnType<typeof itemOf>>;
type Input = z.output<typeof RecordHandoverInput>;

const keepPicture = (ctx: Ctx, { wardCode }: Item, { evidence }: Input, { name, bytes }: UploadedFile) =>
  storeFile(ctx, { class: evidence === 'screenSignature' ? 'signature' : 'photo', name, bytes, wardCode });

async function laterRecord(ctx: Ctx, item: Item, input: Input, file: UploadedFile | undefined) {
  const first = await ctx.tx.handover.findFirst({ where: { itemId: item.id, reversedAt: null } });
  if (!first) throw new DomainError('alreadyHandedOver');
  const claim = {
    evidence: input.evidence,
    ...receiverColumns(input.receiver),
    happenedAt: happenedAt(input.happenedAt, ctx.now),
  };
  await ctx.tx.handoverClaim.createMany({
    data: [
      {
        provinceCode: item.provinceCode,
        wardCode: item.wardCode,
        driveId: item.driveId,
        itemId: item.id,
        route: input.route,
        ...claim,
        fileId: file ? await keepPicture(ctx, item, input, file) : null,
        activation: input.activation ?? null,
        deviceId: input.deviceId || null,
        byId: ctx.actor.userId,
        note: input.note,
      },
    ],
  });
  await openFieldConflict(ctx, item, first, claim);
  ctx.audit({
    what: 'handover.toldAgain',
    subjectType: 'ListLine',
    subjectId: item.listLineId,
    driveId: item.driveId,
    wardCode: item.wardCode,
  });
  return { id: first.id, conflict: true };
}
