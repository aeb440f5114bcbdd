import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { exportSheet, writeExport, type ExportColumn } from '@/lib/documents/workbook-export';

type Row = { name: string; id: string; born: string; amount: bigint };
const columns: ExportColumn<Row>[] = [
  { header: 'Họ và tên', type: 'text', value: (row) => row.name },
  { header: 'Số căn cước', type: 'text', value: (row) => row.id },
  { header: 'Ngày sinh', type: 'day', value: (row) => row.born },
  { header: 'Số tiền', type: 'money', total: true, value: (row) => row.amount },
];
const rows: Row[] = [
  { name: 'Nguyễn Thị Hường'.normalize('NFD'), id: '024190001234', born: '1990-03-05', amount: 1_263_600n },
  { name: '=HYPERLINK("http://x","y")', id: '+84912345678', born: '1954', amount: 379_080n },
];
const head = {
  title: 'Người được tặng thẻ',
  purpose: 'Đối chiếu',
  exportedBy: 'Đỗ Thị Hường & Phòng thu',
  exportedAt: new Date('2025-12-05T03:04:00Z'),
  language: 'vi' as const,
};

async function written(language: 'vi' | 'en' = 'vi') {
  const bytes = await writeExport({ ...head, language }, [exportSheet('Danh sách 12/2025', columns, rows)]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book.worksheets[0] as ExcelJS.Worksheet;
}

test('the file says what it is, what for, who took it and when', async () => {
  const sheet = await written();
  expect([1, 2, 3, 4].map((row) => sheet.getCell(row, 1).value)).toEqual([
    'Người được tặng thẻ',
    'Mục đích: Đối chiếu',
    'Người xuất: Đỗ Thị Hường & Phòng thu – 05/12/2025 10:04',
    'Số dòng: 2',
  ]);
  expect((await written('en')).getCell(2, 1).value).toBe('Purpose: Đối chiếu');
});

test('identifiers keep their zeros, names are NFC, days are days, a year stays a year', async () => {
  const sheet = await written();
  expect(sheet.getCell(7, 1).value).toBe('Nguyễn Thị Hường');
  expect(sheet.getCell(7, 2).value).toBe('024190001234');
  expect(sheet.getCell(7, 2).numFmt).toBe('@');
  expect(sheet.getCell(7, 3).value).toEqual(new Date('1990-03-05T00:00:00Z'));
  expect(sheet.getCell(8, 3).value).toBe('1954');
  expect(sheet.getCell(7, 4).value).toBe(1_263_600);
});

test('text that looks like a formula is written as text', async () => {
  const sheet = await written();
  expect(sheet.getCell(8, 1).type).toBe(ExcelJS.ValueType.String);
  expect(sheet.getCell(8, 1).value).toBe('=HYPERLINK("http://x","y")');
  expect(sheet.getCell(8, 1).numFmt).toBe('@');
});

test('totals, heading on every printed page, frozen heading', async () => {
  const sheet = await written();
  expect(sheet.getCell(9, 4).value).toBe(1_642_680);
  expect(sheet.getCell(9, 3).value).toBe('Tổng cộng');
  expect(sheet.pageSetup.printTitlesRow).toBe('6:6');
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 6 });
  expect(sheet.name).toBe('Danh sách 12 2025');
});

test('an amount too large for a number cell keeps every digit', async () => {
  const bytes = await writeExport(head, [exportSheet('x', columns, [{ ...rows[0]!, amount: 9_007_199_254_740_993n }])]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(book.worksheets[0]?.getCell(7, 4).value).toBe('9007199254740993');
});
