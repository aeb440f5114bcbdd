import ExcelJS from 'exceljs';
import type { Day } from '@/lib/core/clock';
import { MAX_LIST_ROWS } from '@/lib/core/workbook/types';
import { type ItemKind, type ListColumn, type RawLine, templateColumns } from './columns';
import { addGuidance } from './template-guidance';
import { titleLines } from './template-title';

export type TemplateOptions = {
  driveName: string;
  /** With its type, such as "Phường Đa Mai". */
  wardName: string;
  /** Such as "1894/KH-BHXH". */
  planNumber: string;
  /** Names of the plan's groups, as they are to be chosen. */
  groups: readonly string[];
  /** Kinds of items that the plan gives. */
  kinds: readonly ItemKind[];
  listDeadline: Day;
  /** Rows to start from: people of an earlier list, or a returned list with its remarks in `note`. */
  prefilled?: readonly RawLine[];
};

/** Rows that have drop-downs: as many as a list may have. */
const READY_ROWS = MAX_LIST_ROWS;
const RELATIONS = ['Chủ hộ', 'Vợ', 'Chồng', 'Con', 'Bố', 'Mẹ', 'Ông', 'Bà', 'Anh', 'Chị', 'Em', 'Cháu', 'Khác'];
const CHOICES: Readonly<Record<string, { values: readonly string[]; strict: boolean }>> = {
  sex: { values: ['Nam', 'Nữ'], strict: true },
  relation: { values: RELATIONS, strict: false },
  itemKind: { values: ['Thẻ BHYT', 'Sổ BHXH'], strict: true },
  itemForm: { values: ['Điện tử', 'Giấy'], strict: true },
  months: { values: ['3', '6', '9', '12'], strict: false },
  postingConsent: { values: ['Có', 'Không'], strict: true },
};

/**
 * The empty list that a ward fills in: title, headings that the reader knows, drop-downs, every cell formatted as text so
 * that no zero is lost and no day is turned round, a sheet that says how to fill in each column.
 */
export async function writeTemplate(options: TemplateOptions): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEADER_ROW }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    },
  });
  const columns = templateColumns(options.kinds);
  writeTitle(sheet, options);
  writeHeader(sheet, columns);
  (options.prefilled ?? []).forEach((raw, index) => writeRow(sheet, columns, HEADER_ROW + 1 + index, index + 1, raw));
  const lists = workbook.addWorksheet('Danh mục', { state: 'veryHidden' });
  addChoices(workbook, sheet, lists, columns, options.groups);
  addGuidance(workbook, columns);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const HEADER_ROW = 5;

function writeTitle(sheet: ExcelJS.Worksheet, options: TemplateOptions): void {
  titleLines(options).forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.font = { name: 'Times New Roman', size: index === 0 ? 14 : 12, bold: index === 0, italic: index === 3 };
  });
}

function writeHeader(sheet: ExcelJS.Worksheet, columns: readonly ListColumn[]): void {
  columns.forEach((column, index) => {
    const whole = sheet.getColumn(index + 1);
    whole.width = column.width;
    whole.numFmt = '@';
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    cell.value = column.header + (column.required ? ' (*)' : '');
    cell.font = { name: 'Times New Roman', size: 12, bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EEF5' } };
    cell.border = { top: THIN, bottom: THIN, left: THIN, right: THIN };
  });
  sheet.getRow(HEADER_ROW).height = 48;
}

const THIN = { style: 'thin' } as const;

function writeRow(
  sheet: ExcelJS.Worksheet,
  columns: readonly ListColumn[],
  rowNumber: number,
  order: number,
  raw: RawLine,
): void {
  columns.forEach(({ key }, index) => {
    const text = key === 'order' ? String(order) : (raw[key] ?? '');
    // A string cell is never read as a formula, whatever it begins with.
    if (text) sheet.getCell(rowNumber, index + 1).value = text;
  });
}

/** Drop-downs over whole columns: one rule each, with the long lists on a sheet that nobody sees. */
function addChoices(
  workbook: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  lists: ExcelJS.Worksheet,
  columns: readonly ListColumn[],
  groups: readonly string[],
): void {
  const all = { ...CHOICES, groupCode: { values: groups, strict: false } };
  columns.forEach(({ key, header }, index) => {
    const choice = all[key as keyof typeof all];
    if (!choice || choice.values.length === 0) return;
    const column = lists.columnCount + 1;
    choice.values.forEach((value, row) => (lists.getCell(row + 1, column).value = value));
    const letter = lists.getColumn(column).letter;
    workbook.definedNames.add(`'${lists.name}'!$${letter}$1:$${letter}$${choice.values.length}`, `ds_${key}`);
    const at = sheet.getColumn(index + 1).letter;
    validations(sheet).add(`${at}${HEADER_ROW + 1}:${at}${HEADER_ROW + READY_ROWS}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`ds_${key}`],
      showErrorMessage: choice.strict,
      errorTitle: header,
      error: `Hãy chọn trong danh sách: ${choice.values.join(', ')}`.slice(0, 220),
    });
  });
}

/** One rule for a whole range: exceljs writes it, its types do not know it. */
const validations = (sheet: ExcelJS.Worksheet) =>
  (sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }).dataValidations;
