import { DomainError } from '@/lib/core/errors';
import { detectLegacyFont } from '@/lib/core/legacy-fonts';
import { cleanText } from '@/lib/core/text';
import type { Cell, Sheet, Workbook } from '@/lib/core/workbook/types';
import { COLUMN_KEYS, LIST_COLUMNS, type ColumnKey, type RawLine } from './columns';
import { type Born, markAmbiguousDates } from './ambiguous-dates';
import { findHeader, looksLikeHeader, mapColumns, type Header } from './find-header';
import { parseRow, type ParsedRow, type RowContext } from './parse-row';
import { problem } from './problems';
import { isClosing, isNumbering, subHeading } from './row-kinds';
import { isSubHeader, joinDate } from './split-columns';

export type SkipReason = 'heading' | 'numbering' | 'subHeading' | 'total' | 'noPerson' | 'afterSignature';
export type ReadList = {
  sheetName: string;
  /** Other visible sheets with a list in them: not read, and told. */
  otherSheets: string[];
  /** Texts above the headings, row by row. */
  title: string[];
  /** From 1, as the spreadsheet counts. */
  headerRow: number;
  /** Headings that name no column of ours: shown, so that nobody thinks they were read. */
  ignored: string[];
  rows: ParsedRow[];
  skipped: { rowNumber: number; reason: SkipReason }[];
};

/**
 * Finds the list in a workbook and reads its people: headings anywhere in the first thirty rows of any visible sheet,
 * columns in any order, sub-headings ("Thôn 3", "I. Hộ cận nghèo") as hamlet or group of the rows below, totals and signatures skipped, further tables below
 * them read.
 * @throws DomainError missingColumn when no sheet has the headings of a list, or one that is required is not there
 * @throws DomainError fileEmpty when there are headings and nobody below them
 */
export function readList(workbook: Workbook, context: RowContext): ReadList {
  const found = workbook.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => {
      const header = findHeader(sheet);
      return header ? [{ sheet, header }] : [];
    })
    .sort((a, b) => Object.keys(b.header.columns).length - Object.keys(a.header.columns).length);
  const [first, ...others] = found;
  if (!first) throw new DomainError('missingColumn', { columns: 'fullName' });
  const { sheet, header } = first;
  const missing = LIST_COLUMNS.filter(({ key, required }) => required && header.columns[key] === undefined)
    .map(({ key }) => key)
    .filter((key) => !(key === 'birthDate' && header.bySex));
  if (missing.length > 0) throw new DomainError('missingColumn', { columns: missing.join(', ') });
  const list = readRows(sheet, header, context);
  if (list.rows.length === 0) throw new DomainError('fileEmpty');
  markRepeated(list.rows);
  const otherSheets = others
    .filter((other) => other.sheet.rows.length > other.header.dataFrom)
    .map((other) => other.sheet.name);
  return { ...list, otherSheets };
}

function readRows(sheet: Sheet, header: Header, context: RowContext): Omit<ReadList, 'otherSheets'> {
  const skipped: ReadList['skipped'] = [];
  const born: Born[] = [];
  const names = sheet.rows.slice(header.dataFrom).map((row) => row[header.columns.fullName ?? -1]?.text ?? '');
  const read = { ...context, legacyFont: detectLegacyFont(names.join(' ')) };
  let hamlet = '';
  let group = '';
  let table = header;
  let signed = false;
  for (let index = header.dataFrom; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index]!;
    const rowNumber = index + 1;
    const skip = (reason: SkipReason) => skipped.push({ rowNumber, reason });
    if (signed) {
      // Below its signatures a sheet may hold a further list, with headings of its own.
      if (!looksLikeHeader(cells)) continue;
      table = mapColumns(sheet, index);
      signed = false;
      hamlet = '';
      group = '';
    }
    const raw = rawLine(cells, table);
    const about = subHeading(cells, raw);
    if (cells.length === 0) continue;
    else if (looksLikeHeader(cells) || isSubHeader(cells)) skip('heading');
    else if (isNumbering(cells)) skip('numbering');
    else if (isClosing(cells, raw) === 'signature') {
      skip('afterSignature');
      signed = true;
    } else if (isClosing(cells, raw) === 'total') skip('total');
    else if (about !== null) {
      skip('subHeading');
      hamlet = 'hamlet' in about ? about.hamlet : '';
      if ('group' in about) group = about.group;
    } else if (!raw.fullName && !raw.citizenId && !raw.birthDate) skip('noPerson');
    else {
      const row = parseRow(
        { ...raw, hamlet: raw.hamlet || hamlet, groupCode: raw.groupCode || group },
        rowNumber,
        read,
      );
      born.push({ row: withCellProblems(row, cells, table), cell: cells[table.columns.birthDate ?? -1] });
    }
  }
  markAmbiguousDates(born, context.today);
  const rows = born.map(({ row }) => row);
  const title = sheet.rows.slice(0, header.headerRow).flatMap((row) => row.map(({ text }) => text));
  return { sheetName: sheet.name, title, headerRow: header.headerRow + 1, ignored: header.ignored, rows, skipped };
}

