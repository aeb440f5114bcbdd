import { importAnswer } from '@/lib/cards/import-answer';
import { DomainError } from '@/lib/core/errors';
import { defineUpload } from '@/lib/core/route';
import { UploadedFile } from '@/lib/core/uploaded-file';

/** The insurer's answer to a batch as a spreadsheet; tells what became of every row. */
export const POST = defineUpload('card.issue', async (actor, { batchId = '' }, { file, requestId }) => {
  if (!file) throw new DomainError('fileEmpty');
  return importAnswer(actor, { batchId, file: new UploadedFile(file.name, file.bytes) }, requestId);
});
