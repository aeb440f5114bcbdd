import { expect, test } from 'vitest';
import { formatter } from '@/lib/i18n/format';

const vi = formatter('vi');
const en = formatter('en');

test.each([
  [0n, '0 ₫', '0 ₫'],
  [379_080n, '379.080 ₫', '379,080 ₫'],
  [41_698_800n, '41.698.800 ₫', '41,698,800 ₫'],
  [-544_000n, '−544.000 ₫', '−544,000 ₫'],
])('%s đồng', (amount, vietnamese, english) => {
  expect(vi.money(amount)).toBe(vietnamese);
  expect(en.money(amount)).toBe(english);
});

test.each([
  [719_600n, '719.600 ₫'],
  [607_791_600n, '607,8 triệu ₫'],
  [520_000_000n, '520 triệu ₫'],
  [2_800_000_000n, '2,8 tỷ ₫'],
  [999_960_000n, '1.000 triệu ₫'],
])('%s đồng in short', (amount, text) => expect(vi.moneyShort(amount)).toBe(text));

test('a day, an instant near midnight in Vietnam, and a share', () => {
  expect(vi.day('2025-12-05')).toBe('05/12/2025');
  expect(vi.instant(new Date('2025-12-11T17:30:00Z'))).toBe('12/12/2025 00:30');
  expect([vi.percent(8_086), en.percent(8_086), vi.percent(9_500)]).toEqual(['80,9%', '80.9%', '95%']);
});

test.each([
  ['1954', '1954'],
  ['1954-03', '03/1954'],
  ['1990-03-05', '05/03/1990'],
])('a birth known as %s', (stored, shown) => expect(vi.birth(stored)).toBe(shown));

test.each([
  ['024190001234', '024******234'],
  ['121234567', '121***567'],
  ['12345', '***45'],
  ['', ''],
])('%s masked', (whole, masked) => expect(vi.masked(whole)).toBe(masked));

test('an unknown language is Vietnamese', () => expect(formatter('fr').locale).toBe('vi'));
