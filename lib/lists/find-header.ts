import type { Cell, Sheet } from '@/lib/core/workbook/types';
import type { ColumnKey } from './columns';
import { columnOfHeading, headingKey } from './headings';
import { dateColumns, isSubHeader, nameColumns } from './split-columns';

/** Where each column of a list stands in a sheet. Indexes count from 0; `dataFrom` is the first row under the headings. */
export type Header = {
  headerRow: number;
  dataFrom: number;
  columns: Partial<Record<ColumnKey, number>>;
  /** Old forms have one column for men and one for women, with a cross or the year of birth in it. */
  bySex: { male: number; female: number } | null;
  /** Columns of the whole name; several where the form splits it. */
  nameParts: number[];
  /** Columns of day, month and year; none where the date stands in one. */
  dateParts: number[];
  ignored: string[];
};

/** Headings stand below the State's motto, the title and the plan: seldom lower than this. */
const SEARCH_ROWS = 30;

const keysOf = (row: readonly Cell[]): (ColumnKey | null)[] => row.map((cell) => columnOfHeading(cell.text));
const known = (row: readonly Cell[]): number => new Set(keysOf(row).filter(Boolean)).size;

/** A row of headings, also when it is repeated on every printed page. */
export const looksLikeHeader = (row: readonly Cell[]): boolean =>
  known(row) >= 3 && keysOf(row).includes('fullName') && row.every((cell) => !/\d{6}/.test(cell.text));

/** The row with the most known headings among the first thirty; null when no row names people. */
export function findHeader(sheet: Sheet): Header | null {
  let best = -1;
  sheet.rows.slice(0, SEARCH_ROWS).forEach((row, index) => {
    if (looksLikeHeader(row) && (best < 0 || known(row) > known(sheet.rows[best]!))) best = index;
  });
  return best < 0 ? null : mapColumns(sheet, best);
}

export function mapColumns(sheet: Sheet, headerRow: number): Header {
  const row = sheet.rows[headerRow]!;
  const below = sheet.rows[headerRow + 1] ?? [];
  const dates = [row, below].map(dateColumns).find((found) => found.length > 0) ?? [];
  // Without their marks, "Nam" is a man and "Năm" a year.
  const at = (word: string): number =>
    below.findIndex((cell, index) => headingKey(cell.text) === word && !dates.includes(index));
  const bySex = at('nam') >= 0 && at('nu') >= 0 ? { male: at('nam'), female: at('nu') } : null;
  const columns: Header['columns'] = {};
  const ignored: string[] = [];
  row.forEach((cell, index) => {
    const key = columnOfHeading(cell.text);
    const underSex = bySex && (index === bySex.male || index === bySex.female);
    if (key && columns[key] === undefined && !underSex && !dates.includes(index)) columns[key] = index;
  });
  if (dates.length > 0) columns.birthDate = dates[0]!;
  const split = bySex !== null || isSubHeader(below);
  const dataFrom = headerRow + (split ? 2 : 1);
  const headings = split ? [row, below] : [row];
  const nameParts = nameColumns(columns.fullName ?? 0, headings, sheet.rows.slice(dataFrom));
  row.forEach((cell, index) => {
    const read = columnOfHeading(cell.text) || nameParts.includes(index) || dates.includes(index);
    if (cell.text && !read) ignored.push(cell.text);
  });
  return { headerRow, dataFrom, columns, bySex, nameParts, dateParts: dates, ignored };
}
