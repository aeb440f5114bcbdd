import { addDays, type Day } from '@/lib/core/clock';

/** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`: old people often know only the year, and a guessed day would be a false fact. */
export type BirthDate = string;
export type BirthDateFault = 'unreadable' | 'impossible' | 'future' | 'tooOld';
export type BirthDateWarning = 'twoDigitYear' | 'fromSerial' | 'yearInDateCell';
export type ReadBirthDate =
  | { ok: true; value: BirthDate; warnings: BirthDateWarning[] }
  | { ok: false; fault: BirthDateFault; suggestion: BirthDate | null };

/** Nobody now alive was born before it; Excel serials of such days do not exist either. */
const FIRST_YEAR = 1900;

const two = (n: number): string => String(n).padStart(2, '0');
const fail = (fault: BirthDateFault, suggestion: BirthDate | null = null): ReadBirthDate => ({
  ok: false,
  fault,
  suggestion,
});

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Day of an Excel serial number (days since 1899-12-30; the 1904 system is shifted by whoever reads the file). */
export const serialToDay = (serial: number): Day => addDays('1899-12-30', Math.floor(serial));

/**
 * A birth date as people and spreadsheets write it: 05/3/1990, 5-3-90, 05.03.1990, 1990-03-05 00:00:00, 03/1990,
 * tháng 3/1990, 1954, 32937 (serial). Always day first; a month over 12 that could be a day is suggested, never assumed.
 */
export function parseBirthDate(text: string, today: Day): ReadBirthDate {
  const typed = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ngày|tháng|năm|sinh|khoảng|t00:00.*$|[,\s]0?0:00.*$/g, ' ')
    .trim();
  if (/^\d{5}([.,]0+)?$/.test(typed)) return fromDay(serialToDay(Number.parseInt(typed, 10)), today, ['fromSerial']);
  if (/^\d{8}$/.test(typed)) return fromParts([typed.slice(0, 2), typed.slice(2, 4), typed.slice(4)], today);
  if (!/^\d[\d\s./\-–]*$/.test(typed)) return fail('unreadable');
  return fromParts(typed.split(/[\s./\-–]+/).filter(Boolean), today);
}

function fromParts(parts: string[], today: Day): ReadBirthDate {
  const [a = '', b = '', c = ''] = parts;
  if (parts.length === 1) return a.length === 4 ? finish(Number(a), null, null, today, []) : fail('unreadable');
  if (parts.length === 2) {
    const [month, year] = a.length === 4 ? [b, a] : [a, b];
    return year.length === 4 && month.length <= 2
      ? finish(Number(year), Number(month), null, today, [])
      : fail('unreadable');
  }
  if (parts.length !== 3) return fail('unreadable');
  if (a.length === 4) return finish(Number(a), Number(b), Number(c), today, []);
  if (c.length === 4) return finish(Number(c), Number(b), Number(a), today, []);
  return c.length === 2
    ? finish(fullYear(Number(c), today), Number(b), Number(a), today, ['twoDigitYear'])
    : fail('unreadable');
}

/** "90" is 1990, "05" is 2005: the latest year that is not in the future. */
function fullYear(year: number, today: Day): number {
  const thisYear = Number(today.slice(0, 4));
  return year + (2000 + year <= thisYear ? 2000 : 1900);
}

function finish(
  year: number,
  month: number | null,
  day: number | null,
  today: Day,
  warnings: BirthDateWarning[],
): ReadBirthDate {
  if (month !== null && (month < 1 || month > 12 || (day !== null && !exists(year, month, day)))) {
    const swapped = day !== null && day >= 1 && day <= 12 && exists(year, day, month);
    return fail('impossible', swapped ? `${year}-${two(day)}-${two(month)}` : null);
  }
  const value = String(year) + (month === null ? '' : `-${two(month)}`) + (day === null ? '' : `-${two(day)}`);
  return fromDay(value, today, warnings);
}

function fromDay(value: BirthDate, today: Day, warnings: BirthDateWarning[]): ReadBirthDate {
  if (value.slice(0, 4) < String(FIRST_YEAR)) return fail('tooOld');
  if (value > today.slice(0, value.length)) return fail('future');
  return { ok: true, value, warnings };
}

export const birthYear = (value: BirthDate): number => Number(value.slice(0, 4));

/** 1 January stands in many systems for "only the year is known": such a date proves no more than its year. */
export const isWeakBirthDate = (value: BirthDate): boolean => value.length < 10 || value.endsWith('-01-01');

/**
 * Completed years on a day, as the range that the known part of the date allows (a year alone leaves two answers).
 * Born on 29 February, one turns a year older on 1 March.
 */
export function ageOn(value: BirthDate, day: Day): { min: number; max: number } {
  const years = Number(day.slice(0, 4)) - birthYear(value);
  const known = value.slice(5);
  const today = day.slice(5, value.length);
  if (value.length === 10) return known > today ? { min: years - 1, max: years - 1 } : { min: years, max: years };
  if (known && known > today) return { min: years - 1, max: years - 1 };
  if (known && known < today) return { min: years, max: years };
  return { min: Math.max(years - 1, 0), max: years };
}
