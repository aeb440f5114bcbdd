import { DomainError } from '@/lib/core/errors';
import { defineUpload } from '@/lib/core/route';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { importList } from '@/lib/lists/import-list';

/** A ward's list as a spreadsheet (XLSX, XLS, ODS, CSV); the answer tells what became of every row. */
export const POST = defineUpload('list.edit', async (actor, { listId = '' }, { file, requestId }) => {
  if (!file) throw new DomainError('fileEmpty');
  return importList(actor, { listId, file: new UploadedFile(file.name, file.bytes) }, requestId);
});
