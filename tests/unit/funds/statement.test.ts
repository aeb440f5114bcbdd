import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { matchCredit } from '@/lib/funds/match-statement';
import { makePledgeCode } from '@/lib/funds/pledge-code';
import { readAmount, readDay, readStatement } from '@/lib/funds/read-statement';

test.each([
  ['1,263,600', '1263600'],
  ['1.263.600', '1263600'],
  ['1,263,600.00', '1263600'],
  ['+500.000 VND', '500000'],
  ['50000000', '50000000'],
  ['1.000', '1000'],
  ['2 000 000 đồng', '2000000'],
  ['2 000 00', null],
  ['1,263,600.50', null],
  ['1.5E6', null],
  ['-500.000', null],
  ['0', null],
  ['12.5', null],
  ['1.263.60', null],
  ['', null],
])('amount %s → %s', (text, digits) => expect(readAmount(text)).toBe(digits));

test.each([
  ['05/12/2025', '2025-12-05'],
  ['5-12-2025 14:03:22', '2025-12-05'],
  ['2025-12-05T09:00', '2025-12-05'],
  ['31/02/2025', null],
  ['Tổng', null],
])('day %s → %s', (text, day) => expect(readDay({ kind: 'text', text })).toBe(day));

const statement = async (rows: unknown[][]) => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Sao kê').addRows(rows);
  return readStatement(await readWorkbook(Buffer.from(await book.xlsx.writeBuffer())));
};

test('a statement with its header far down: credits only', async () => {
  const { credits, problems } = await statement([
    ['NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM'],
    ['SAO KÊ TÀI KHOẢN', null, 'Từ ngày 01/12/2025 đến ngày 31/12/2025'],
    [],
    ['Ngày giao dịch\nTransaction date', 'Số tham chiếu', 'Ghi nợ', 'Ghi có', 'Số dư', 'Nội dung chi tiết'],
    ['05/12/2025', 'FT25339', null, '50.000.000', '70.000.000', 'MBVCB.771.TT25K7M4NX ung ho.CT tu 0011 CTY A'],
    ['06/12/2025', 'FT25340', 11000, null, 69989000, 'Phi dich vu'],
    [null, null, null, null, null, 'CT tu 0012'],
    ['07/12/2025', 'FT25341', null, 379080, 70368080, 'CTY TNHH BINH MINH chuyen tien'],
    ['Cộng', null, '11.000', '50.379.080', null, null],
  ]);
  expect(credits.map(({ row, day, amount, reference }) => [row, day, amount, reference])).toEqual([
    [5, '2025-12-05', '50000000', 'FT25339'],
    [8, '2025-12-07', '379080', 'FT25341'],
  ]);
  expect(problems).toEqual([]);
});

test('a CSV with one signed column of amounts', async () => {
  const csv = 'Date,Description,Amount,Ref\n05/12/2025,Ung ho,"+1,000,000",A1\n06/12/2025,Phi,"-11,000",A2\n';
  const { credits, problems } = readStatement(await readWorkbook(Buffer.from(csv)));
  expect(problems).toEqual([]);
  expect(credits).toEqual([{ row: 2, day: '2025-12-05', reference: 'A1', amount: '1000000', text: 'Ung ho' }]);
});

test('a credit whose day or amount cannot be read for certain is told, what can be is read', async () => {
  const heading = ['Ngày', 'Số tham chiếu', 'Ghi nợ', 'Ghi có', 'Nội dung'];
  const { credits, problems } = await statement([
    heading,
    ['(1)', '(2)', '(3)', '(4)', '(5)'],
    ['Số dư đầu kỳ', null, null, '9.000.000', null],
    ['05/12/25', 'A1', null, '2 000 000 đồng', 'hai triệu'],
    ['06/12/2025', 'A2', null, '1,263,600.50', 'lẻ xu'],
    ['07/12/2025', 'A3', null, '1.5E6', 'số mũ'],
    ['07/13/2025', 'A4', null, '500.000', 'tháng trước'],
    [null, 'A5', null, '600.000', 'TONG CONG TY A ung ho'],
    heading,
    ['08/12/2025', 'A6', '11.000', '0', 'phí'],
    [null, null, null, null, 'dòng nối'],
    [null, 'Tổng cộng', '11.000', '4.363.600', null],
  ]);
  expect(credits.map(({ row, day, amount }) => [row, day, amount])).toEqual([[4, '2025-12-05', '2000000']]);
  expect(problems).toEqual([
    { row: 5, code: 'amountUnreadable', value: '1,263,600.50', text: 'lẻ xu' },
    { row: 6, code: 'amountUnreadable', value: '1.5E6', text: 'số mũ' },
    { row: 7, code: 'dayUnreadable', value: '07/13/2025', text: 'tháng trước' },
    { row: 8, code: 'dayUnreadable', value: '', text: 'TONG CONG TY A ung ho' },
  ]);
});

test('a file that is no statement says which columns it misses', async () => {
  await expect(
    statement([
      ['Họ và tên', 'Ngày sinh'],
      ['Lê A', '1954'],
    ]),
  ).rejects.toMatchObject({ code: 'missingColumn' });
  await expect(
    statement([
      ['Ngày', 'Ghi có', 'Nội dung'],
      ['x', 'y', 'z'],
    ]),
  ).rejects.toMatchObject({ code: 'fileEmpty' });
});

const pledge = (id: string, random: number, name: string, outstanding: bigint | null) => ({
  id,
  code: makePledgeCode(2025, random),
  sponsorNames: [name],
  outstanding,
});
const A = pledge('a', 1, 'Công ty TNHH Bình Minh', 379_080n);
const B = pledge('b', 2, 'Ngân hàng TMCP Đông Bắc', 50_000_000n);

test.each([
  ['the code, with blanks in it', `UNG HO ${A.code.slice(0, 4)} ${A.code.slice(4)} CAM ON`, 1n, 'a', 'code'],
  ['amount and name together', 'CTY TNHH BINH MINH CHUYEN TIEN', 379_080n, 'a', 'amountAndName'],
  ['the name with another amount', 'CTY TNHH BINH MINH', 379_081n, null, null],
  ['the amount without a name', 'CHUYEN TIEN', 379_080n, null, null],
  ['two codes', `${A.code} ${B.code}`, 379_080n, null, null],
])('matched by %s', (_, text, amount, pledgeId, because) => {
  const match = matchCredit({ text, amount }, [A, B]);
  expect(match).toEqual(pledgeId ? { pledgeId, because } : null);
});

test('a name that fits two pledges of one amount is left to a person', () => {
  const twin = pledge('c', 3, 'Công ty Cổ phần Bình Minh', 379_080n);
  expect(matchCredit({ text: 'BINH MINH UNG HO', amount: 379_080n }, [A, twin])).toBeNull();
});
