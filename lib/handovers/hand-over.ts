import * as z from 'zod/mini';
import { defineCommand } from '@/lib/core/command';
import { storeFile } from '@/lib/core/files';
import { UploadedFileSchema } from '@/lib/core/uploaded-file';
import { itemOf } from './item-ref';
import { recordHandover } from './record-handover';
import { RecordHandoverInput } from './schema';

/**
 * The press of a phone: the signature or photo and the handover that it proves in one transaction, under one requestId, so
 * that a lost answer leaves neither without the other. Throws what recordHandover throws, and fileUnknownFormat.
 */
export const handOver = defineCommand({
  name: 'handover.handOver',
  permission: 'handover.record',
  input: z.extend(RecordHandoverInput, { file: z.optional(UploadedFileSchema) }),
  async run(ctx, { file, ...input }) {
    if (!file) return recordHandover.run(ctx, input);
    const { wardCode } = await itemOf(ctx, input.itemId);
    const kind = input.evidence === 'screenSignature' ? 'signature' : 'photo';
    const fileId = await storeFile(ctx, { class: kind, name: file.name, bytes: file.bytes, wardCode });
    return recordHandover.run(ctx, { ...input, fileId });
  },
});
