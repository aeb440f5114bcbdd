import { downloadBatch } from '@/lib/cards/download-batch';
import { DomainError } from '@/lib/core/errors';
import { defineDownload } from '@/lib/core/route';

/** The XLSX of a batch, as it was made. */
export const GET = defineDownload('card.issue', async (actor, { batchId = '' }) => {
  const file = await downloadBatch(actor, { batchId });
  if (!file.ok) throw new DomainError(file.code === 'invalidInput' ? 'notFound' : file.code);
  const { bytes, name, contentType } = file.value;
  return { body: bytes, name, contentType };
});
