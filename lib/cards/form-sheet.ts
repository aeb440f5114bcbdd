import ExcelJS from 'exceljs';
import { styleHeader, THIN, writeCell, type CellValue, type ColumnType } from '@/lib/documents/workbook-export';

/** A column of an insurer's form: its letter or number as printed under the heading, and what goes in. */
export type FormColumn<Row> = {
  mark: string;
  header: string;
  type: ColumnType;
  width: number;
  total?: boolean;
  value: (row: Row, index: number) => CellValue;
};
/**
 * `mark` and `title` of a section, and the mark of its one part where the form has parts. Rows are numbered through the whole file,
 * since the insurer's answer may name a row by its number alone.
 */
export type FormSection<Row> = { mark: string; title: string; part?: string; total: string; rows: readonly Row[] };

export type Form<Row> = {
  name: string;
  title: string;
  /** Lines above the table, left: the unit, its code, the group, the source of payment… */
  head: string[];
  /** Lines at the upper right: form number and its legal source. */
  source: string[];
  columns: FormColumn<Row>[];
  sections: FormSection<Row>[];
  foot: string[];
  signers: string[];
};

/**
 * Writes a form of the insurer as one sheet: head, heading, a row with the column marks, sections (increase, decrease)
 * with their sums, signatures. Identifiers are text cells. The same layout for every form, so that one reader fits all.
 */
export async function writeForm<Row>(form: Form<Row>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(form.name, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  form.columns.forEach((column, i) => {
    sheet.getColumn(i + 1).width = column.width;
  });
  const last = form.columns.length;
  const rows = Math.max(form.head.length, form.source.length);
  for (let i = 0; i < rows; i += 1) {
    const row = sheet.addRow([form.head[i] ?? '']);
    row.getCell(last - 3).value = form.source[i] ?? '';
  }
  const title = sheet.addRow([form.title]);
  sheet.mergeCells(title.number, 1, title.number, last);
  title.getCell(1).alignment = { horizontal: 'center' };
  title.font = { bold: true, size: 14 };
  sheet.addRow([]);
  styleHeader(sheet.addRow(form.columns.map((column) => column.header)));
  const marks = sheet.addRow(form.columns.map((column) => column.mark));
  styleHeader(marks);
  sheet.pageSetup.printTitlesRow = `${marks.number - 1}:${marks.number}`;
  sheet.views = [{ state: 'frozen', ySplit: marks.number, xSplit: 2 }];
  let first = 0;
  for (const section of form.sections) {
    addSection(sheet, form.columns, section, first);
    first += section.rows.length;
  }
  sheet.addRow([]);
  for (const line of form.foot) sheet.addRow([line]);
  addSigners(sheet, form.signers, last);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSection<Row>(
  sheet: ExcelJS.Worksheet,
  columns: FormColumn<Row>[],
  section: FormSection<Row>,
  first: number,
): void {
  const heading = sheet.addRow([section.mark, section.title]);
  heading.font = { bold: true };
  frame(heading, columns.length);
  if (section.part) frame(sheet.addRow([section.part]), columns.length);
  section.rows.forEach((entry, index) => {
    const row = sheet.addRow([]);
    columns.forEach((column, i) => writeCell(row.getCell(i + 1), column.value(entry, first + index), column.type));
    frame(row, columns.length);
  });
  const sum = sheet.addRow(['', section.total]);
  columns.forEach((column, i) => {
    if (!column.total) return;
    const total = section.rows.reduce((all, entry, index) => all + BigInt(column.value(entry, index) ?? 0), 0n);
    writeCell(sum.getCell(i + 1), total, column.type);
  });
  sum.font = { bold: true };
  frame(sum, columns.length);
}

function frame(row: ExcelJS.Row, columns: number): void {
  for (let i = 1; i <= columns; i += 1) {
    row.getCell(i).border = { top: THIN, left: THIN, bottom: THIN, right: THIN };
    row.getCell(i).alignment = { vertical: 'middle', wrapText: true };
  }
}

function addSigners(sheet: ExcelJS.Worksheet, signers: string[], columns: number): void {
  sheet.addRow([]);
  const row = sheet.addRow([]);
  signers.forEach((signer, i) => {
    row.getCell(Math.floor((columns * i) / signers.length) + 2).value = signer;
  });
  row.font = { bold: true };
}
