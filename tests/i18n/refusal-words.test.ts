import ExcelJS from 'exceljs';
import { NextIntlClientProvider } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { useRefusalWords } from '@/components/form/refusal-words';
import { DomainError } from '@/lib/core/errors';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { loadMessages } from '@/lib/i18n/load-messages';

vi.setConfig({ testTimeout: 60_000 }); // real files in real threads

function Said({ error }: { error: DomainError }) {
  const { code, details } = error;
  return useRefusalWords()({ kind: 'refused', code, ...(details && { details }) }).text;
}

const said = (locale: 'vi' | 'en', error: DomainError): string =>
  renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      locale,
      timeZone: 'Asia/Ho_Chi_Minh',
      messages: loadMessages(locale) as never,
      children: createElement(Said, { error }),
    }),
  );

const refusalOf = (bytes: Buffer): Promise<DomainError> =>
  readWorkbook(bytes).then(
    () => expect.unreachable('read'),
    (error: DomainError) => error,
  );

const long = async (rows: number, filled: boolean): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('DS');
  if (filled) sheet.addRows(Array.from({ length: rows }, (_, n) => [n + 1]));
  else sheet.getCell(rows, 1).value = 1;
  return Buffer.from(await book.xlsx.writeBuffer());
};
const files: [string, () => Buffer | Promise<Buffer>, string, string][] = [
  ['more rows than a list may have', () => long(5_101, true), 'tối đa 5.000 dòng', 'at most 5,000'],
  ['a row that is too far down', () => long(50_001, false), 'tận dòng 50.001', 'row 50,001'],
  ['a web page called .xls', () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'HTML', 'HTML'],
  ['a workbook of Excel 2003 as XML', () => Buffer.from('<?xml version="1.0"?><Workbook/>'), 'XML', 'XML'],
  ['text in UTF-16 without its mark', () => Buffer.from('Họ và tên;Ngày sinh\n', 'utf16le'), 'UTF-16', 'UTF-16'],
  ['a PDF', () => Buffer.from('%PDF-1.7'), 'tệp PDF', 'This is a PDF'],
];

test.each(files)('%s is refused in words that say so', async (_, make, vietnamese, english) => {
  const error = await refusalOf(await make());
  expect(said('vi', error)).toContain(vietnamese);
  expect(said('en', error)).toContain(english);
});

test('a locked file and a heavy one are told apart from a damaged and a big one', () => {
  const words = (code: 'fileUnreadable' | 'fileTooLarge', reason: string) =>
    said('vi', new DomainError(code, { reason }));
  expect(words('fileUnreadable', 'password')).toContain('mật khẩu');
  expect(words('fileUnreadable', 'damaged')).toContain('lưu lại thành .xlsx');
  for (const reason of ['time', 'memory', 'inflated']) expect(words('fileTooLarge', reason)).toContain('quá nặng');
  expect(words('fileTooLarge', 'upload')).toContain('tối đa 10 MB');
});

test('a sentence names the day, or the rows of the paper, that the command found', () => {
  expect(said('vi', new DomainError('notYet', { day: '2026-12-03' }))).toContain('03/12/2026');
  expect(said('en', new DomainError('notIssued', { rows: '4, 7' }))).toContain('Rows 4, 7');
});
