import { expect, test } from 'vitest';
import { rowRanges } from '@/components/lists/row-ranges';
import type { Day } from '@/lib/core/clock';
import { rowHash } from '@/lib/lists/line-values';
import { canMove, isPastDeadline, isPostingOver, lastPostingDay, LIST_STATES, listActions } from '@/lib/lists/rules';

test.each([
  ['five days from the first end on the fifth', '2026-12-01', 5, '2026-12-05'],
  ['one day is that day', '2026-12-01', 1, '2026-12-01'],
])('%s', (_, from, days, last) => expect(lastPostingDay(from, days)).toBe(last));

test('posting is over on the day after its last', () => {
  expect(isPostingOver('2026-12-05', '2026-12-05')).toBe(false);
  expect(isPostingOver('2026-12-05', '2026-12-06')).toBe(true);
  expect(isPostingOver(null, '2026-12-06')).toBe(false);
});

test('the deadline binds a first submission, its last day included, and no list that was sent back or corrects another', () => {
  const past = (state: string, today: Day, supersedesId: string | null = null) =>
    isPastDeadline({ state, supersedesId }, '2026-11-28', today);
  expect(past('draft', '2026-11-28')).toBe(false);
  expect(past('draft', '2026-11-29')).toBe(true);
  expect(past('returned', '2026-12-29')).toBe(false);
  expect(past('draft', '2026-12-29', 'the list that it corrects')).toBe(false);
});

test('nothing leads back from an approved list', () => {
  for (const state of LIST_STATES) expect(canMove('approved', state)).toBe(state === 'locked');
  expect(LIST_STATES.some((state) => canMove('locked', state))).toBe(false);
  expect(canMove('no such state', 'submitted')).toBe(false);
});

test('what one may do follows role and state', () => {
  const at = (role: Parameters<typeof listActions>[0], state: string, superseded = false) =>
    Object.entries(listActions(role, { state, superseded }))
      .filter(([, may]) => may)
      .map(([name]) => name)
      .join(' ');
  expect(at('wardOfficial', 'draft')).toBe('edit submit remark');
  expect(at('wardLeader', 'returned')).toBe('sign submit remark');
  expect(at('wardOfficial', 'underReview')).toBe('remark');
  expect(at('wardObserver', 'posted')).toBe('remark');
  expect(at('officeCollection', 'underReview')).toBe('remark giveBack post');
  expect(at('baseOffice', 'submitted')).toBe('remark startReview giveBack');
  expect(at('officeLeader', 'posted')).toBe('approve');
  expect(at('wardOfficial', 'approved')).toBe('newVersion');
  expect(at('wardOfficial', 'approved', true)).toBe('');
  expect(at('auditor', 'draft')).toBe('');
});

test('a row is known again whatever its number, its blanks and the form of its letters', () => {
  const row = { order: '1', fullName: 'Lê Thị  Hoà ', citizenId: '024190001234' };
  expect(rowHash({ ...row, order: '7', fullName: 'Lê Thị Hoà'.normalize('NFD'), note: '' })).toBe(rowHash(row));
  expect(rowHash({ ...row, citizenId: '024190001235' })).not.toBe(rowHash(row));
});

test.each([
  [[6, 7, 8, 11], '6–8, 11'],
  [[3, 1], '1, 3'],
  [[1, 2], '1, 2'],
  [[], ''],
])('rows %j read as "%s"', (rows, text) => expect(rowRanges(rows)).toBe(text));
