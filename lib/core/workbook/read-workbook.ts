import { DomainError } from '@/lib/core/errors';
import { readCsv } from './csv';
import { readInWorker } from './run-worker';
import { MAX_LIST_ROWS, MAX_UPLOAD_BYTES, type Sheet, type Workbook } from './types';
import { guardZip } from './zip-guard';

/**
 * Reads an uploaded spreadsheet: .xlsx, .xlsb, .xls, .ods or CSV, known by its content and not by its name.
 * @param maxRows rows with something in them that one sheet may have; the 5,000 of a list unless told
 * @throws DomainError fileTooLarge | fileUnreadable | fileEmpty | fileUnknownFormat, with what was found in `details`
 */
export async function readWorkbook(
  bytes: Buffer,
  { maxRows = MAX_LIST_ROWS }: { maxRows?: number } = {},
): Promise<Workbook> {
  if (bytes.length === 0) throw new DomainError('fileEmpty');
  if (bytes.length > MAX_UPLOAD_BYTES)
    throw new DomainError('fileTooLarge', { reason: 'upload', limitMb: MAX_UPLOAD_BYTES / 1024 / 1024 });
  const workbook = await readByContent(bytes, maxRows);
  for (const sheet of workbook.sheets) {
    const rows = filledRows(sheet);
    if (!sheet.hidden && rows > maxRows)
      throw new DomainError('fileTooLarge', { reason: 'rows', limit: maxRows, rows });
  }
  if (workbook.sheets.every((sheet) => filledRows(sheet) === 0)) throw new DomainError('fileEmpty');
  return workbook;
}

const filledRows = (sheet: Sheet): number => sheet.rows.reduce((count, row) => count + (row.length > 0 ? 1 : 0), 0);

async function readByContent(bytes: Buffer, maxRows: number): Promise<Workbook> {
  const start = bytes.subarray(0, 8).toString('latin1');
  if (start.startsWith('PK')) {
    const names = await guardZip(bytes);
    const format = formatOf(names);
    if (!format) throw new DomainError('fileUnknownFormat', { found: 'zip' });
    return { format, sheets: await readInWorker(bytes, maxRows) };
  }
  if (start.startsWith('\xd0\xcf\x11\xe0')) return { format: 'xls', sheets: await readInWorker(bytes, maxRows) };
  const found = notASheet(start, bytes);
  if (found) throw new DomainError('fileUnknownFormat', { found });
  return { format: 'csv', sheets: [readCsv(bytes)] };
}

function formatOf(names: Set<string>): 'xlsx' | 'ods' | null {
  if (names.has('[Content_Types].xml') && (names.has('xl/workbook.xml') || names.has('xl/workbook.bin'))) return 'xlsx';
  return names.has('content.xml') && names.has('mimetype') ? 'ods' : null;
}

/** What a file is that only pretends to be a list; null for text. */
function notASheet(start: string, bytes: Buffer): string | null {
  if (start.startsWith('%PDF')) return 'pdf';
  if (start.startsWith('\x89PNG') || start.startsWith('\xff\xd8\xff')) return 'picture';
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(bytes.subarray(0, 200).toString('latin1'))) return 'html';
  const utf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff');
  return !utf16 && bytes.subarray(0, 4_096).includes(0) ? 'binary' : null;
}