function rawLine(cells: readonly Cell[], { columns, bySex, nameParts, dateParts }: Header): RawLine {
  const raw: RawLine = {};
  for (const key of COLUMN_KEYS) {
    const cell = columns[key] === undefined ? undefined : cells[columns[key]];
    if (columns[key] !== undefined) raw[key] = cell ? shown(cell, key) : '';
  }
  const texts = (key: ColumnKey, parts: readonly number[]) =>
    parts.map((index) => (cells[index] ? shown(cells[index], key) : ''));
  raw.fullName = texts('fullName', nameParts).filter(Boolean).join(' ');
  if (dateParts.length > 0) raw.birthDate = joinDate(texts('birthDate', dateParts));
  if (bySex) {
    const [male, female] = [cells[bySex.male], cells[bySex.female]];
    const marked = male && male.kind !== 'empty' ? male : female;
    raw.sex = marked && marked.kind !== 'empty' ? (marked === male ? 'Nam' : 'Nữ') : (raw.sex ?? '');
    if (marked && /\d{4}/.test(marked.text)) raw.birthDate = shown(marked, 'birthDate');
  }
  return raw;
}

/** A cell as its author sees it. A year typed into a cell of days (1954 shows as 07/05/1905) is that year. */
function shown(cell: Cell, key: ColumnKey): string {
  if (cell.kind !== 'date') return cleanLeavingFonts(cell.text);
  if (key === 'birthDate' && Number(cell.value) >= 1900 && Number(cell.value) <= 2100) return String(cell.value);
  return cell.text.split('-').reverse().join('/');
}

/** Blanks only: the soft hyphen is a letter in legacy fonts. */
const cleanLeavingFonts = (text: string): string => text.replace(/\s+/g, ' ').trim();

function withCellProblems(row: ParsedRow, cells: readonly Cell[], { columns }: Header): ParsedRow {
  const problems = [...row.problems];
  for (const key of COLUMN_KEYS) {
    const cell = columns[key] === undefined ? undefined : cells[columns[key]];
    if (cell?.kind === 'error') problems.push(problem(key, 'cellError', cell.text));
  }
  if (cells.every((cell) => cell.kind === 'empty' || cell.hidden)) problems.push(problem('order', 'rowHidden'));
  return { ...row, problems };
}

/** One citizen number on several rows: often that of the head of the household, copied down. */
function markRepeated(rows: ParsedRow[]): void {
  const byId = new Map<string, ParsedRow[]>();
  for (const row of rows) {
    const id = row.values.citizenId;
    if (id) byId.set(id, [...(byId.get(id) ?? []), row]);
  }
  for (const [id, same] of byId) {
    if (same.length < 2) continue;
    for (const row of same) {
      const others = same.filter((one) => one !== row).map((one) => one.rowNumber);
      row.problems.push(
        problem('citizenId', 'citizenIdRepeated', cleanText(id), { params: { rows: others.join(', ') } }),
      );
    }
  }
}
