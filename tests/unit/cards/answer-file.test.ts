import { expect, test } from 'vitest';
import { readAnswer, writeAnswerTemplate, type AnswerRow } from '@/lib/cards/answer-file';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { ANSWER_HEADINGS } from '@/tests/support/answer-headings';

const GOOD = ['1', 'BN7K2M', 'Nguyễn Thị Hường', '2412345678', '2412345678', '2026-01-09', '2027-01-08', 'Đã cấp', ''];
const changed = (changes: Record<number, string>) => GOOD.map((cell, i) => changes[i] ?? cell);
const codes = (...rows: string[][]) => readAnswer([ANSWER_HEADINGS, ...rows]).problems.map(({ code }) => code);

test('the insurer, played by the product, answers in a file that is read back row by row', async () => {
  const rows: Omit<AnswerRow, 'sheetRow'>[] = [
    {
      line: 1,
      reference: 'BN7K2M',
      fullName: 'Nguyễn Thị Hường',
      insuranceCode: '0112345678',
      cardNumber: '0112345678',
      validFrom: '2026-01-09',
      validTo: '2027-01-08',
      result: 'accepted',
      reason: null,
    },
    {
      line: 2,
      reference: 'BN8P3R',
      fullName: "H'Hen Niê",
      insuranceCode: null,
      cardNumber: null,
      validFrom: null,
      validTo: null,
      result: 'rejected',
      reason: 'Đã có thẻ còn hạn',
    },
    {
      line: 3,
      reference: 'BN9Q4T',
      fullName: 'Trần Văn Đức',
      insuranceCode: null,
      cardNumber: null,
      validFrom: null,
      validTo: null,
      result: 'unanswered',
      reason: null,
    },
  ];
  const bytes = await writeAnswerTemplate(rows, {
    title: 'Kết quả xử lý lô số 3',
    purpose: 'Trả lời hồ sơ D03-TS',
    exportedBy: 'Phòng Quản lý thu',
    exportedAt: new Date('2025-12-12T02:00:00Z'),
  });
  const sheet = (await readWorkbook(Buffer.from(bytes))).sheets[0]!;
  const text = sheet.rows.map((cells) => {
    const row: string[] = [];
    for (const cell of cells) row[cell.column - 1] = cell.text;
    return Array.from(row, (value) => value ?? '');
  });
  const answer = readAnswer(text);
  expect(answer.problems).toEqual([]);
  expect(answer.rows).toEqual(rows.map((row, i) => ({ sheetRow: 7 + i, ...row })));
});

test('headings are found below a title, in any order, in capitals and without marks', () => {
  const { rows, problems } = readAnswer([
    ['BẢO HIỂM XÃ HỘI TỈNH BẮC NINH'],
    [],
    ['KET QUA', 'HỌ TÊN', 'Mã BHXH', 'Hạn thẻ từ', 'Stt (theo lô)'],
    ['Chấp nhận', 'Nguyễn Thị Hường', '2412345678', '9/1/2026', '7'],
    ['', 'Cộng: 1 thẻ'],
  ]);
  expect(problems).toEqual([]);
  expect(rows).toMatchObject([{ sheetRow: 4, line: 7, reference: null, validFrom: '2026-01-09', result: 'accepted' }]);
});

test.each([
  ['a word for the result that nobody knows', { 7: 'Chờ' }, ['unknownResult']],
  ['accepted without any number', { 3: '', 4: '' }, ['acceptedWithoutNumber']],
  ['accepted without its first day', { 5: '' }, ['acceptedWithoutPeriod']],
  ['rejected without a reason', { 7: 'Từ chối' }, ['rejectedWithoutReason']],
  ['a code that lost a zero', { 3: '112345678' }, ['badInsuranceCode']],
  ['a card number of the wrong length', { 4: 'GD42412345' }, ['badCardNumber']],
  ['a day that does not exist', { 5: '31/02/2026' }, ['badDay']],
  ['an end before the beginning', { 6: '2025-01-08' }, ['periodReversed']],
  ['a row that cannot be matched', { 0: '', 1: '' }, ['noReference']],
])('%s is a problem of its row and is not guessed', (_, changes, expected) => {
  expect(codes(changed(changes))).toEqual(expected);
  expect(readAnswer([ANSWER_HEADINGS, changed(changes)]).rows).toEqual([]);
});

test('the old card number of 15 characters is read', () => {
  expect(readAnswer([ANSWER_HEADINGS, changed({ 4: 'GD4 24 2412345678' })]).rows[0]?.cardNumber).toBe(
    'GD4242412345678',
  );
});

test('one item answered twice: the second is a problem, the first stands', () => {
  const answer = readAnswer([ANSWER_HEADINGS, GOOD, changed({ 0: '2' })]);
  expect(answer.rows).toHaveLength(1);
  expect(answer.problems).toMatchObject([{ sheetRow: 3, code: 'answeredTwice', value: 'BN7K2M' }]);
});

test('a file without headings, or without the column of results, says so', () => {
  expect(readAnswer([['a', 'b']]).problems).toMatchObject([{ code: 'noHeader' }]);
  expect(readAnswer([ANSWER_HEADINGS.filter((name) => name !== 'Kết quả'), GOOD]).problems).toEqual([
    { sheetRow: 1, column: 'result', value: '', code: 'columnMissing' },
  ]);
});

test('somebody taken off the list is accepted without number and months, and may be numbered from 1 again', () => {
  const off = changed({ 1: 'BN5D6F', 2: 'Lò Văn Ơn', 3: '', 4: '', 5: '', 6: '', 7: 'Đã giảm' });
  const read = (rows: string[][]) => readAnswer([ANSWER_HEADINGS, ...rows], ({ reference }) => reference === 'BN5D6F');
  expect(read([GOOD, off])).toMatchObject({ problems: [], rows: [{ line: 1 }, { line: 1, result: 'accepted' }] });
  expect(read([GOOD, off, off]).problems.map(({ code }) => code)).toEqual(['answeredTwice', 'answeredTwice']);
  expect(codes(off)).toEqual(['acceptedWithoutNumber', 'acceptedWithoutPeriod']);
});
