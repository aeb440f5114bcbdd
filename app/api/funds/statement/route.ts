import { DomainError } from '@/lib/core/errors';
import { defineUpload } from '@/lib/core/route';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { importStatement } from '@/lib/funds/import-statement';
import { readStatement } from '@/lib/funds/read-statement';

/** A bank's statement (XLSX, XLS, CSV): credits only, each kept once. */
export const POST = defineUpload('money.record', async (actor, _params, { file, requestId }) => {
  if (!file) throw new DomainError('fileEmpty');
  const credits = readStatement(await readWorkbook(file.bytes));
  return importStatement(actor, { fileName: file.name, bytes: file.bytes, credits }, requestId);
});
