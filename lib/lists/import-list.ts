import * as z from 'zod/mini';
import { defineCommand, type Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { storeFile } from '@/lib/core/files';
import { newId } from '@/lib/core/ids';
import { UploadedFileSchema, type UploadedFile } from '@/lib/core/uploaded-file';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import { nameKey } from '@/lib/register/names';
import { LIST_COLUMNS } from './columns';
import { correctedLines, type Replaced } from './corrected-rows';
import { dataOfParsed, type LineSource, rowHash } from './line-values';
import { auditOf, type LoadedList, lockForEdit, rowContext, textChanged } from './load-list';
import { markRepeated } from './mark-repeated';
import type { ParsedRow } from './parse-row';
import { readList, type ReadList } from './read-list';
import { readTitle } from './template-title';

/** What became of every row of a file. Row numbers are those of the spreadsheet. */
export interface ImportReport {
  importId: string;
  fileName: string;
  sheetName: string;
  /** Sheets with a list of their own that were not read. */
  otherSheets: string[];
  /** The very same file had been uploaded to this list before. */
  seenBefore: boolean;
  rows: number;
  added: number;
  withErrors: number;
  withWarnings: number;
  unchangedRows: number[];
  /** Corrected rows: each took the place of the line that an earlier file had brought. */
  updatedRows: number[];
  /** Rows equal to a row above them in the same file: taken once. */
  repeatedRows: number[];
  skipped: ReadList['skipped'];
  ignoredColumns: string[];
}

/** Whom the list has twice is marked over the whole list afterwards. */
const dataOfRow = (row: ParsedRow) =>
  dataOfParsed({ ...row, problems: row.problems.filter((one) => one.code !== 'citizenIdRepeated') });

/** Rows per statement: a statement takes 65,535 values at most. */
const AT_ONCE = 500;

/**
 * Reads an uploaded list into the ward's list. Good rows go in whatever else is wrong, bad ones go in with their problems;
 * a row that is there already stays as it is, with whatever was corrected in the browser since; a row that was corrected in the
 * file takes the place of the one before, unless that was touched in the browser.
 * DomainError notFound | listNotEditable | fileEmpty | fileTooLarge | fileUnreadable | fileUnknownFormat | missingColumn |
 * fileOfAnotherWard | fileOfAnotherPlan (a template that was made for another one: its people would land on the wrong list)
 */
export const importList = defineCommand({
  name: 'list.import',
  permission: 'list.edit',
  input: z.object({ listId: z.uuid(), file: UploadedFileSchema }),
  timeout: 60_000,
  async run(ctx, { listId, file }): Promise<ImportReport> {
    const list = await lockForEdit(ctx, listId);
    const read = await readRows(ctx, list, file);
    await refuseForeignTemplate(ctx, list, read.title);
    const seenBefore = (await ctx.tx.fileImport.count({ where: { subjectId: listId, sha256: file.sha256 } })) > 0;
    const sorted = await sortRows(ctx, list, read.rows);
    const importId = newId();
    const source = (row: ParsedRow) => ({ importId, file: file.name, sheet: read.sheetName, row: row.rowNumber });
    if (sorted.fresh.length + sorted.corrected.length > 0) {
      await insertRows(ctx, list, sorted.fresh, source);
      await replaceRows(ctx, sorted.corrected, source);
      await markRepeated(ctx, listId);
      await textChanged(ctx, listId);
    }
    const ids = [...sorted.fresh, ...sorted.corrected].map(({ id }) => id);
    const withErrors = await ctx.tx.listLine.count({ where: { id: { in: ids }, errorCount: { gt: 0 } } });
    const withWarnings = await ctx.tx.listLine.count({
      where: { id: { in: ids }, errorCount: 0, warningCount: { gt: 0 } },
    });
    const counts = { rows: read.rows.length, added: sorted.fresh.length, unchanged: sorted.unchangedRows.length };
    await ctx.tx.fileImport.createMany({
      data: [
        {
          id: importId,
          provinceCode: list.provinceCode,
          wardCode: list.wardCode,
          kind: 'list',
          subjectId: listId,
          fileId: await storeFile(ctx, { class: 'list', name: file.name, bytes: file.bytes, wardCode: list.wardCode }),
          sha256: file.sha256,
          ...counts,
          problems: withErrors,
          createdById: ctx.actor.userId,
        },
      ],
    });
    ctx.audit({
      what: 'list.imported',
      ...auditOf(list),
      counts: { ...counts, updated: sorted.corrected.length },
      ids,
    });
    return {
      importId,
      fileName: file.name,
      sheetName: read.sheetName,
      otherSheets: read.otherSheets,
      seenBefore,
      rows: counts.rows,
      added: counts.added,
      withErrors,
      withWarnings,
      unchangedRows: sorted.unchangedRows,
      updatedRows: sorted.corrected.map(({ row }) => row.rowNumber),
      repeatedRows: sorted.repeatedRows,
      skipped: read.skipped.filter(({ reason }) => reason !== 'heading' && reason !== 'numbering'),
      ignoredColumns: read.ignored,
    };
  },
});

async function readRows(ctx: Ctx, list: LoadedList, file: UploadedFile): Promise<ReadList> {
  try {
    return readList(await readWorkbook(file.bytes), await rowContext(ctx, list.drive));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'missingColumn') throw error;
    // The columns as they are headed on the template, which is Vietnamese in every language.
    const keys = String(error.details?.columns ?? '').split(', ');
    const columns = LIST_COLUMNS.filter(({ key }) => keys.includes(key)).map(({ header }) => header);
    throw new DomainError('missingColumn', { columns: columns.join(', ') });
  }
}

