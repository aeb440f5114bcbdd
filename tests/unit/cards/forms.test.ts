import { expect, test } from 'vitest';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { writeD03, type D03Row } from '@/lib/cards/d03';
import { writeD05, type D05Row } from '@/lib/cards/d05';

const head = {
  unitName: 'BHXH tỉnh Bắc Ninh',
  unitCode: 'QT0024',
  taxCode: null,
  address: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
  phone: '0222 000 0000',
  email: null,
  drive: 'Tặng thẻ BHYT năm 2025',
  driveCode: 'TT2025',
  batchNumber: 3,
  day: '2025-12-10',
  group: 'Hộ cận nghèo',
  paidFrom: 'Nhà tài trợ',
};

const card: D03Row = {
  reference: 'BN7K2M',
  fullName: 'Nguyễn Thị Hường',
  insuranceCode: '0124567890',
  citizenId: '024190001234',
  birth: '1954',
  sex: 'female',
  address: 'Tổ dân phố Đọ, phường Đa Mai, tỉnh Bắc Ninh',
  facility: '24-001 Bệnh viện đa khoa',
  receiptDay: '2025-12-10',
  receiptNumber: '0000042',
  amount: 379_080n,
  localSupport: 0n,
  otherSupport: 379_080n,
  from: '2026-01-09',
  months: 12,
  collectorCode: null,
  note: null,
};

const book: D05Row = {
  reference: 'BN9Q4T',
  fullName: 'Giàng Thị Mỷ',
  insuranceCode: null,
  citizenId: '001099000123',
  address: 'Thôn 3, xã Lục Nam, tỉnh Bắc Ninh',
  receiptDay: null,
  receiptNumber: null,
  income: 1_500_000n,
  months: 12,
  from: '2026-01-01',
  due: 3_960_000n,
  person: 0n,
  state: { share: 4_000, amount: 1_584_000n },
  local: { share: 0, amount: 0n },
  other: { share: 6_000, amount: 2_376_000n },
  collectorCode: null,
  note: 'lần đầu',
};

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const book = await readWorkbook(Buffer.from(bytes));
  return book.sheets[0]!.rows.map((cells) => {
    const row: string[] = [];
    for (const cell of cells) row[cell.column - 1] = cell.text;
    return Array.from(row, (text) => text ?? '');
  });
}

const find = (rows: string[][], column: number, text: string) => rows.find((row) => row[column] === text) ?? [];

test('D03-TS: marks A, B, 1–15 in Excel columns A–Q, our reference in the notes, sums below the increase', async () => {
  const bytes = await writeD03({
    head,
    baseSalary: 2_340_000n,
    stateSupport: 7_000,
    increases: [card, { ...card, fullName: 'Trần Văn Đức', reference: 'BN8P3R' }],
    decreases: [],
  });
  const rows = await rowsOf(bytes);
  expect(find(rows, 0, 'A')).toEqual(['A', 'B', ...Array.from({ length: 15 }, (_, i) => String(i + 1))]);
  const first = find(rows, 1, 'Nguyễn Thị Hường');
  expect(first.slice(0, 6)).toEqual(['1', 'Nguyễn Thị Hường', '0124567890', '024190001234', '1954', 'Nữ']);
  expect(first[13]).toBe('2026-01-09');
  expect(first[16]).toBe('TT2025; BN7K2M');
  expect(find(rows, 1, 'Cộng tăng')[12]).toBe('758160');
  expect(find(rows, 1, 'Cộng giảm')[12]).toBe('0');
  expect(rows.flat().join(' ')).toContain('Lương cơ sở: 2.340.000 đồng – NSNN hỗ trợ: 70%');
});

test('D05-TS: marks A–C, 1–17 in Excel columns A–T, support by payer in share and đồng', async () => {
  const rows = await rowsOf(await writeD05({ head, increases: [book], decreases: [] }));
  expect(find(rows, 0, 'A')).toEqual(['A', 'B', 'C', ...Array.from({ length: 17 }, (_, i) => String(i + 1))]);
  const first = find(rows, 1, 'Giàng Thị Mỷ');
  expect(first[3]).toBe('001099000123');
  expect(first.slice(9, 18)).toEqual(['01/2026', '3960000', '0', '40%', '1584000', '0%', '0', '60%', '2376000']);
  expect(first[19]).toBe('TT2025; BN9Q4T; lần đầu');
  expect(rows.flat()).toContain('Tổng số sổ BHXH đề nghị cấp: 1 sổ');
  const marks = rows.map(([mark]) => mark).filter((mark) => /^I/.test(mark ?? ''));
  expect(marks).toEqual(['I', 'I.1', 'II', 'II.1']);
});

test('section II goes on counting where section I ends, has its own sums, and says why in the notes', async () => {
  const off = { ...card, fullName: 'Lò Văn Ơn', reference: 'BN5D6F', from: '2026-07-09', months: 6, amount: 189_540n };
  const d03 = { head, baseSalary: 2_340_000n, stateSupport: 7_000, increases: [card] };
  const rows = await rowsOf(
    await writeD03({ ...d03, decreases: [{ ...off, otherSupport: 189_540n, note: 'giảm: chết' }] }),
  );
  const row = find(rows, 1, 'Lò Văn Ơn');
  expect([row[0], row[10], row[12], row[13], row[14]]).toEqual(['2', '189540', '189540', '2026-07-09', '6']);
  expect(row[16]).toBe('TT2025; BN5D6F; giảm: chết');
  expect(find(rows, 1, 'Cộng tăng')[12]).toBe('379080');
  expect(find(rows, 1, 'Cộng giảm')[12]).toBe('189540');
  expect(rows.flat()).toContain('Tổng số thẻ BHYT đề nghị cấp: 1 thẻ');
  const books = await rowsOf(await writeD05({ head, increases: [], decreases: [book] }));
  expect(find(books, 1, 'Giàng Thị Mỷ')[0]).toBe('1');
  expect(find(books, 1, 'Cộng giảm')[10]).toBe('3960000');
});
