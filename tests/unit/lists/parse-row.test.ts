import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMN_KEYS, type RawLine } from '@/lib/lists/columns';
import { columnOfHeading } from '@/lib/lists/headings';
import { boundsOf } from '@/lib/lists/income';
import { parseRow, type RowContext } from '@/lib/lists/parse-row';
import { PROBLEMS } from '@/lib/lists/problems';
import { groupOfText } from '@/lib/lists/read-request';
import { defaultPriceRules } from '@/lib/prices/default-rules';

const context: RowContext = {
  today: '2026-11-22',
  groupCodes: ['NEAR_POOR', 'STUDENT', 'HARDSHIP'],
  cardMonths: 12,
  bookMonths: 6,
  kinds: ['card', 'book'],
  income: { min: 1_500_000n, max: 46_800_000n, rises: { from: '2027-01-01', min: 2_200_000n } },
};
const GOOD: RawLine = {
  fullName: 'Nguyễn Thị Hồng',
  birthDate: '05/03/1990',
  sex: 'Nữ',
  ethnicity: 'Kinh',
  citizenId: '024190001234',
  insuranceCode: '2412345678',
  hamlet: 'Tổ dân phố số 2',
  headName: 'Trần Văn Đức',
  relation: 'Vợ',
  householdOrder: '2',
  groupCode: 'Hộ cận nghèo',
  phone: '0912345678',
  postingConsent: 'Có',
};
const parse = (raw: RawLine, over: Partial<RowContext> = {}) => parseRow(raw, 6, { ...context, ...over });
const codes = (raw: RawLine): string[] => parse({ ...GOOD, ...raw }).problems.map((one) => one.code);

test('a good row has no problems, and blank cells take what the plan says', () => {
  const { values, problems } = parse(GOOD);
  expect(problems).toEqual([]);
  expect(values).toMatchObject({
    fullName: 'Nguyễn Thị Hồng',
    nameKey: 'nguyen thi hong',
    birthDate: '1990-03-05',
    sex: 'female',
    citizenId: '024190001234',
    householdOrder: 2,
    groupCode: 'NEAR_POOR',
    phone: '+84912345678',
    itemKind: 'card',
    itemForm: 'electronic',
    months: 12,
    postingConsent: true,
  });
  expect(parse({ ...GOOD, itemKind: 'Sổ BHXH', itemForm: 'giấy', postingConsent: '' }).values).toMatchObject({
    itemKind: 'book',
    itemForm: 'paper',
    months: 6,
    postingConsent: null,
  });
});

test.each([
  [{ fullName: '' }, 'nameMissing'],
  [{ fullName: 'Lan + Hùng' }, 'nameTwoPeople'],
  [{ fullName: 'Nguyễn Văn Ba 1960' }, 'nameHasDigits'],
  [{ fullName: 'Bà Nguyễn Thị Ba' }, 'nameHasTitle'],
  [{ fullName: 'Nguyễn Thị Ba (Bé)' }, 'nameHasNickname'],
  [{ fullName: 'Thiu' }, 'nameOneWord'],
  [{ fullName: 'Nguyen Thi Hong' }, 'nameWithoutMarks'],
  [{ fullName: 'NguyÔn ThÞ Hång' }, 'legacyFont'],
  [{ birthDate: '' }, 'birthDateMissing'],
  [{ birthDate: 'không rõ' }, 'birthDateUnreadable'],
  [{ birthDate: '31/02/1990' }, 'birthDateImpossible'],
  [{ birthDate: '15/07/2035' }, 'birthDateFuture'],
  [{ birthDate: '1890' }, 'birthDateTooOld'],
  [{ birthDate: '5-3-90' }, 'birthDateTwoDigitYear'],
  [{ sex: '', citizenId: '' }, 'sexMissing'],
  [{ sex: '?' }, 'sexUnreadable'],
  [{ sex: '' }, 'sexFromCitizenId'],
  [{ sex: 'Nam' }, 'sexContradicts'],
  [{ birthDate: '12/05/1989' }, 'yearContradicts'],
  [{ citizenId: '' }, 'citizenIdMissing'],
  [{ citizenId: '121234567' }, 'oldIdGiven'],
  [{ citizenId: '112190001234' }, 'registeredAbroad'],
  [{ citizenId: '24190001234' }, 'zerosLost'],
  [{ citizenId: '24190001234.0' }, 'asDecimal'],
  [{ citizenId: '2.4190001234E10' }, 'asExponent'],
  [{ citizenId: '2.419E+10' }, 'digitsLost'],
  [{ citizenId: 'O24190001234' }, 'letterForDigit'],
  [{ citizenId: '0241900012345' }, 'wrongLength'],
  [{ citizenId: 'chưa có' }, 'notDigits'],
  [{ citizenId: '003190001234' }, 'unknownPrefix'],
  [{ citizenId: '001399000123' }, 'yearInFuture'],
  [{ cardNumber: 'GD4242499999999' }, 'cardCodeDiffers'],
  [{ relation: '' }, 'relationMissing'],
  [{ householdOrder: 'hai' }, 'householdOrderUnreadable'],
  [{ groupCode: '' }, 'groupMissing'],
  [{ groupCode: 'diện gì đó' }, 'groupUnknown'],
  [{ groupCode: 'Hộ nghèo' }, 'groupNotInPlan'],
  [{ phone: '0212345678' }, 'phoneUnreadable'],
  [{ phone: '912345678' }, 'phoneZeroLost'],
  [{ phone: '01681234567' }, 'phoneOldNumber'],
  [{ phone: '02043812345' }, 'phoneLandline'],
  [{ itemKind: 'xe đạp' }, 'itemKindUnreadable'],
  [{ itemForm: 'gỗ' }, 'itemFormUnreadable'],
  [{ months: '13' }, 'monthsUnreadable'],
  [{ postingConsent: 'để hỏi' }, 'consentUnreadable'],
] as const)('%j → %s', (raw, code) => expect(codes(raw)).toContain(code));

