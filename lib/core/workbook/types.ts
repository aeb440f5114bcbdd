/**
 * One cell as a person sees it. `text` of a day is `yyyy-mm-dd`, of a whole number its digits (never 2.4E+10), zeros that
 * a format shows included. `value` is what the file holds: the serial number for a day, in the 1900 system.
 */
export type Cell = {
  text: string;
  kind: 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error';
  value: string | number | boolean | null;
  format: string | null;
  /** From 1, as spreadsheets count. */
  row: number;
  /** From 1. */
  column: number;
  /** In a hidden row or column. */
  hidden?: true;
  /** Filled from a cell above that is merged over this one. */
  merged?: true;
};

/** `rows[0]` is row 1; empty rows are empty arrays, cells missing at the end of a row are left out. A hidden sheet is named and not read. */
export type Sheet = { name: string; hidden: boolean; rows: Cell[][] };
export type Workbook = { format: 'xlsx' | 'xls' | 'ods' | 'csv'; sheets: Sheet[] };

/** Limits of an upload. A ward's list is never near them; a file that is was made to hurt, or is not a list. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
export const MAX_LIST_ROWS = 5_000;
