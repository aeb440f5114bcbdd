import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { serialToDay } from '@/lib/register/birth-date';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import type { RowContext } from '@/lib/lists/parse-row';
import { readList } from '@/lib/lists/read-list';
import { writeTemplate } from '@/lib/lists/template';
import { TARGET_GROUPS } from '@/lib/prices/groups';
import {
  bookOf,
  type Cells,
  cellsOf,
  inLegacyFont,
  inWindows1258,
  refilled,
  separated,
} from '@/tests/factories/list-files';
import { listRow } from '@/tests/factories/list-rows';
import { makePeople } from '@/tests/factories/people';

// Real files in real threads: seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const context: RowContext = {
  today: '2026-11-22',
  groupCodes: [],
  cardMonths: 12,
  bookMonths: 12,
  kinds: ['card', 'book'],
  income: { min: 1_500_000n, max: 50_600_000n, rises: null },
};
const people = makePeople({
  seed: 'files',
  count: 30,
  wardCode: '07228',
  wardName: 'phường Đa Mai',
  day: '2026-11-22',
});
const BOOK = { itemKind: 'Sổ BHXH', months: '6', income: '3.000.000' };
const rows = people.map((person, index) => listRow(person, index % 5 === 0 ? BOOK : {}));
const wanted = people.map(({ fullName, birthDate, sex, citizenId, insuranceCode, phone, hamlet }, index) => ({
  fullName,
  birthDate,
  sex,
  citizenId,
  insuranceCode,
  phone,
  hamlet,
  ...(index % 5 === 0 ? { itemKind: 'book', months: 6, income: 3_000_000n } : { itemKind: 'card', income: null }),
}));
const read = async (bytes: Buffer) => readList(await readWorkbook(bytes), context);
const expectAll = async (bytes: Buffer) => {
  const list = await read(bytes);
  expect(list.rows.flatMap((row) => row.problems.filter((one) => one.severity === 'error'))).toEqual([]);
  expect(list.rows.map(({ values }) => values)).toMatchObject(wanted);
};

let template: Buffer;
beforeAll(async () => {
  template = await writeTemplate({
    driveName: 'Tặng thẻ BHYT, sổ BHXH',
    wardName: 'Phường Đa Mai',
    planNumber: '1894/KH-BHXH',
    groups: TARGET_GROUPS.map((group) => group.vi),
    kinds: ['card', 'book'],
    listDeadline: '2026-11-28',
  });
});

describe('the template filled in by another program', () => {
  test.each(['xlsx', 'biff8', 'ods'] as const)('saved as %s', (type) =>
    expectAll(refilled(template, cellsOf(rows), type)),
  );

  test.each([
    ['UTF-8 with commas', (text: (mark: string) => string) => Buffer.from(`\ufeff${text(',')}`)],
    ['UTF-8 with semicolons', (text) => Buffer.from(text(';'))],
    ['UTF-16 with tabs, as Excel saves Unicode text', (text) => Buffer.from(`\ufeff${text('\t')}`, 'utf16le')],
    ['windows-1258', (text) => inWindows1258(text(','))],
  ] as [string, (text: (mark: string) => string) => Buffer][])('saved as text: %s', (_, encode) =>
    expectAll(encode((mark) => separated(rows, mark))),
  );

  test.each(['tcvn3', 'vni'] as const)('names typed in a font of the %s kind are read and told', async (font) => {
    const typed = rows.map((row) => ({
      ...row,
      fullName: inLegacyFont(row.fullName!, font),
      hamlet: inLegacyFont(row.hamlet!, font),
      headName: inLegacyFont(row.headName!, font),
    }));
    const list = await read(refilled(template, cellsOf(typed), 'biff8'));
    expect(list.rows.map(({ values }) => values.fullName)).toEqual(people.map(({ fullName }) => fullName));
    expect(list.rows.map(({ values }) => values.hamlet)).toEqual(people.map(({ hamlet }) => hamlet));
    const told = list.rows.filter((row) => row.problems.some((one) => one.code === 'legacyFont'));
    expect(told.length).toBeGreaterThan(people.length * 0.9);
  });
});

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Mã số BHXH', 'SĐT', 'Đối tượng'];
const GOOD = [1, 'Nguyễn Thị Hồng', '05/03/1990', '024190001234', '2412345678', '0912345678', 'Hộ cận nghèo'];
const one = async (cells: Cells, merges?: Record<string, string[]>) => {
  const list = await read(bookOf({ DS: cells }, merges));
  return {
    list,
    row: list.rows[0]!,
    told: list.rows[0]!.problems.map(({ column, code, value, suggestion }) => [column, code, value, suggestion]),
  };
};