test.each([
  ['6', 6],
  ['06 tháng', 6],
  ['12.0', 12],
  ['1 năm', 12],
  ['2 năm', null],
  ['nửa năm', null],
  ['1 quý', null],
] as const)('%s in the column of months is %s', (months, read) => {
  expect(codes({ months }).includes('monthsUnreadable')).toBe(read === null);
  if (read) expect(parse({ ...GOOD, months }, { cardMonths: 3 }).values.months).toBe(read);
});

test('what is suggested has no problem of its own', () => {
  for (const fullName of [
    'Bà NGUYỄN THỊ BA',
    'Nguyễn Thị Ba (Bé Ba)',
    'Nguyễn Thị Ba 1960',
    'Nguyễn Thị Ba, 05/03/1960',
  ]) {
    const [first] = parse({ ...GOOD, fullName }).problems;
    expect(first?.suggestion).toBe('Nguyễn Thị Ba');
  }
  expect(parse({ ...GOOD, citizenId: '24190001234' }).problems[0]).toMatchObject({
    severity: 'error',
    suggestion: '024190001234',
  });
  expect(parse({ ...GOOD, birthDate: '03/25/1990' }).problems[0]).toMatchObject({ suggestion: '25/03/1990' });
});

test('text of an old font is decoded, told once, and kept as it came in `raw`', () => {
  const raw = { ...GOOD, fullName: 'L\u00ad¬ng ThÞ Ph\u00ad¬ng', address: 'Th«n Má', headName: 'TrÇn V¨n §øc' };
  const row = parse(raw);
  expect(row.values).toMatchObject({ fullName: 'Lương Thị Phương', address: 'Thôn Mỏ', headName: 'Trần Văn Đức' });
  expect(row.problems).toEqual([expect.objectContaining({ code: 'legacyFont', suggestion: 'Lương Thị Phương' })]);
  expect(row.raw).toEqual(raw);
});

test.each([
  ['Hộ cận nghèo', 'NEAR_POOR'],
  ['cận nghèo', 'NEAR_POOR'],
  ['HO CAN NGHEO', 'NEAR_POOR'],
  ['CN', 'NEAR_POOR'],
  ['HSSV', 'STUDENT'],
  ['Người thuộc hộ nghèo', 'POOR'],
  ['Hộ mới thoát nghèo', 'JUST_ESCAPED_NEAR_POOR'],
  ['NEAR_POOR', 'NEAR_POOR'],
  ['Hộ gia đình', 'HOUSEHOLD'],
  ['Đối tượng khác', null],
])('group %s is %s', (text, code) => expect(groupOfText(text)).toBe(code));

