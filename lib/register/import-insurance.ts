import * as z from 'zod/mini';
import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand, hashOf } from '@/lib/core/command';
import { storeFile } from '@/lib/core/files';
import { newId } from '@/lib/core/ids';
import { enqueue, enqueueSystem } from '@/lib/core/jobs';
import { UploadedFileSchema } from '@/lib/core/uploaded-file';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { openConflicts } from './open-conflicts';
import { type InsuranceProblem, type InsuranceRow, readInsurance } from './read-insurance';

export interface InsuranceReport {
  importId: string;
  fileName: string;
  sheetName: string;
  /** Sheets with a table of their own that were not read. */
  otherSheets: string[];
  rows: number;
  added: number;
  unchangedRows: number[];
  skippedRows: number[];
  problems: InsuranceProblem[];
  /** Cases opened: the new cover overlaps an item that has been given. */
  conflicts: number;
}

/** A province's extract comes in files of this size at most; a bigger one is cut in parts. */
export const MAX_INSURANCE_ROWS = 20_000;
const AT_ONCE = 1_000;

/**
 * Loads existing cover from a CSV or spreadsheet. The same row is kept once, however often it comes; good rows go in whatever
 * is wrong with others. Cover that overlaps an item already given opens a case, in whatever province it was given; the lists of running drives are checked again.
 * DomainError fileEmpty | fileTooLarge | fileUnreadable | fileUnknownFormat | missingColumn
 */
export const importInsurance = defineCommand({
  name: 'insurance.import',
  permission: 'insurance.import',
  input: z.object({ file: UploadedFileSchema }),
  timeout: 120_000,
  async run(ctx, { file }): Promise<InsuranceReport> {
    const read = readInsurance(await readWorkbook(file.bytes, { maxRows: MAX_INSURANCE_ROWS }), ctx.today);
    const importId = newId();
    const { added, unchangedRows } = await insertRows(ctx, importId, read.rows);
    const conflicts = added > 0 ? await openConflicts(ctx, importId) : 0;
    if (added > 0) {
      await checkAgain(ctx);
      // Items of the same people given in other provinces are not seen from here: the worker opens the case over there.
      await enqueueSystem(ctx.tx, 'openElsewhere', { importId });
    }
    const skippedRows = [...new Set(read.problems.filter((one) => one.skipped).map((one) => one.rowNumber))];
    const counts = { rows: read.rows.length + skippedRows.length, added, unchanged: unchangedRows.length };
    await ctx.tx.fileImport.createMany({
      data: [
        {
          id: importId,
          provinceCode: provinceOf(ctx.actor),
          kind: 'insurance',
          fileId: await storeFile(ctx, { class: 'insurance', name: file.name, bytes: file.bytes }),
          sha256: file.sha256,
          ...counts,
          problems: skippedRows.length,
          createdById: ctx.actor.userId,
        },
      ],
    });
    ctx.audit({
      what: 'insurance.imported',
      subjectType: 'FileImport',
      subjectId: importId,
      counts: { ...counts, conflicts },
    });
    return {
      importId,
      fileName: file.name,
      sheetName: read.sheetName,
      otherSheets: read.otherSheets,
      ...counts,
      unchangedRows,
      skippedRows,
      problems: read.problems.slice(0, 500),
      conflicts,
    };
  },
});

/** Lists that were checked before this cover was known are checked again in the background. */
async function checkAgain(ctx: Ctx): Promise<void> {
  const drives = await ctx.tx.drive.findMany({
    where: { provinceCode: provinceOf(ctx.actor), state: { in: ['open', 'distributing'] } },
    select: { id: true },
  });
  for (const { id: driveId } of drives) await enqueue(ctx.tx, 'runChecks', { driveId });
}

async function insertRows(ctx: Ctx, importId: string, rows: readonly InsuranceRow[]) {
  const provinceCode = provinceOf(ctx.actor);
  const hashed = rows.map((row) => ({ row, rowHash: hashOf({ ...row, rowNumber: 0 }) }));
  const unchangedRows: number[] = [];
  let added = 0;
  for (let at = 0; at < hashed.length; at += AT_ONCE) {
    const part = hashed.slice(at, at + AT_ONCE);
    const known = await ctx.tx.insurance.findMany({
      where: { provinceCode, rowHash: { in: part.map((one) => one.rowHash) } },
      select: { rowHash: true },
    });
    const before = new Set(known.map((one) => one.rowHash));
    const fresh: typeof part = [];
    for (const one of part) {
      if (before.has(one.rowHash)) unchangedRows.push(one.row.rowNumber);
      else fresh.push(one);
      before.add(one.rowHash);
    }
    // Somebody else may load the same rows at this moment: each is kept once.
    const { count } = await ctx.tx.insurance.createMany({
      data: fresh.map(({ row, rowHash }) => ({
        ...row,
        provinceCode,
        importId,
        rowHash,
        validFrom: dayToDate(row.validFrom),
        validTo: dayToDate(row.validTo),
      })),
      skipDuplicates: true,
    });
    added += count;
  }
  return { added, unchangedRows };
}
