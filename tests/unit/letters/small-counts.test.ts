import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideSmall, SMALLEST_SHOWN } from '@/lib/letters/small-counts';

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