test.each([
  ['STT', 'order'],
  ['HỌ VÀ TÊN', 'fullName'],
  ['Họ và tên chủ hộ', 'headName'],
  ['Quan hệ với chủ hộ', 'relation'],
  ['Ngày, tháng,\nnăm sinh', 'birthDate'],
  ['Số CCCD/ĐDCN', 'citizenId'],
  ['Số CCCD (12 số)', 'citizenId'],
  ['Mã số BHXH (nếu có)', 'insuranceCode'],
  ['Đối tượng đề nghị tặng', 'groupCode'],
  ['Địa chỉ thường trú (thôn, xã)', 'address'],
  ['Ký nhận', null],
])('heading %j is %s', (heading, key) => expect(columnOfHeading(heading)).toBe(key));

describe('whatever a cell holds', () => {
  test('no row is lost and nothing is thrown', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('0241900O1234', '5-3-90', '1E+99', '+', '(((', 'Bà ', '   '));
    const row = fc.record(Object.fromEntries(COLUMN_KEYS.map((key) => [key, cell])), { requiredKeys: [] });
    fc.assert(fc.property(row, (raw) => parse(raw as RawLine).raw === raw));
  });

  test('every problem has its words in both languages', () => {
    for (const locale of ['vi', 'en']) {
      const words = JSON.parse(readFileSync(`lib/i18n/messages/${locale}/problems.json`, 'utf8'));
      for (const code of Object.keys(PROBLEMS))
        expect([code, words[code]?.reason, words[code]?.fix].every(Boolean)).toBe(true);
      for (const key of COLUMN_KEYS) expect(words.columns[key]).toBeTruthy();
    }
  });
});

describe('the income that a contribution to a book is reckoned on', () => {
  const book = (income: string, over: Partial<RowContext> = {}) => {
    const { values, problems } = parse({ ...GOOD, itemKind: 'Sổ BHXH', income }, over);
    return [values.income, ...problems.map(({ code, suggestion }) => (suggestion ? `${code} ${suggestion}` : code))];
  };
  const now = { income: { min: 1_500_000n, max: 46_800_000n, rises: null } };
  test.each([
    ['1.500.000', [1_500_000n]],
    ['1,500,000 đ', [1_500_000n]],
    ['3000000', [3_000_000n]],
    ['3000000.00', [3_000_000n]],
    ['2,5 triệu', [2_500_000n]],
    ['46800000', [46_800_000n]],
    ['46.800.001', [null, 'incomeOutOfBounds']],
    ['1.499.999', [null, 'incomeOutOfBounds 1500000']],
    ['1500', [null, 'incomeOutOfBounds 1500000']],
    ['mức thấp nhất', [null, 'incomeUnreadable']],
    ['', [null, 'incomeMissing 1500000']],
  ])('%s', (text, expected) => expect(book(text, now)).toEqual(expected));

  test('one that will be too low before the gift holds is told with the day, and the new least suggested', () => {
    expect(book('1.500.000')).toEqual([1_500_000n, 'incomeSoonTooLow 2200000']);
    expect(book('2.200.000')).toEqual([2_200_000n]);
    expect(book('')).toEqual([null, 'incomeMissing 2200000']);
  });

  test('a card has none; without rules nothing is refused; a kind outside the plan is told', () => {
    expect(parse({ ...GOOD, income: '1.500.000' }).values.income).toBeNull();
    expect(book('100', { income: null })).toEqual([100n]);
    expect(parse({ ...GOOD, itemKind: 'Sổ BHXH', income: '2.200.000' }, { kinds: ['card'] }).problems).toMatchObject([
      { column: 'itemKind', code: 'itemKindNotInPlan', severity: 'warning', value: 'Sổ BHXH' },
    ]);
    expect(parse(GOOD, { kinds: ['book'] }).values.itemKind).toBe('book');
  });

  test('the bounds are those of the day, and of the day from which the gift should hold', () => {
    const rules = defaultPriceRules();
    expect(boundsOf(rules, '24', '2026-11-22', '2026-12-15')).toEqual({
      min: 1_500_000n,
      max: 50_600_000n,
      rises: null,
    });
    expect(boundsOf(rules, '24', '2026-11-22', '2027-01-20')?.rises).toEqual({ from: '2027-01-01', min: 2_200_000n });
    expect(boundsOf(rules, '24', '2025-12-10', '2026-01-18')?.max).toBe(46_800_000n);
    expect(boundsOf(rules, '24', '2015-01-01', '2015-01-01')).toBeNull();
  });
});
