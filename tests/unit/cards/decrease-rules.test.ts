import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths } from '@/lib/core/clock';
import { givesBack, monthsLeft, partOf } from '@/lib/cards/decrease-rules';
import type { EndingKind } from '@/lib/cards/schema';

const YEAR = { from: '2026-01-09', months: 12 };

test.each<[string, string, { from: string; months: number } | null]>([
  ['before it was valid', '2025-12-31', { from: '2026-01-09', months: 12 }],
  ['on the day before its first', '2026-01-08', { from: '2026-01-09', months: 12 }],
  ['on its first day: the month has begun', '2026-01-09', { from: '2026-02-09', months: 11 }],
  ['within a month', '2026-06-30', { from: '2026-07-09', months: 6 }],
  ['on the last day of a month', '2026-07-08', { from: '2026-07-09', months: 6 }],
  ['in its last month: nothing is left', '2026-12-09', null],
  ['after its end', '2027-03-01', null],
])('ended %s', (_, lastDay, left) => {
  expect(monthsLeft(YEAR, lastDay)).toEqual(left);
});

test.each<[string, EndingKind, string, boolean]>([
  ['card', 'stateCard', '2026-06-30', true],
  ['card', 'job', '2026-06-30', true],
  ['card', 'death', '2026-06-30', false], // the law gives nothing back for a card that was valid
  ['card', 'death', '2026-01-08', true],
  ['card', 'other', '2025-12-31', false], // cannot be said
  ['book', 'death', '2026-06-30', true],
  ['book', 'job', '2026-06-30', true],
  ['book', 'stateCard', '2026-06-30', false], // a State card has nothing to do with a book
  ['book', 'other', '2026-06-30', false],
])('%s ended by %s on %s gives money back: %s', (kind, ending, lastDay, back) => {
  expect(givesBack(kind, ending, YEAR.from, lastDay)).toBe(back);
});

test('used and left months make the whole; what is asked back is never more than was paid', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 70 }),
      fc.bigInt(0n, 10n ** 9n),
      (m, n, paid) => {
        const left = monthsLeft({ from: '2026-01-31', months: m }, addMonths('2026-01-31', n));
        if (!left) return n >= m - 1;
        const back = partOf(paid, left, m);
        return left.months === m - n - 1 && back <= paid && back * BigInt(m) <= paid * BigInt(left.months);
      },
    ),
  );
});
