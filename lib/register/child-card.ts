import { addDays, type Day } from '@/lib/core/clock';

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * Last day of the State's card of a child: 30 September of the year in which it turns six; for one born after that day, the end of
 * the month in which it turns six (Law on Health Insurance, Art. 12 and 16). The range is what a date that is known in part allows.
 */
export function childCardEnds(birthDate: string): { first: Day; last: Day } {
  const year = Number(birthDate.slice(0, 4)) + 6;
  const month = birthDate.length >= 7 ? Number(birthDate.slice(5, 7)) : null;
  const ends = (inMonth: number): Day =>
    inMonth <= 9
      ? `${year}-09-30`
      : addDays(inMonth === 12 ? `${year + 1}-01-01` : `${year}-${two(inMonth + 1)}-01`, -1);
  return { first: ends(month ?? 1), last: ends(month ?? 12) };
}
