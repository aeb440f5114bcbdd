import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CITIZEN_PREFIXES } from '@/lib/register/citizen-prefixes';
import {
  checkCardNumber,
  checkCitizenId,
  checkInsuranceCode,
  checkOldId,
  citizenFacts,
  maskIdentifier,
} from '@/lib/register/identifiers';

const TODAY = '2026-11-22';
const examples = JSON.parse(readFileSync('prisma/data/worked-examples.json', 'utf8'));

describe('citizen number', () => {
  test.each(examples.cccd as { in: string; valid: boolean }[])('$in', ({ in: typed, valid }) => {
    expect(checkCitizenId(typed, TODAY).ok).toBe(valid);
  });

  test('says sex, year and province of birth registration', () => {
    expect(citizenFacts('024190001234')).toEqual({
      sex: 'female',
      birthYear: 1990,
      provinceCode: '24',
      registeredAbroad: false,
    });
    expect(citizenFacts('092205000001')).toMatchObject({ sex: 'male', birthYear: 2005, provinceCode: '92' });
    expect(citizenFacts('112190001234')).toMatchObject({ registeredAbroad: true, provinceCode: null });
  });

  test.each([
    ['24190001234', 'zerosLost', '024190001234'],
    ['24190001234.0', 'asDecimal', '024190001234'],
    ['2.4190001234E10', 'asExponent', '024190001234'],
    ['2.4190001234E+10', 'asExponent', '024190001234'],
    ['2.419E+10', 'digitsLost', null],
    ['2.40500012E+10', 'digitsLost', null],
    ['O2419OOO1234', 'letterForDigit', '024190001234'],
    ['003190001234', 'unknownPrefix', null],
    ['001399000123', 'yearInFuture', null],
    ['121234567', 'oldIdGiven', null],
    ['0241900012345', 'wrongLength', null],
    ['chưa có', 'notDigits', null],
  ])('%s is refused as %s and repaired to %s', (typed, fault, suggestion) => {
    expect(checkCitizenId(typed, TODAY)).toEqual({ ok: false, fault, suggestion });
  });

  test.each(['024 190 001 234', '024.190.001.234', '024-190-001-234', "'024190001234"])(
    '%s is only punctuated',
    (typed) => expect(checkCitizenId(typed, TODAY)).toMatchObject({ ok: true, value: '024190001234' }),
  );

  test('the table of prefixes is the one in the data folder', () => {
    const [, ...rows] = readFileSync('prisma/data/cccd-province-codes.csv', 'utf8').trim().split('\n');
    const fromFile = rows.map((row) => row.split(',')).map(([prefix, name, code]) => [prefix, [name, code]]);
    expect(CITIZEN_PREFIXES).toEqual(Object.fromEntries(fromFile));
  });
});

describe('other numbers', () => {
  test.each([
    ['121234567', { ok: true, value: '121234567' }],
    ['21234567', { ok: false, fault: 'zerosLost', suggestion: '021234567' }],
    ['O21234567', { ok: false, fault: 'letterForDigit', suggestion: '021234567' }],
  ])('old identity card %s', (typed, expected) => expect(checkOldId(typed)).toEqual(expected));

  test('insurance code', () => {
    expect(checkInsuranceCode('2412345678')).toEqual({ ok: true, value: '2412345678' });
    expect(checkInsuranceCode('112345678')).toEqual({ ok: false, fault: 'zerosLost', suggestion: '0112345678' });
  });

  test.each([
    ['GD4242412345678', true, 'GD4242412345678'],
    ['GD 4 24 241 234 5678', true, 'GD4242412345678'],
    ['2412345678', true, '2412345678'],
    ['HN2', false, null],
  ])('card number %s', (typed, ok, value) => {
    const checked = checkCardNumber(typed);
    expect(checked.ok).toBe(ok);
    if (checked.ok) expect([checked.value, checked.facts.insuranceCode]).toEqual([value, '2412345678']);
  });

  test('a mask keeps three digits at each end', () => {
    expect(maskIdentifier('024190001234')).toBe('024******234');
    expect(maskIdentifier('1234')).toBe('****');
  });
});