async function refuseForeignTemplate(ctx: Ctx, list: LoadedList, title: readonly string[]): Promise<void> {
  const { wardName: ward, planNumber: plan } = readTitle(title);
  const place = (await placeNames(ctx.tx, [list.wardCode])).get(list.wardCode);
  if (ward && place && nameKey(ward) !== nameKey(wardName(place, 'vi')))
    throw new DomainError('fileOfAnotherWard', { ward });
  if (plan && plan !== list.drive.planNumber) throw new DomainError('fileOfAnotherPlan', { plan });
}

type Fresh = { id: string; hash: string; row: ParsedRow };
type Corrected = Fresh & { line: Replaced };
type SourceOf = (row: ParsedRow) => Omit<LineSource, 'cells'>;

async function sortRows(ctx: Ctx, list: LoadedList, rows: readonly ParsedRow[]) {
  const known = await ctx.tx.listLine.findMany({
    where: { listId: list.id, rowHash: { not: null } },
    select: { rowHash: true },
  });
  const before = new Set(known.map((line) => line.rowHash));
  const taken = new Set<string>();
  const fresh: Fresh[] = [];
  const corrected: Corrected[] = [];
  const lineOf = await correctedLines(ctx, list, new Set(rows.map((row) => rowHash(row.raw))));
  const unchangedRows: number[] = [];
  const repeatedRows: number[] = [];
  for (const row of rows) {
    const hash = rowHash(row.raw);
    if (before.has(hash)) unchangedRows.push(row.rowNumber);
    else if (taken.has(hash)) repeatedRows.push(row.rowNumber);
    else {
      const line = lineOf(row);
      if (line) corrected.push({ id: line.id, hash, row, line });
      else fresh.push({ id: newId(), hash, row });
    }
    taken.add(hash);
  }
  return { fresh, corrected, unchangedRows, repeatedRows };
}

async function insertRows(ctx: Ctx, list: LoadedList, fresh: readonly Fresh[], sourceOf: SourceOf): Promise<void> {
  const { _max } = await ctx.tx.listLine.aggregate({ where: { listId: list.id }, _max: { rowNumber: true } });
  const first = (_max.rowNumber ?? 0) + 1;
  const data = fresh.map(({ id, hash, row }, index) => {
    const source: LineSource = { ...sourceOf(row), cells: row.raw };
    return {
      id,
      provinceCode: list.provinceCode,
      wardCode: list.wardCode,
      driveId: list.driveId,
      listId: list.id,
      rowNumber: first + index,
      source: 'file',
      raw: source as unknown as object,
      rowHash: hash,
      ...dataOfRow(row),
      createdById: ctx.actor.userId,
    };
  });
  for (let at = 0; at < data.length; at += AT_ONCE)
    await ctx.tx.listLine.createMany({ data: data.slice(at, at + AT_ONCE) });
}

async function replaceRows(ctx: Ctx, corrected: readonly Corrected[], sourceOf: SourceOf): Promise<void> {
  for (const { id, hash, row, line } of corrected) {
    const source: LineSource = { ...sourceOf(row), cells: row.raw, lineVersion: line.version + 1 };
    await ctx.tx.listLine.updateMany({
      where: { id },
      data: { ...dataOfRow(row), raw: source as unknown as object, rowHash: hash, version: line.version + 1 },
    });
  }
}
