import { DomainError } from '@/lib/core/errors';
import { defineUpload } from '@/lib/core/route';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { keepScan } from '@/lib/documents/approval-scan';

/** The signed paper, sent as soon as it is chosen; the form of the approval then carries its id. */
export const POST = defineUpload('scan.keep', (actor, _params, { file, requestId }) => {
  if (!file) throw new DomainError('fileEmpty');
  return keepScan(actor, { file: new UploadedFile(file.name, file.bytes) }, requestId);
});
