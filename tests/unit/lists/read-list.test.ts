import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { expect, test, vi } from 'vitest';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { COLUMN_KEYS, LIST_COLUMNS } from '@/lib/lists/columns';
import { findHeader } from '@/lib/lists/find-header';
import type { RowContext } from '@/lib/lists/parse-row';
import { readList } from '@/lib/lists/read-list';
import { writeTemplate } from '@/lib/lists/template';

// Real files in real threads: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const context: RowContext = {
  today: '2026-11-22',
  groupCodes: [],
  cardMonths: 12,
  bookMonths: 12,
  kinds: ['card', 'book'],
  income: null,
};
const template = {
  driveName: 'Trao thẻ BHYT Tết Đinh Mùi',
  wardName: 'Phường Đa Mai',
  planNumber: '1894/KH-BHXH',
  groups: ['Hộ cận nghèo', 'Học sinh, sinh viên'],
  kinds: ['card', 'book'] as const,
  listDeadline: '2026-11-28',
};
type Rows = (string | number | Date | null)[][];
const sheetOf = (rows: Rows): Promise<Buffer> => {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), 'DS');
  return Promise.resolve(XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }));
};
const read = async (rows: Rows) => readList(await readWorkbook(await sheetOf(rows)), context);
const refusal = (rows: Rows) =>
  read(rows).then(
    () => 'read',
    (error) => [error.code, error.details],
  );

test('the template is read back with every column, and what was filled in', async () => {
  const prefilled = [
    {
      fullName: 'Nguyễn Thị Hồng',
      birthDate: '1954',
      citizenId: '024154001234',
      groupCode: 'Hộ cận nghèo',
      note: '=1+1',
    },
  ];
  const bytes = await writeTemplate({ ...template, prefilled });
  const workbook = await readWorkbook(bytes);
  expect(workbook.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
    ['Danh sách', false],
    ['Danh mục', true],
    ['Hướng dẫn', false],
  ]);
  expect(Object.keys(findHeader(workbook.sheets[0]!)!.columns)).toEqual([...COLUMN_KEYS]);
  const list = readList(workbook, context);
  expect([list.headerRow, list.ignored, list.rows.length]).toEqual([5, [], 1]);
  expect(list.rows[0]).toMatchObject({
    rowNumber: 6,
    raw: { note: '=1+1' },
    values: { birthDate: '1954', citizenId: '024154001234', groupCode: 'NEAR_POOR' },
  });
  await expect(
    writeTemplate(template)
      .then((empty) => readWorkbook(empty))
      .then((book) => readList(book, context)),
  ).rejects.toThrow('fileEmpty');
});

test('a plan without books asks neither for the kind nor for an income', async () => {
  const workbook = await readWorkbook(
    await writeTemplate({
      ...template,
      kinds: ['card'],
      prefilled: [{ fullName: 'Lê Thị Tư', birthDate: '1954', groupCode: 'Hộ cận nghèo' }],
    }),
  );
  const { columns } = findHeader(workbook.sheets[0]!)!;
  expect(COLUMN_KEYS.filter((key) => columns[key] === undefined)).toEqual(['itemKind', 'income']);
  expect(readList(workbook, { ...context, kinds: ['card'] }).rows[0]).toMatchObject({
    values: { itemKind: 'card', income: null },
  });
});

test('the template has drop-downs, text cells and a frozen heading', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeTemplate(template)) as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet('Danh sách')!;
  const at = (key: string) => sheet.getCell(6, LIST_COLUMNS.findIndex((column) => column.key === key) + 1);
  expect(at('sex').dataValidation).toMatchObject({ type: 'list', formulae: ['ds_sex'] });
  expect(at('groupCode').dataValidation).toMatchObject({ formulae: ['ds_groupCode'] });
  expect([at('citizenId').numFmt, at('birthDate').numFmt]).toEqual(['@', '@']);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
  expect(sheet.getCell('A2').value).toBe('Trao thẻ BHYT Tết Đinh Mùi – Kế hoạch số 1894/KH-BHXH');
});

