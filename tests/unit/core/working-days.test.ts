import { expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDayUpTo } from '@/lib/core/working-days';

test.each([
  ['a Monday', '2026-11-23', true],
  ['a Saturday', '2026-11-28', false],
  ['2 September', '2026-09-02', false],
  ['the eve of Tết Bính Ngọ', '2026-02-16', false],
  ['the fourth day of Tết', '2026-02-20', false],
  ['the Monday that makes up for a Hùng Kings’ day on Sunday', '2026-04-27', false],
  ['an ordinary Monday in a year without lunar days', '2040-05-07', true],
])('%s', (_, day, working) => expect(isWorkingDay(day)).toBe(working));

test.each([
  ['over a weekend', '2026-11-27', 1, '2026-11-30'],
  ['five of them', '2026-11-23', 5, '2026-11-30'],
  ['backwards over a weekend', '2026-11-30', -1, '2026-11-27'],
  ['over Tết', '2026-02-13', 1, '2026-02-23'],
  ['over New Year', '2026-12-31', 1, '2027-01-04'],
])('%s', (_, day, count, then) => expect(addWorkingDays(day, count)).toBe(then));

test('a working day is its own last one', () => {
  expect(workingDayUpTo('2026-11-27')).toBe('2026-11-27');
  expect(workingDayUpTo('2026-11-29')).toBe('2026-11-27');
});
