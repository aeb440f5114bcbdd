import { DomainError } from '@/lib/core/errors';
import { defineUpload } from '@/lib/core/route';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { importInsurance } from '@/lib/register/import-insurance';

/** Existing cover as a CSV file or a spreadsheet. */
export const POST = defineUpload('insurance.import', async (actor, _params, { file, requestId }) => {
  if (!file) throw new DomainError('fileEmpty');
  return importInsurance(actor, { file: new UploadedFile(file.name, file.bytes) }, requestId);
});