describe('cells as a spreadsheet keeps them', () => {
  test('numbers that lost their zeros are told with what stands there and what it was', async () => {
    const { row, told } = await one([
      HEAD,
      [1, 'Nguyễn Thị Hồng', 1990, 24190001234, 123456789, 912345678, 'Hộ cận nghèo'],
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['citizenId', 'zerosLost', '24190001234', '024190001234'],
        ['insuranceCode', 'zerosLost', '123456789', '0123456789'],
        ['phone', 'phoneZeroLost', '912345678', undefined],
      ]),
    );
    expect(row.values).toMatchObject({ birthDate: '1990', phone: '+84912345678', citizenId: null });
  });

  // vietnam.md 9.8: serials of days, and how days are written.
  test.each([
    [19784, '1954-03-01'],
    [23011, '1962-12-31'],
    [32937, '1990-03-05'],
    [38548, '2005-07-15'],
  ])('the serial %s is the day %s, with and without a format of days', async (serial, day) => {
    expect(serialToDay(serial)).toBe(day);
    expect((await one([HEAD, GOOD.with(2, serial) as Cells[number]])).row.values.birthDate).toBe(day);
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('DS');
    sheet.addRows([HEAD, GOOD]);
    sheet.getCell('C2').value = serial;
    sheet.getCell('C2').numFmt = 'mm-dd-yy';
    const list = await read(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(list.rows[0]!.values.birthDate).toBe(day);
  });

  test.each([
    ['1954', '1954', []],
    [1954, '1954', []],
    ['05/03/1954', '1954-03-05', []],
    ['31/02/1980', null, ['birthDateImpossible']],
    ['15/07/2035', null, ['birthDateFuture']],
    ['5-3-90', '1990-03-05', ['birthDateTwoDigitYear']],
  ] as const)('birth written as %s', async (text, value, codes) => {
    const { row } = await one([HEAD, GOOD.with(2, text).with(3, '') as Cells[number]]);
    expect(row.values.birthDate).toBe(value);
    expect(row.problems.filter(({ column }) => column === 'birthDate').map(({ code }) => code)).toEqual(codes);
  });

  test('formulas count as what they show; a formula that failed is told at its cell', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('DS');
    sheet.addRows([HEAD, GOOD]);
    sheet.getCell('B2').value = { formula: 'PROPER("nguyễn thị hồng")', result: 'Nguyễn Thị Hồng' };
    sheet.getCell('E2').value = { formula: 'VLOOKUP(1,A1:A1,2)', result: { error: '#N/A' } };
    const list = await read(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(list.rows[0]!.values.fullName).toBe('Nguyễn Thị Hồng');
    expect(list.rows[0]!.problems).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ column: 'insuranceCode', code: 'cellError', value: '#N/A' })]),
    );
  });
});

describe('sheets as people change them', () => {
  test('headings of two rows with merged cells, blank rows, an extra column, columns renamed and in another order', async () => {
    const { list } = await one(
      [
        ['DANH SÁCH HỘ KHÓ KHĂN', null, null, null, null],
        [],
        ['Thuộc đối tượng', 'Thông tin cá nhân', null, null, 'Người giới thiệu'],
        ['Thuộc đối tượng', 'Họ tên', 'NTNS', 'ĐDCN', 'Người giới thiệu'],
        ['HSSV', 'Lê Văn Út', '2010', '024210001234', 'Bà Năm'],
        [],
        [],
        ['Cận nghèo', 'Lê Thị Tư', '1954', '024154001234', null],
      ],
      { DS: ['A1:E1', 'B3:D3', 'A3:A4', 'E3:E4'] },
    );
    expect(list.headerRow).toBe(4);
    expect(list.ignored).toEqual(['Người giới thiệu']);
    expect(list.rows.map(({ rowNumber, values }) => [rowNumber, values.fullName, values.groupCode])).toEqual([
      [5, 'Lê Văn Út', 'STUDENT'],
      [8, 'Lê Thị Tư', 'NEAR_POOR'],
    ]);
  });

  test('the list is found behind other sheets, and a workbook without one is refused by its missing column', async () => {
    const other: Cells = [['Dự toán'], ['Mục', 'Số tiền'], ['In ấn', 500_000]];
    expect((await read(bookOf({ 'Dự toán': other, DS: [HEAD, GOOD] }))).sheetName).toBe('DS');
    await expect(read(bookOf({ 'Dự toán': other }))).rejects.toMatchObject({ code: 'missingColumn' });
  });

  test('another sheet with a list is named, since it is not read; one with headings only is not', async () => {
    const file = bookOf({ 'Thôn 1': [HEAD, GOOD], 'Thôn 2': [HEAD, GOOD], Trống: [HEAD] });
    expect(await read(file)).toMatchObject({ sheetName: 'Thôn 1', otherSheets: ['Thôn 2'] });
    expect((await read(refilled(template, cellsOf(rows), 'xlsx'))).otherSheets).toEqual([]);
  });

  test('good rows are kept beside bad ones, each bad one by its row', async () => {
    const bad = GOOD.with(3, '12345').with(1, 'Lan + Hùng') as Cells[number];
    const { list } = await one([HEAD, GOOD, bad, GOOD.with(3, '024190004321')] as Cells);
    expect(
      list.rows.map(({ rowNumber, problems }) => [
        rowNumber,
        problems.filter((p) => p.severity === 'error').map((p) => p.code),
      ]),
    ).toEqual([
      [2, []],
      [3, ['nameTwoPeople', 'wrongLength']],
      [4, []],
    ]);
  });

  test('three thousand people are read, beyond the rows that the template prepares', async () => {
    const many = makePeople({
      seed: 'many',
      count: 3_000,
      wardCode: '07228',
      wardName: 'phường Đa Mai',
      day: '2026-11-22',
    });
    const list = await read(refilled(template, cellsOf(many.map((person) => listRow(person))), 'xlsx'));
    expect(list.rows).toHaveLength(3_000);
    expect(list.rows.at(-1)!.values.citizenId).toBe(many.at(-1)!.citizenId);
  });
});
