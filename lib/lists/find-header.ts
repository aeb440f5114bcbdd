import type { Cell, Sheet } from '@/lib/core/workbook/types';
import type { ColumnKey } from './columns';
import { columnOfHeading, headingKey } from './headings';

/** Where each column of a list stands in a sheet. Indexes count from 0; `dataFrom` is the first row under the headings. */
export type Header = {
  headerRow: number;
  dataFrom: number;
  columns: Partial<Record<ColumnKey, number>>;
  /** Old forms have one column for men and one for women, with a cross or the year of birth in it. */
  bySex: { male: number; female: number } | null;
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

function mapColumns(sheet: Sheet, headerRow: number): Header {
  const row = sheet.rows[headerRow]!;
  const below = sheet.rows[headerRow + 1] ?? [];
  const at = (word: string): number => below.findIndex((cell) => headingKey(cell.text) === word);
  const bySex = at('nam') >= 0 && at('nu') >= 0 ? { male: at('nam'), female: at('nu') } : null;
  const columns: Header['columns'] = {};
  const ignored: string[] = [];
  row.forEach((cell, index) => {
    const key = columnOfHeading(cell.text);
    const underSex = bySex && (index === bySex.male || index === bySex.female);
    if (key && columns[key] === undefined && !underSex) columns[key] = index;
    else if (cell.text && !key) ignored.push(cell.text);
  });
  return { headerRow, dataFrom: headerRow + (bySex ? 2 : 1), columns, bySex, ignored };
}
