import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, isWeakBirthDate, parseBirthDate, serialToDay } from '@/lib/register/birth-date';
import { displayPhone, parsePhone } from '@/lib/register/phone';

const TODAY = '2026-11-22';
const examples = JSON.parse(readFileSync('prisma/data/worked-examples.json', 'utf8'));

describe('birth date', () => {
  test.each(examples.dob as { in: string; iso?: string; valid?: boolean }[])('$in', ({ in: typed, iso }) => {
    const read = parseBirthDate(typed, TODAY);
    expect(read.ok ? read.value : null).toBe(iso ?? null);
  });

  test.each(examples.excel_serial as { iso: string; serial: number }[])('serial $serial is $iso', ({ iso, serial }) =>
    expect(serialToDay(serial)).toBe(iso),
  );

  test.each([
    ['tháng 3/1990', '1990-03'],
    ['ngày 5 tháng 3 năm 1990', '1990-03-05'],
    ['năm 1954', '1954'],
    ['sinh năm 1954', '1954'],
    ['05.03.1990', '1990-03-05'],
    ['05031990', '1990-03-05'],
    ['29/02/2000', '2000-02-29'],
    ['1990-03-05T00:00:00.000Z', '1990-03-05'],
  ])('%s → %s', (typed, value) => expect(parseBirthDate(typed, TODAY)).toMatchObject({ ok: true, value }));

  test.each([
    ['31/02/1980', 'impossible', null],
    ['03/25/1990', 'impossible', '1990-03-25'],
    ['29/02/2001', 'impossible', null],
    ['15/07/2035', 'future', null],
    ['23/11/2026', 'future', null],
    ['1890', 'tooOld', null],
    ['không rõ', 'unreadable', null],
    ['', 'unreadable', null],
  ])('%s is refused as %s', (typed, fault, suggestion) =>
    expect(parseBirthDate(typed, TODAY)).toEqual({ ok: false, fault, suggestion }),
  );

  test('a year of two digits is read with a warning', () =>
    expect(parseBirthDate('5-3-90', TODAY)).toEqual({ ok: true, value: '1990-03-05', warnings: ['twoDigitYear'] }));

  test('1 January and part dates are weak evidence', () => {
    expect(['1954', '1954-05', '1954-01-01', '1954-01-02'].map(isWeakBirthDate)).toEqual([true, true, true, false]);
  });

  test.each([
    ['2010-11-22', { min: 16, max: 16 }],
    ['2010-11-23', { min: 15, max: 15 }],
    ['2010', { min: 15, max: 16 }],
    ['2010-12', { min: 15, max: 15 }],
    ['2010-11', { min: 15, max: 16 }],
    ['2026', { min: 0, max: 0 }],
  ])('age of %s on 22 November 2026', (born, age) => expect(ageOn(born, TODAY)).toEqual(age));

  test('any day written d/m/y reads back as itself', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number);
        expect(parseBirthDate(`${d}/${m}/${y}`, TODAY)).toEqual({ ok: true, value: iso, warnings: [] });
      }),
    );
  });
});

describe('telephone', () => {
  test.each(examples.phone as { in: string; e164?: string }[])('$in', ({ in: typed, e164 }) => {
    const read = parsePhone(typed);
    expect(read.ok ? read.value : null).toBe(e164 ?? null);
  });

  test('warns of what it changed', () => {
    expect(parsePhone('912345678')).toMatchObject({ warnings: ['zeroLost'] });
    expect(parsePhone('01681234567')).toMatchObject({ warnings: ['oldNumber'] });
    expect(parsePhone('0204 3812 345')).toMatchObject({ value: '+842043812345', warnings: ['landline'] });
    expect(displayPhone('+84912345678')).toBe('0912 345 678');
  });

  test('the prefixes are those of the data folder', () => {
    const rows = (file: string) => readFileSync(`prisma/data/${file}`, 'utf8').trim().split('\n').slice(1);
    for (const row of rows('phone-prefixes.csv')) expect(parsePhone(`${row.slice(0, 3)}1234567`).ok).toBe(true);
    for (const row of rows('phone-old-prefixes.csv'))
      expect(parsePhone(`${row.slice(0, 4)}1234567`)).toMatchObject({ value: `+84${row.slice(6, 8)}1234567` });
  });
});
