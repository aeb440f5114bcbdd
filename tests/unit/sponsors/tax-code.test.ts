import { expect, test } from 'vitest';
import { readTaxCode, taxCheckDigit } from '@/lib/sponsors/tax-code';

test.each([
  ['0100109106', '0100109106'],
  ['0301482205', '0301482205'],
  ['0300588569', '0300588569'],
  [' 0100109106-001 ', '0100109106-001'],
  ['0100109106001', '0100109106-001'],
  ['024190001234', '024190001234'],
  ['0100109107', null],
  ['1100109106', null],
  ['0100109106-000', null],
  ['010010910', null],
  ['01001O9106', null],
  ['', null],
])('%s → %s', (typed, kept) => expect(readTaxCode(typed)).toBe(kept));

test('every single wrong digit is noticed', () => {
  for (let at = 0; at < 10; at += 1)
    for (let digit = 0; digit < 10; digit += 1) {
      const typed = `${'0100109106'.slice(0, at)}${digit}${'0100109106'.slice(at + 1)}`;
      if (typed !== '0100109106') expect(readTaxCode(typed)).toBeNull();
    }
});

test('nine digits whose remainder leaves no digit have no code', () => expect(taxCheckDigit('000000000')).toBeNull());
