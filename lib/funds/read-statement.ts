import type { Day } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { cleanText, withoutMarks } from '@/lib/core/text';
import type { Cell, Workbook } from '@/lib/core/workbook/types';

/** One credit of a bank statement: `row` of the sheet, whole đồng as digits. */
export interface StatementCredit {
  row: number;
  day: Day;
  reference: string;
  amount: string;
  text: string;
}

const key = (text: string): string => withoutMarks(cleanText(text)).toLowerCase();

/** Words in the header of each column, as banks write them (Vietnamese without marks, or English). The first that fits wins. */
const COLUMNS = {
  day: ['ngay giao dich', 'ngay gd', 'transaction date', 'trans date', 'ngay hieu luc', 'ngay', 'date'],
  reference: ['so tham chieu', 'so but toan', 'so chung tu', 'so ct', 'ma giao dich', 'reference', 'doc no', 'ref'],
  credit: ['ghi co', 'phat sinh co', 'so tien co', 'credit', 'tien vao', 'co'],
  amount: ['so tien', 'amount'],
  text: ['noi dung', 'dien giai', 'mo ta', 'description', 'details', 'remark', 'narrative'],
} as const;
type Column = keyof typeof COLUMNS;
type Header = Partial<Record<Column, number>>;

/** Short words are compared whole: "co" stands in "so co so". */
const says = (text: string, word: string): boolean =>
  word.length > 4 ? text.includes(word) : new RegExp(`(^|[^a-z])${word}([^a-z]|$)`).test(text);

function readHeader(row: readonly Cell[]): Header | null {
  const header: Header = {};
  for (const column of Object.keys(COLUMNS) as Column[])
    for (const word of COLUMNS[column]) {
      const cell = row.find((one) => says(key(one.text), word) && !Object.values(header).includes(one.column));
      if (cell) {
        header[column] = cell.column;
        break;
      }
    }
  return header.day && (header.credit ?? header.amount) && header.text ? header : null;
}

/** Whole đồng from "1,263,600", "1.263.600", "+500.000 VND", "1,263,600.00"; null for anything else, debits and zero. */
export function readAmount(text: string): string | null {
  const plain = text.replace(/[\s\u00a0]|VND|VNĐ|đ|₫/gi, '').replace(/^\+/, '');
  const whole = plain.replace(/[.,]00?$/, '');
  if (!/^(\d+|\d{1,3}([.,])\d{3}(\2\d{3})*)$/.test(whole)) return null;
  const digits = whole.replace(/\D/g, '').replace(/^0+/, '');
  return digits === '' || digits.length > 15 ? null : digits;
}

/** The day of a cell: a true date, or dd/mm/yyyy (time and a second line after it do not matter). */
export function readDay(cell: Pick<Cell, 'kind' | 'text'>): string | null {
  if (cell.kind === 'date') return cell.text.slice(0, 10);
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(cell.text.trim());
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(cell.text.trim());
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (!y || !m || !d) return null;
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

/**
 * The credits of a bank's statement. Each bank has its own layout: the header stands tens of rows down and is known by its words;
 * rows without a day and a credit (debits, balances, totals, page feet) are passed over.
 * @throws DomainError missingColumn when no row looks like a header, fileEmpty when there is no credit
 */
export function readStatement(book: Workbook): StatementCredit[] {
  for (const sheet of book.sheets.filter(({ hidden }) => !hidden)) {
    const start = sheet.rows.findIndex((row) => readHeader(row) !== null);
    const header = start < 0 ? null : readHeader(sheet.rows[start]!);
    if (!header) continue;
    const credits = sheet.rows.slice(start + 1).flatMap((row) => readCredit(row, header));
    if (credits.length === 0) throw new DomainError('fileEmpty');
    return credits;
  }
  throw new DomainError('missingColumn');
}

function readCredit(row: readonly Cell[], header: Header): StatementCredit[] {
  const at = (column: Column) => row.find((cell) => cell.column === header[column]);
  const dayCell = at('day');
  const day = dayCell && readDay(dayCell);
  const amount = readAmount((header.credit ? at('credit') : at('amount'))?.text ?? '');
  if (!day || !amount) return [];
  const reference = cleanText(at('reference')?.text ?? '');
  return [{ row: dayCell.row, day, reference, amount, text: cleanText(at('text')?.text ?? '') }];
}
