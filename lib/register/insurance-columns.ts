import { cleanText } from '@/lib/core/text';
import type { Cell, Sheet, Workbook } from '@/lib/core/workbook/types';
import { DomainError } from '@/lib/core/errors';
import { nameKey } from './names';

/** Columns of a file of existing cover, as the insurer's system and the offices head them. The first word of each is ours. */
export const INSURANCE_COLUMNS = {
  fullName: ['Họ và tên', 'Họ tên', 'Tên người tham gia', 'Full name'],
  birthDate: ['Ngày sinh', 'Ngày tháng năm sinh', 'Năm sinh', 'Date of birth'],
  sex: ['Giới tính', 'Phái', 'Sex'],
  citizenId: ['Số CCCD', 'CCCD', 'Số căn cước', 'Số định danh', 'Số định danh cá nhân', 'Citizen ID'],
  oldIdNumber: ['Số CMND', 'CMND', 'Old ID'],
  insuranceCode: ['Mã số BHXH', 'Mã BHXH', 'Số BHXH', 'Insurance code'],
  cardNumber: ['Mã thẻ BHYT', 'Số thẻ BHYT', 'Mã thẻ', 'Số thẻ', 'Card number'],
  groupCode: ['Nhóm đối tượng', 'Nhóm', 'Đối tượng', 'Mã đối tượng', 'Group'],
  payer: ['Nguồn đóng', 'Nguồn kinh phí', 'Đơn vị đóng', 'Payer'],
  kind: ['Loại', 'Loại (thẻ/sổ)', 'Thẻ/sổ', 'Kind'],
  validFrom: ['Từ ngày', 'Giá trị từ', 'Giá trị sử dụng từ ngày', 'Hạn thẻ từ', 'Hạn từ', 'Valid from'],
  validTo: ['Đến ngày', 'Giá trị đến', 'Giá trị sử dụng đến ngày', 'Hạn thẻ đến', 'Hạn đến', 'Valid to'],
} as const satisfies Record<string, readonly string[]>;
export type InsuranceColumn = keyof typeof INSURANCE_COLUMNS;
export const INSURANCE_COLUMN_KEYS = Object.keys(INSURANCE_COLUMNS) as InsuranceColumn[];

const REQUIRED: readonly InsuranceColumn[] = ['fullName', 'validFrom', 'validTo'];
const SEARCH_ROWS = 30;

const headingKey = (text: string): string => nameKey(text.replace(/\([^)]*\)|\*/g, ' '));
const BY_HEADING = new Map(
  INSURANCE_COLUMN_KEYS.flatMap((key) => INSURANCE_COLUMNS[key].map((word) => [headingKey(word), key] as const)),
);

export type InsuranceTable = {
  sheetName: string;
  /** Other visible sheets with such a table: not read, and told. */
  otherSheets: string[];
  columns: Partial<Record<InsuranceColumn, number>>;
  rows: { rowNumber: number; cells: Cell[] }[];
};

/**
 * Finds the table of cover in a workbook: the visible sheet and row with the most known headings.
 * @throws DomainError missingColumn naming what is missing, fileEmpty when nothing stands below the headings
 */
export function findInsuranceTable(workbook: Workbook): InsuranceTable {
  const tables = workbook.sheets
    .filter((sheet) => !sheet.hidden)
    .map((sheet) => ({ sheet, ...bestHeader(sheet) }))
    .sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length);
  const [found, ...others] = tables;
  const columns = found?.columns ?? {};
  const missing = REQUIRED.filter((key) => columns[key] === undefined).map((key) => INSURANCE_COLUMNS[key][0]);
  if (!found || missing.length > 0) throw new DomainError('missingColumn', { columns: missing.join(', ') });
  const rows = found.sheet.rows
    .map((cells, index) => ({ rowNumber: index + 1, cells }))
    .slice(found.at + 1)
    .filter(({ cells }) => names(cells, columns));
  if (rows.length === 0) throw new DomainError('fileEmpty');
  const otherSheets = others
    .filter(
      ({ columns: other, sheet, at }) =>
        REQUIRED.every((key) => other[key] !== undefined) && sheet.rows.length > at + 1,
    )
    .map(({ sheet }) => sheet.name);
  return { sheetName: found.sheet.name, otherSheets, columns, rows };
}

/** A name, or a number of a person whose name is missing: that row is told, sums and signatures are not. */
function names(cells: readonly Cell[], columns: InsuranceTable['columns']): boolean {
  const text = (key: InsuranceColumn) => cleanText(cells[columns[key] ?? -1]?.text ?? '');
  const numbers = [text('citizenId'), text('insuranceCode'), text('cardNumber')];
  return text('fullName') !== '' || numbers.some((number) => /\d{5}/.test(number));
}

function bestHeader(sheet: Sheet): { at: number; columns: Partial<Record<InsuranceColumn, number>> } {
  let best: { at: number; columns: Partial<Record<InsuranceColumn, number>> } = { at: -1, columns: {} };
  sheet.rows.slice(0, SEARCH_ROWS).forEach((row, at) => {
    const columns: Partial<Record<InsuranceColumn, number>> = {};
    row.forEach((cell, index) => {
      const key = BY_HEADING.get(headingKey(cell.text));
      if (key && columns[key] === undefined) columns[key] = index;
    });
    if (Object.keys(columns).length > Object.keys(best.columns).length) best = { at, columns };
  });
  return best;
}
