import type { Cell } from '@/lib/core/workbook/types';
import { dayToDate, dateToDay, type Day } from '@/lib/core/clock';
import type { ParsedRow } from './parse-row';
import { problem } from './problems';
import { displayBirthDate } from './read-identity';

/** A row with the cell of its birth date. */
export type Born = { row: ParsedRow; cell: Cell | undefined };

const TYPED = /^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{4}$/;
const isTyped = ({ row, cell }: Born): boolean => cell?.kind !== 'date' && TYPED.test(row.raw.birthDate ?? '');
const dayOf = ({ row }: Born): number => Number(row.values.birthDate?.slice(8) || '0');
/** 12/31/1990: a day only when the month stands first. */
const monthFirst = (born: Born): boolean =>
  isTyped(born) && born.row.problems.some((one) => one.code === 'birthDateImpossible' && one.suggestion);

/**
 * A spreadsheet of American habits shows itself in its column: by a day that can only be month-first, or by true days none of
 * which is after the 12th beside texts that are (it took 05/03 for a day in May and left 15/03 alone). Every day there that could
 * be read both ways is told, with the other reading.
 */
export function markAmbiguousDates(born: readonly Born[], today: Day): void {
  const cells = born.filter(({ row, cell }) => cell?.kind === 'date' && row.values.birthDate?.length === 10);
  const american = born.some(monthFirst);
  const converted =
    cells.length > 0 && cells.every((one) => dayOf(one) <= 12) && born.some((one) => isTyped(one) && dayOf(one) > 12);
  const doubtful = american ? [...cells, ...born.filter(isTyped)] : converted ? cells : [];
  for (const { row } of doubtful) {
    const swapped = swap(row.values.birthDate, today);
    if (swapped)
      row.problems.push(
        problem('birthDate', 'birthDateAmbiguous', row.raw.birthDate, { suggestion: displayBirthDate(swapped) }),
      );
  }
}

/** Day and month changed over; null where that is the same day, none, or one that has not come. */
function swap(value: string | null, today: Day): Day | null {
  const [year, month, day] = value?.split('-') ?? [];
  if (!day || Number(day) > 12 || day === month) return null;
  const swapped = `${year}-${day}-${month}`;
  return dateToDay(dayToDate(swapped)) === swapped && swapped <= today ? swapped : null;
}
