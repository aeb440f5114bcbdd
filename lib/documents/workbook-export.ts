import ExcelJS from 'exceljs';
import { dayToDate, type Day } from '@/lib/core/clock';
import { formatter } from '@/lib/i18n/format';
import { loadMessages, type Words } from '@/lib/i18n/load-messages';
import type { Locale } from '@/lib/i18n/locales';

/** `text` keeps identifiers as they are (leading zeros); `money` is whole đồng; `day` is yyyy-mm-dd. */
export type ColumnType = 'text' | 'number' | 'money' | 'day';
export type CellValue = string | number | bigint | null;

export type ExportColumn<Row> = {
  header: string;
  type: ColumnType;
  /** In characters. */
  width?: number;
  /** Adds the column up in the last row; only for numbers and money. */
  total?: boolean;
  value: (row: Row) => CellValue;
};

export type ExportSheet = {
  name: string;
  columns: { header: string; type: ColumnType; width: number; total: boolean }[];
  cells: CellValue[][];
};

/** Who takes the data out, what for and when: written inside the file, so that a stray copy still says whose it is. */
export type ExportHead = {
  title: string;
  purpose: string;
  exportedBy: string;
  exportedAt: Date;
  language: Locale;
};

const WIDTHS: Record<ColumnType, number> = { text: 24, number: 12, money: 18, day: 13 };
const FORMATS: Record<ColumnType, string> = { text: '@', number: '#,##0', money: '#,##0', day: 'dd/mm/yyyy' };

/** The rows of one sheet, ready to be written. */
export const exportSheet = <Row>(name: string, columns: ExportColumn<Row>[], rows: readonly Row[]): ExportSheet => ({
  name,
  columns: columns.map(({ header, type, width = WIDTHS[type], total = false }) => ({ header, type, width, total })),
  cells: rows.map((row) => columns.map((column) => column.value(row))),
});

/** The one writer of exported workbooks. It writes; purpose, masking and the register of exports are the caller's. */
export async function writeExport(head: ExportHead, sheets: ExportSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = head.exportedBy;
  book.title = head.title;
  book.created = head.exportedAt;
  const words = (loadMessages(head.language).documents as Words).export as Record<string, string>;
  for (const sheet of sheets) addSheet(book, head, sheet, words);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSheet(book: ExcelJS.Workbook, head: ExportHead, sheet: ExportSheet, words: Record<string, string>): void {
  const { name, columns, cells } = sheet;
  const out = book.addWorksheet(sheetName(name), {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, fitToPage: true },
  });
  columns.forEach((column, i) => {
    out.getColumn(i + 1).width = column.width;
  });
  out.addRow([head.title]).font = { bold: true, size: 14 };
  out.addRow([`${words.purpose}: ${head.purpose}`]);
  out.addRow([`${words.exportedBy}: ${head.exportedBy} – ${formatter(head.language).instant(head.exportedAt)}`]);
  out.addRow([`${words.rows}: ${formatter(head.language).number(cells.length)}`]);
  out.addRow([]);
  const header = out.addRow(columns.map((column) => column.header));
  styleHeader(header);
  for (const row of cells) {
    const added = out.addRow([]);
    row.forEach((value, i) => writeCell(added.getCell(i + 1), value, columns[i]?.type ?? 'text'));
  }
  if (columns.some((column) => column.total)) addTotals(out, sheet, words.total ?? '');
  out.views = [{ state: 'frozen', ySplit: header.number }];
  out.autoFilter = {
    from: { row: header.number, column: 1 },
    to: { row: header.number + cells.length, column: columns.length },
  };
  out.pageSetup.printTitlesRow = `${header.number}:${header.number}`;
  out.headerFooter.oddFooter = `&L${words.exportedBy}: ${head.exportedBy.replaceAll('&', '&&')}&R&P/&N`;
}

/** Excel refuses these characters in a sheet's name, and more than 31 of any. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

export function styleHeader(row: ExcelJS.Row): void {
  row.eachCell((cell) => {
    cell.font = { bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } };
    cell.border = { top: THIN, left: THIN, bottom: THIN, right: THIN };
  });
}

export const THIN = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;

/**
 * Text is always written as a text cell in a text format, never as a formula: what begins with = + - @ stays a name or
 * a telephone number, also after somebody edits the cell. Amounts over 2^53 would lose digits as numbers: as text.
 */
export function writeCell(cell: ExcelJS.Cell, value: CellValue, type: ColumnType): void {
  cell.numFmt = FORMATS[type];
  if (value === null || value === '') return;
  if (type === 'text') cell.value = String(value).normalize('NFC');
  else if (type === 'day') writeDay(cell, String(value));
  else if (BigInt(value) > BigInt(Number.MAX_SAFE_INTEGER)) cell.value = String(value);
  else cell.value = Number(value);
}

function writeDay(cell: ExcelJS.Cell, day: Day): void {
  // A birth date may be a year only: then it is text, since a spreadsheet would make a day of it.
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) cell.value = dayToDate(day);
  else {
    cell.numFmt = '@';
    cell.value = day.split('-').reverse().join('/');
  }
}

function addTotals(out: ExcelJS.Worksheet, { columns, cells }: ExportSheet, label: string): void {
  const row = out.addRow([]);
  const first = columns.findIndex((column) => column.total);
  columns.forEach(({ total, type }, i) => {
    if (total)
      writeCell(
        row.getCell(i + 1),
        cells.reduce((sum, line) => sum + BigInt(line[i] ?? 0), 0n),
        type,
      );
    else if (i === Math.max(0, first - 1)) row.getCell(i + 1).value = label;
  });
  row.font = { bold: true };
}
