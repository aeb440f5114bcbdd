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

/** A row that seems to be a credit and could not be read for certain: a person types it in. */
export interface StatementProblem {
  row: number;
  code: 'dayUnreadable' | 'amountUnreadable';
  /** As it stands in the cell. */
  value: string;
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

/** Whole đồng from "1,263,600", "1.263.600", "2 000 000 đồng", "+500.000 VND", "1,263,600.00"; null for anything else, debits and zero. */
export function readAmount(text: string): string | null {
  const bare = text
    .normalize('NFC')
    .replace(/VND|VNĐ|đồng|đ|₫/gi, '')
    .trim();
  const grouped = /^\+?\s*\d{1,3}(\s\d{3})+([.,]00?)?$/.test(bare) ? bare.replace(/\s/g, '') : bare;
  const plain = grouped.replace(/^\+\s*/, '');
  const whole = plain.replace(/[.,]00?$/, '');
  if (!/^(\d+|\d{1,3}([.,])\d{3}(\2\d{3})*)$/.test(whole)) return null;
  const digits = whole.replace(/\D/g, '').replace(/^0+/, '');
  return digits === '' || digits.length > 15 ? null : digits;
}

/** A statement is of this century: 05/12/25 is 2025. */
const withCentury = (text: string): string => text.trim().replace(/^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})(?!\d)/, '$120$2');

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
 * rows without a day and a credit (debits, balances, totals, page feet) are passed over, those that lack one of the two are told.
 * @throws DomainError missingColumn when no row looks like a header, fileEmpty when there is no credit
 */
export function readStatement(book: Workbook): { credits: StatementCredit[]; problems: StatementProblem[] } {
  for (const sheet of book.sheets.filter(({ hidden }) => !hidden)) {
    const start = sheet.rows.findIndex((row) => readHeader(row) !== null);
    const header = start < 0 ? null : readHeader(sheet.rows[start]!);
    if (!header) continue;
    const read = sheet.rows.slice(start + 1).map((row) => readCredit(row, header));
    const credits = read.filter((one) => one !== null && 'amount' in one);
    const problems = read.filter((one) => one !== null && 'code' in one);
    if (credits.length + problems.length === 0) throw new DomainError('fileEmpty');
    return { credits, problems };
  }
  throw new DomainError('missingColumn');
}

/** No credit: nothing, zero, money that went out. */
const isNoCredit = (text: string): boolean => /^$|^[-–—(]|^[0.,\s]+$/.test(text);
/** Sums, balances, headings of the next page, a row that numbers the columns. */
const SUM =
  /^(tong cong(?! ty)|(tong|cong) (so|phat sinh|ps|tien|trang)|(tong|cong)[:.]?$|so du|du (dau|cuoi)|luy ke|mang sang|total|sum|balance|opening|closing)/;
const isAside = (row: readonly Cell[]): boolean =>
  readHeader(row) !== null ||
  row.some(({ text }) => SUM.test(key(text))) ||
  row.every(({ text }) => /^(\(?\d{1,2}\)?)?$/.test(text.trim()));

function readCredit(row: readonly Cell[], header: Header): StatementCredit | StatementProblem | null {
  const at = (column: Column) => row.find((cell) => cell.column === header[column]);
  const dayCell = at('day');
  const dayText = cleanText(dayCell?.text ?? '');
  const day = dayCell ? readDay({ ...dayCell, text: withCentury(dayCell.text) }) : null;
  const amountText = cleanText((header.credit ? at('credit') : at('amount'))?.text ?? '');
  const amount = readAmount(amountText);
  const text = cleanText(at('text')?.text ?? '');
  const where = row[0]?.row ?? 0;
  if (day && amount) return { row: where, day, reference: cleanText(at('reference')?.text ?? ''), amount, text };
  if (isNoCredit(amountText) || isAside(row)) return null;
  if (day) return { row: where, code: 'amountUnreadable', value: amountText, text };
  const seemsDay = /\d/.test(dayText) && /\d/.test(amountText);
  return seemsDay || (amount && text) ? { row: where, code: 'dayUnreadable', value: dayText, text } : null;
}
