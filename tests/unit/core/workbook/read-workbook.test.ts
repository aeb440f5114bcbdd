import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, test, vi } from 'vitest';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';

// Real files in real threads: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Rows = (string | number | boolean | Date | null)[][];
const book = (rows: Rows, bookType: XLSX.BookType): Buffer => {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), 'Danh sách');
  return XLSX.write(workbook, { type: 'buffer', bookType });
};
const texts = async (bytes: Buffer): Promise<string[][]> =>
  (await readWorkbook(bytes)).sheets[0]!.rows.map((row) => row.map((cell) => cell.text));
const refusal = (bytes: Buffer) =>
  readWorkbook(bytes).then(
    () => 'read',
    (error) => [error.code, error.details?.reason ?? error.details?.found],
  );

const ROWS: Rows = [
  ['Họ và tên', 'Số CCCD'],
  ['Nguyễn Thị Hồng', '024190001234'],
  ['Đỗ Ước', 24190001234],
];

describe('workbooks', () => {
  test.each(['xlsx', 'xlsb', 'xls', 'ods'] as const)('.%s keeps Vietnamese, text and long numbers', async (type) => {
    expect(await texts(book(ROWS, type === 'xls' ? 'biff8' : type))).toEqual([
      ['Họ và tên', 'Số CCCD'],
      ['Nguyễn Thị Hồng', '024190001234'],
      ['Đỗ Ước', '24190001234'],
    ]);
  });

  test('days, zeros of a format, formulas, rich text, hidden rows and merged cells', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Tờ 1');
    sheet.getCell('A1').value = new Date('1990-03-05T00:00:00Z');
    sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
    sheet.getCell('B1').value = 24190001234;
    sheet.getCell('B1').numFmt = '000000000000';
    sheet.getCell('C1').value = { formula: '1+1', result: 2 };
    sheet.getCell('D1').value = { richText: [{ text: 'Nguyễn ' }, { text: 'Lan' }] };
    sheet.getCell('A2').value = 'Thôn 3';
    sheet.getCell('B2').value = 'x';
    sheet.getCell('B3').value = 'y';
    sheet.mergeCells('A2:A3');
    sheet.getRow(3).hidden = true;
    workbook.addWorksheet('Ẩn', { state: 'veryHidden' }).getCell('A1').value = 'z';
    const { sheets } = await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()));
    const [first, second] = sheets;
    expect(first!.rows[0]!.map((cell) => [cell.kind, cell.text])).toEqual([
      ['date', '1990-03-05'],
      ['number', '024190001234'],
      ['number', '2'],
      ['text', 'Nguyễn Lan'],
    ]);
    expect(first!.rows[0]![0]).toMatchObject({ value: 32937, row: 1, column: 1 });
    expect(first!.rows[2]!.map((cell) => [cell.text, cell.merged, cell.hidden])).toEqual([
      ['Thôn 3', true, undefined],
      ['y', undefined, true],
    ]);
    expect([first!.hidden, second!.hidden]).toEqual([false, true]);
  });

  test('a list of 5,000 rows is read, one more is refused', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => [`Người ${i}`, '024190001234']);
    expect((await texts(book(many, 'xlsx'))).length).toBe(5_000);
    expect(await refusal(book([...many, ['thừa']], 'xlsx'))).toEqual(['fileTooLarge', 'rows']);
  });

  test.each(['xlsx', 'biff8', 'ods'] as const)('empty rows between people do not count (%s)', async (type) => {
    const spread = Array.from({ length: 6_000 }, (_, i) => (i % 6 ? [] : [`Người ${i}`, '024190001234']));
    expect((await texts(book(spread, type))).filter((row) => row.length > 0)).toHaveLength(1_000);
  });

  test.each(['xlsx', 'biff8', 'ods'] as const)(
    'a row that is too far down is not left out silently (%s)',
    async (type) => {
      const spread = (rows: number) => Array.from({ length: rows }, (_, i) => (i % 50 ? [] : [`Người ${i}`]));
      const last = spread(50_000).concat([['cuối']]);
      expect((await texts(book(spread(50_000), type))).filter((row) => row.length > 0)).toHaveLength(1_000);
      expect(await refusal(book(last, type))).toEqual(['fileTooLarge', 'farRow']);
      // Blanks that somebody left there are nothing.
      expect((await texts(book([...spread(50_000), [' ']], type))).filter((row) => row.length > 0)).toHaveLength(1_000);
    },
  );

  test('a sheet that does not say how long it is, or says it wrong, is read to its end', async () => {
    const spread = Array.from({ length: 6_000 }, (_, i) => (i % 6 ? [] : [`Người ${i}`]));
    for (const said of ['', '<dimension ref="A1"/>']) {
      const zip = XLSX.CFB.read(book(spread, 'xlsx'), { type: 'buffer' });
      const sheet = XLSX.CFB.find(zip, '/xl/worksheets/sheet1.xml')!;
      const xml = Buffer.from(sheet.content as Uint8Array).toString();
      expect(xml).toContain('<dimension ');
      sheet.content = Buffer.from(xml.replace(/<dimension [^>]*>/, said));
      const bytes = Buffer.from(XLSX.CFB.write(zip, { fileType: 'zip', type: 'buffer' }) as Uint8Array);
      expect((await texts(bytes)).filter((row) => row.length > 0)).toHaveLength(1_000);
    }
  });

  test('a hidden sheet neither fills a workbook nor shortens what is seen', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('DS').addRows(Array.from({ length: 6_000 }, (_, i) => (i % 6 ? [] : [`Người ${i}`])));
    workbook.addWorksheet('Ẩn', { state: 'hidden' }).addRows(Array.from({ length: 6_000 }, (_, i) => [i]));
    const { sheets } = await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(sheets.map(({ hidden, rows }) => [hidden, rows.filter((row) => row.length > 0).length])).toEqual([
      [false, 1_000],
      [true, 0],
    ]);
  });

  test('a zip bomb is refused before anything parses it', async () => {
    const zip = XLSX.CFB.utils.cfb_new({});
    const add = (name: string, content: Buffer) => XLSX.CFB.utils.cfb_add(zip, name, content);
    add('/[Content_Types].xml', Buffer.from('<Types/>'));
    add('/xl/workbook.xml', Buffer.alloc(90 * 1024 * 1024, 32));
    const bytes = Buffer.from(
      XLSX.CFB.write(zip, { fileType: 'zip', compression: true, type: 'buffer' }) as Uint8Array,
    );
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bytes)).toEqual(['fileTooLarge', 'inflated']);
  });

  test.each([
    ['nothing', Buffer.alloc(0), ['fileEmpty', undefined]],
    ['an empty sheet', book([[]], 'xlsx'), ['fileEmpty', undefined]],
    ['half a workbook', book(ROWS, 'xlsx').subarray(0, 900), ['fileUnreadable', 'damaged']],
    ['half an old workbook', book(ROWS, 'biff8').subarray(0, 600), ['fileUnreadable', 'damaged']],
    ['a scanned PDF', Buffer.from('%PDF-1.7 …'), ['fileUnknownFormat', 'pdf']],
    ['a web page named .xls', Buffer.from('<html><table>'), ['fileUnknownFormat', 'html']],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), ['fileUnknownFormat', 'picture']],
    ['a program', Buffer.from([1, 0, 2, 0, 3, 0]), ['fileUnknownFormat', 'binary']],
    ['too many bytes', Buffer.alloc(10 * 1024 * 1024 + 1, 65), ['fileTooLarge', 'upload']],
  ])('%s is refused', async (_, bytes, expected) => expect(await refusal(bytes)).toEqual(expected));
});

