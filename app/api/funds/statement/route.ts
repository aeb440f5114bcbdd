import { defineUpload } from '@/lib/core/route';
import { DomainError } from '@/lib/core/errors';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { importStatement } from '@/lib/funds/import-statement';

/** A bank's statement (XLSX, XLS, CSV): credits only, each kept once. */
export const POST = defineUpload('money.record', (actor, _params, { file, requestId }) => {
  if (!file) throw new DomainError('fileEmpty');
  return importStatement(actor, { file: new UploadedFile(file.name, file.bytes) }, requestId);
});
