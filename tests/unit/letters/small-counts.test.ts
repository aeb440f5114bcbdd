import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideRows, hideSmall, hideSteps, SMALLEST_SHOWN } from '@/lib/letters/small-counts';

test.each([
  [
    [40, 61, 33],
    [40, 61, 33],
  ],
  [
    [40, 3, 33],
    [40, null, null],
  ],
  [
    [40, 3, 4],
    [40, null, null],
  ],
  [
    [1, 40, 1, 60],
    [null, null, null, 60],
  ],
  [
    [0, 3, 9],
    [0, null, null],
  ],
  [[3], [null]],
  [
    [0, 0],
    [0, 0],
  ],
  [[], []],
])('%j → %j', (counts, shown) => expect(hideSmall(counts)).toEqual(shown));

test('no small count is shown, none is told by the total alone, and what is shown is true', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 60 }), { maxLength: 12 }), (counts) => {
      const shown = hideSmall(counts);
      const hidden = counts.filter((_, i) => shown[i] === null);
      shown.forEach((value, i) => expect(value === null || value === counts[i]).toBe(true));
      expect(shown.every((value) => value === null || value === 0 || value >= SMALLEST_SHOWN)).toBe(true);
      const others = counts.filter((count) => count > 0).length > hidden.length;
      const people = hidden.reduce((sum, count) => sum + count, 0);
      if (hidden.length === 1 || (people > 0 && people < SMALLEST_SHOWN)) expect(others).toBe(false);
    }),
  );
});

test.each([
  [
    [40, 38, 30],
    [null, 38, 30],
  ],
  [
    [40, 40, 38],
    [null, null, 38],
  ],
  [
    [40, 30, 30],
    [40, 30, 30],
  ],
  [
    [40, 3, 0],
    [40, null, 0],
  ],
  [
    [4, 4, 4],
    [null, null, null],
  ],
])('along the chain %j → %j', (steps, shown) => expect(hideSteps(steps)).toEqual(shown));

test('no two figures of a row differ by so few that they could be known, and what reached people stays where it may', () => {
  const row = fc
    .array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 3 })
    .map((steps) => steps.toSorted((a, b) => b - a));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      for (const shown of hideRows(rows)) {
        const told = shown.filter((value) => value !== null);
        told.forEach((value, i) => {
          const left = (told[i - 1] ?? value) - value;
          expect(left === 0 || left >= SMALLEST_SHOWN).toBe(true);
        });
      }
      expect(rows.map((steps) => hideSteps(steps)[2])).toEqual(
        rows.map(([, , last]) => (last! > 0 && last! < SMALLEST_SHOWN ? null : last)),
      );
    }),
  );
});