describe('CSV', () => {
  test.each([
    ['UTF-8 with a mark', '\ufeffHọ tên,CCCD\nĐỗ Ước,024190001234\n', 'utf8'],
    ['semicolons', 'Họ tên;CCCD\nĐỗ Ước;024190001234\n', 'utf8'],
    ['tabs in UTF-16', '\ufeffHọ tên\tCCCD\nĐỗ Ước\t024190001234\n', 'utf16le'],
  ] as const)('%s', async (_, text, encoding) => {
    expect(await texts(Buffer.from(text, encoding))).toEqual([
      ['Họ tên', 'CCCD'],
      ['Đỗ Ước', '024190001234'],
    ]);
  });

  test('the old Windows page for Vietnamese', async () => {
    // "Đỗ Hồng,Hà" in windows-1258: ỗ is ô + combining tilde, ồ is ô + combining grave.
    const bytes = Buffer.from([0xd0, 0xf4, 0xde, 0x20, 0x48, 0xf4, 0xcc, 0x6e, 0x67, 0x2c, 0x48, 0xe0]);
    expect(await texts(bytes)).toEqual([['Đỗ Hồng', 'Hà']]);
  });

  test('TCVN3 stays as it is for the row reader to decode', async () => {
    expect(await texts(Buffer.from('NguyÔn ThÞ Hång,TrÇn V¨n §øc', 'latin1'))).toEqual([
      ['NguyÔn ThÞ Hång', 'TrÇn V¨n §øc'],
    ]);
  });

  test('quotes, short rows and blank lines', async () => {
    const text = 'a,b,c\n"x, y","1\n2"\n\n,,\nz\n';
    expect(await texts(Buffer.from(text))).toEqual([['a', 'b', 'c'], ['x, y', '1\n2'], [], [], ['z']]);
  });
});