test('a list of the ward’s own making: title, other order, sub-headings, numbering, totals, signatures', async () => {
  const list = await read([
    ['ỦY BAN NHÂN DÂN PHƯỜNG ĐA MAI', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['DANH SÁCH NGƯỜI CÓ HOÀN CẢNH KHÓ KHĂN'],
    [],
    ['TT', 'Họ và tên', 'Số CCCD', 'Năm sinh', 'Ký nhận', 'Đối tượng'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    [null, 'Thôn Đồng Mai'],
    [1, 'TỐNG THỊ LAN', '024160001234', 1960, null, 'Hộ cận nghèo'],
    ['II', 'Tổ dân phố số 3'],
    [2, 'Đỗ Văn Ước', 24055001234, '05/03/1955', null, 'cận nghèo'],
    ['TT', 'Họ và tên', 'Số CCCD', 'Năm sinh', 'Ký nhận', 'Đối tượng'],
    [3, 'Lê Văn Tổng', null, new Date(Date.UTC(1962, 11, 31)), null, 'HSSV'],
    [null, 'Tổng cộng: 03 người'],
    [],
    [null, 'Người lập biểu', null, 'TM. ỦY BAN NHÂN DÂN'],
    [null, 'Nguyễn Văn Chức', null, 'Trần Văn Chủ'],
  ]);
  expect(
    list.rows.map(({ rowNumber, values }) => [rowNumber, values.fullName, values.birthDate, values.hamlet]),
  ).toEqual([
    [7, 'Tống Thị Lan', '1960', 'Thôn Đồng Mai'],
    [9, 'Đỗ Văn Ước', '1955-03-05', 'Tổ dân phố số 3'],
    [11, 'Lê Văn Tổng', '1962-12-31', 'Tổ dân phố số 3'],
  ]);
  expect(list.rows[1]!.problems.find((one) => one.column === 'citizenId')).toMatchObject({
    code: 'zerosLost',
    suggestion: '024055001234',
  });
  expect(list.skipped.map(({ rowNumber, reason }) => [rowNumber, reason])).toEqual([
    [5, 'numbering'],
    [6, 'subHeading'],
    [8, 'subHeading'],
    [10, 'heading'],
    [12, 'total'],
    [14, 'afterSignature'],
  ]);
  expect(list.ignored).toEqual(['Ký nhận']);
});

test('one column for men and one for women, with the year of birth in it', async () => {
  const list = await read([
    ['STT', 'Họ và tên', 'Năm sinh', null, 'Số CCCD', 'Đối tượng'],
    [null, null, 'Nam', 'Nữ', null, null],
    [1, 'Nguyễn Văn Ba', 1960, null, '024060001234', 'CN'],
    [2, 'Nguyễn Thị Tư', null, '05/03/1962', '024162001234', 'CN'],
  ]);
  expect(list.rows.map(({ values }) => [values.sex, values.birthDate])).toEqual([
    ['male', '1960'],
    ['female', '1962-03-05'],
  ]);
});

test.each([
  ['a heading merged over two cells', ['Họ và tên', null], null],
  ['family and given name headed', ['Họ và tên đệm', 'Tên'], null],
  ['headed on a row below', ['Họ và tên', null], [null, 'Họ đệm', 'Tên']],
])('a name in two columns is joined: %s', async (_, name, below) => {
  const list = await read([
    ['STT', ...name, 'Năm sinh', 'Số CCCD', 'Đối tượng'],
    ...(below ? [below] : []),
    [1, 'Nguyễn Thị', 'Hồng', 1960, '024160001234', 'CN'],
    [2, 'Trần Văn', 'Đức', 1962, null, 'CN'],
  ]);
  expect(list.rows.map(({ values }) => values.fullName)).toEqual(['Nguyễn Thị Hồng', 'Trần Văn Đức']);
  expect(list.ignored).toEqual([]);
});

test('a column without a heading beside the names is no part of them when it holds something else', async () => {
  const list = await read([
    ['STT', 'Họ và tên', null, 'Năm sinh', 'Số CCCD', 'Đối tượng'],
    [1, 'Nguyễn Thị Hồng', 'x', 1960, '024160001234', 'CN'],
    [2, 'Trần Văn Đức', '12', 1962, null, 'CN'],
  ]);
  expect(list.rows.map(({ values }) => values.fullName)).toEqual(['Nguyễn Thị Hồng', 'Trần Văn Đức']);
});

test.each([
  [
    'on a row below, repeated on the next page',
    ['STT', 'Họ và tên', 'Ngày tháng năm sinh', null, null, 'Số CCCD', 'Đối tượng'],
    [null, null, 'Ngày', 'Tháng', 'Năm', null, null],
  ],
  ['in the row of headings', ['STT', 'Họ và tên', 'Ngày sinh', 'Tháng sinh', 'Năm sinh', 'Số CCCD', 'Đối tượng'], null],
])('a birth date in three columns is joined: %s', async (_, head, below) => {
  const headings = below ? [head, below] : [head];
  const list = await read([
    ...headings,
    [1, 'Nguyễn Thị Hồng', 5, 3, 1960, '024160001234', 'CN'],
    [2, 'Trần Văn Đức', null, '07', 1962, null, 'CN'],
    ...headings,
    [3, 'Lê Văn Tư', null, null, 1963, null, 'CN'],
    [4, 'Lê Văn Năm', 5, null, 1964, null, 'CN'],
  ]);
  expect(list.rows.map(({ values }) => [values.fullName, values.birthDate])).toEqual([
    ['Nguyễn Thị Hồng', '1960-03-05'],
    ['Trần Văn Đức', '1962-07'],
    ['Lê Văn Tư', '1963'],
    ['Lê Văn Năm', null],
  ]);
  expect(list.ignored).toEqual([]);
});

test.each([
  [
    'a text that is only possible month-first',
    ['05/03/1990', '12/31/1990', '07/07/1990', '20/04/1960', new Date(Date.UTC(1962, 1, 9))],
    ['03/05/1990', undefined, undefined, undefined, '02/09/1962'],
  ],
  [
    'true days none of which is after the 12th, beside a text that is',
    [new Date(Date.UTC(1990, 4, 3)), '15/03/1991', '05/04/1980', 1954],
    ['05/03/1990', undefined, undefined, undefined],
  ],
  ['a day after the 12th in a true day', [new Date(Date.UTC(1990, 4, 30)), '15/03/1991', '05/04/1980'], []],
  ['day-first texts alone', ['15/03/1991', '05/04/1980'], []],
])('days that may be read both ways are told with the other reading: %s', async (_, births, suggestions) => {
  const list = await read([
    ['Họ và tên', 'Ngày sinh', 'CCCD', 'Đối tượng'],
    ...births.map((birth, n) => [`Nguyễn Văn ${'ABCDE'[n]}`, birth, null, 'CN']),
  ]);
  const told = list.rows.map(({ problems }) => problems.find((one) => one.code === 'birthDateAmbiguous')?.suggestion);
  expect(told).toEqual(births.map((__, n) => suggestions[n]));
});

test('a second list below the signatures of the first is read by its own headings', async () => {
  const list = await read([
    ['TT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Đối tượng'],
    [null, 'Thôn Đồng Mai'],
    [1, 'Nguyễn Văn Ba', 1960, '024060001234', 'CN'],
    [null, 'Người lập biểu', null, 'TM. ỦY BAN NHÂN DÂN'],
    [null, 'Nguyễn Văn Chức', null, 'Trần Văn Chủ'],
    ['DANH SÁCH HỌC SINH'],
    ['TT', 'Đối tượng', 'Họ và tên', 'Năm sinh', 'Số CCCD'],
    [1, 'HSSV', 'Lê Thị Tư', 2012, '024312001234'],
    [null, 'Hiệu trưởng', 'Thủ trưởng đơn vị'],
  ]);
  expect(
    list.rows.map(({ rowNumber, values }) => [rowNumber, values.fullName, values.groupCode, values.hamlet]),
  ).toEqual([
    [3, 'Nguyễn Văn Ba', 'NEAR_POOR', 'Thôn Đồng Mai'],
    [8, 'Lê Thị Tư', 'STUDENT', ''],
  ]);
  expect(list.skipped.filter(({ reason }) => reason === 'afterSignature').map(({ rowNumber }) => rowNumber)).toEqual([
    4, 9,
  ]);
});

test('a group that only a heading names is that of the rows below it, unless they say another', async () => {
  const list = await read([
    ['TT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Đối tượng'],
    ['I', 'Hộ cận nghèo'],
    [null, 'Thôn Đồng Mai'],
    [1, 'Nguyễn Văn Ba', 1960, null, null],
    [2, 'Nguyễn Văn Út', 2010, null, 'HSSV'],
    [null, 'II. Hoàn cảnh khác'],
    [3, 'Lê Thị Tư', 1962, null, null],
  ]);
  expect(list.rows.map(({ values }) => [values.fullName, values.groupCode, values.hamlet])).toEqual([
    ['Nguyễn Văn Ba', 'NEAR_POOR', 'Thôn Đồng Mai'],
    ['Nguyễn Văn Út', 'STUDENT', 'Thôn Đồng Mai'],
    ['Lê Thị Tư', null, ''],
  ]);
});

test('one citizen number on two rows is told on both', async () => {
  const list = await read([
    ['Họ và tên', 'Năm sinh', 'CCCD', 'Đối tượng'],
    ['Nguyễn Văn Ba', 1960, '024060001234', 'CN'],
    ['Nguyễn Văn Tư', 1960, '024060001234', 'CN'],
  ]);
  const repeated = list.rows.map((row) => row.problems.find((one) => one.code === 'citizenIdRepeated')?.params);
  expect(repeated).toEqual([{ rows: '3' }, { rows: '2' }]);
});

test.each([
  [
    'no headings',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    ['missingColumn', { columns: 'fullName' }],
  ],
  [
    'no group',
    [
      ['STT', 'Họ và tên', 'Năm sinh', 'CCCD'],
      [1, 'Ba', 1960, null],
    ],
    ['missingColumn', { columns: 'groupCode' }],
  ],
  ['nobody', [['STT', 'Họ và tên', 'Năm sinh', 'Đối tượng']], ['fileEmpty', undefined]],
])('%s: the file is refused', async (_, rows, expected) => expect(await refusal(rows as Rows)).toEqual(expected));
