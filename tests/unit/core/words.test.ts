import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInWords } from '@/lib/core/words';

const { words } = JSON.parse(readFileSync('prisma/data/worked-examples.json', 'utf8')) as {
  words: Record<string, string>;
};

test.each(Object.entries(words))('%s: %s', (amount, expected) => expect(amountInWords(BigInt(amount))).toBe(expected));

test.each([
  [0n, 'Zero Vietnamese dong'],
  [21n, 'Twenty-one Vietnamese dong'],
  [115n, 'One hundred fifteen Vietnamese dong'],
  [1_263_600n, 'One million two hundred sixty-three thousand six hundred Vietnamese dong'],
  [12_000_000_005n, 'Twelve billion five Vietnamese dong'],
] as const)('in English %s', (amount, expected) => expect(amountInWords(amount, 'en')).toBe(expected));

test('two amounts never read alike, and a negative one is refused', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 13n });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(amountInWords(a) === amountInWords(b)).toBe(a === b);
      expect(amountInWords(a, 'en') === amountInWords(b, 'en')).toBe(a === b);
    }),
  );
  expect(() => amountInWords(-1n)).toThrow(RangeError);
});
