import * as z from 'zod/mini';
import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { storeFile } from '@/lib/core/files';
import { type UploadedFile, UploadedFileSchema } from '@/lib/core/uploaded-file';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { settleRemittances } from '@/lib/payments/settle';
import { type Answer, type AnswerProblemCode, type IsDecrease, readAnswer } from './answer-file';
import { ANSWER_COLUMNS, type AnswerColumn, codesIn } from './answer-columns';
import { applyAnswers } from './apply-answers';
import { lockBatch } from './batch-ref';
import {
  applyDecreases,
  decreaseFinder,
  decreaseLines,
  type DecreaseOutcome,
  matchDecreases,
} from './decrease-answers';
import { type BatchLine, matchAnswer, type MismatchCode, type Outcome } from './match-answer';

/** What became of one row of the file. `position` is the row of our batch; names stay out, since answers of commands are kept. */
export interface AnswerReportRow {
  sheetRow: number;
  position: number | null;
  outcome: 'accepted' | 'rejected' | 'takenOff' | 'keptOn' | 'unanswered' | 'unchanged' | 'problem';
  code: AnswerProblemCode | MismatchCode | null;
  column: AnswerColumn | null;
}

export type AnswerTotals = { accepted: number; rejected: number; unanswered: number };

export interface AnswerReport {
  /** The very same file had been read into this batch before. */
  seenBefore: boolean;
  rows: AnswerReportRow[];
  /** How the batch stands afterwards; the three add up to those asked for. */
  totals: AnswerTotals;
  /** The same of those taken off the list: never added to the others. */
  decreases: AnswerTotals;
  /** Cases opened because an answer does not fit what is known. */
  cases: number;
  sheetName: string;
  /** Sheets with an answer of their own that were not read. */
  otherSheets: string[];
}

/**
 * Reads the insurer's answer into a batch that was sent. Good rows go in whatever else is wrong; each row that does not fit says why
 * and changes nothing; the same file again changes nothing. DomainError notFound | wrongState (not sent yet) | fileEmpty |
 * answerDoesNotMatch (nobody in it is in this batch; `details.batches`: where they are) | missingColumn | the refusals of `readWorkbook`.
 */
export const importAnswer = defineCommand({
  name: 'batch.importAnswer',
  permission: 'card.issue',
  input: z.object({ batchId: z.uuid(), file: UploadedFileSchema }),
  timeout: 120_000,
  async run(ctx, { batchId, file }): Promise<AnswerReport> {
    // Before the lock, so that nobody waits for a spreadsheet: who stands in a batch never changes, only what was answered.
    const known = decreaseFinder(await decreaseLines(ctx, batchId));
    const { answer, sheetName, otherSheets } = await readFile(file, (row) => known(row) !== null);
    const batch = await lockBatch(ctx, batchId);
    if (batch.state === 'made') throw new DomainError('wrongState', { state: batch.state });
    const offOf = decreaseFinder(await decreaseLines(ctx, batchId));
    const outcomes = matchAnswer(
      await linesOf(ctx, batchId),
      answer.rows.filter((row) => !offOf(row)),
    );
    const taken = matchDecreases(offOf, answer.rows);
    if (answer.rows.length + answer.problems.length === 0) throw new DomainError('fileEmpty');
    const all = [...outcomes, ...taken];
    if (all.length > 0 && all.every(isForeign)) await refuseForeign(ctx, answer);
    const fresh = outcomes.flatMap((one) => (one.outcome === 'new' ? [one] : []));
    const cases = (await applyAnswers(ctx, batch.driveId, fresh)) + (await applyDecreases(ctx, batch.driveId, taken));
    await settleRemittances(
      ctx,
      fresh.map(({ line }) => line.itemId),
    );
    const { totals, decreases } = await close(ctx, batchId);
    const rows = [
      ...outcomes.map(reportRow),
      ...taken.map(reportDecrease),
      ...answer.problems.map(({ sheetRow, code, column }) => ({
        sheetRow,
        position: null,
        outcome: 'problem' as const,
        code,
        column,
      })),
    ].sort((a, b) => a.sheetRow - b.sheetRow);
    const seenBefore = await register(ctx, batchId, file, rows);
    const about = { subjectType: 'CardBatch', subjectId: batchId, driveId: batch.driveId };
    ctx.audit({ what: 'batch.answerImported', ...about, counts: totals });
    return { seenBefore, rows, totals, decreases, cases, sheetName, otherSheets };
  },
});

/** A row about somebody who is not in this batch at all. */
const isForeign = (one: Outcome | DecreaseOutcome): boolean =>
  one.outcome === 'problem' && (one.code === 'notInBatch' || one.code === 'nameDiffers');

/** Says which batch the file belongs to, where its references tell. */
async function refuseForeign({ tx, actor }: Ctx, answer: Answer): Promise<never> {
  const codes = answer.rows.flatMap(({ reference }) => (reference ? codesIn(reference) : []));
  const rows = await tx.cardBatchRow.findMany({
    where: { provinceCode: provinceOf(actor), item: { code: { in: codes } } },
    select: { batch: { select: { number: true } } },
    distinct: ['batchId'],
  });
  const numbers = [...new Set(rows.map(({ batch }) => batch.number))].sort((a, b) => a - b);
  throw new DomainError('answerDoesNotMatch', numbers.length > 0 ? { batches: numbers.join(', ') } : undefined);
}

/** The first sheet in which the heading of an answer stands, and the names of those after it in which one stands too. */
async function readFile(file: UploadedFile, isDecrease: IsDecrease) {
  const { sheets } = await readWorkbook(file.bytes);
  let missing: string[] = [];
  const found: { sheetName: string; answer: Answer }[] = [];
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const answer = readAnswer(
      sheet.rows.map((row) => row.map((cell) => cell.text)),
      isDecrease,
    );
    const lacks = answer.problems.filter(({ code }) => code === 'columnMissing' || code === 'noHeader');
    if (lacks.length === 0) found.push({ sheetName: sheet.name, answer });
    else missing = lacks.map(({ column }) => ANSWER_COLUMNS.find((known) => known.column === column)?.header ?? '');
  }
  const [first, ...others] = found;
  if (first) {
    const withRows = others.filter(({ answer }) => answer.rows.length + answer.problems.length > 0);
    return { ...first, otherSheets: withRows.map(({ sheetName }) => sheetName) };
  }
  const needed = ['reference', 'fullName', 'result'];
  const all = ANSWER_COLUMNS.filter(({ column }) => needed.includes(column)).map(({ header }) => header);
  throw new DomainError('missingColumn', { columns: (missing.some(Boolean) ? missing : all).join(', ') });
}

async function linesOf({ tx }: Ctx, batchId: string): Promise<BatchLine[]> {
  const rows = await tx.cardBatchRow.findMany({
    where: { batchId },
    include: { item: { include: { line: { select: { fullName: true } } } } },
    orderBy: { position: 'asc' },
  });
  const people = await tx.person.findMany({
    where: { id: { in: rows.map(({ item }) => item.personId) } },
    select: { id: true, fullName: true, insuranceCode: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return rows.map(({ item, ...row }) => ({
    rowId: row.id,
    itemId: item.id,
    position: row.position,
    code: item.code,
    kind: item.kind,
    months: item.months,
    fullName: byId.get(item.personId)?.fullName ?? item.line.fullName,
    knownCode: byId.get(item.personId)?.insuranceCode ?? null,
    answer: row.answer,
    reason: row.reason,
    cardNumber: row.cardNumber,
    insuranceCode: row.insuranceCode,
    answeredFrom: row.answeredFrom && dateToDay(row.answeredFrom),
    answeredTo: row.answeredTo && dateToDay(row.answeredTo),
  }));
}

/** Counts the batch; when nothing of it waits any more, neither of what was asked for nor of what was told, it is answered. */
async function close({ tx }: Ctx, batchId: string): Promise<Pick<AnswerReport, 'totals' | 'decreases'>> {
  const asked = await tx.cardBatchRow.groupBy({ by: ['answer'], where: { batchId }, _count: { id: true } });
  const told = await tx.batchDecrease.groupBy({ by: ['answer'], where: { batchId }, _count: { id: true } });
  const [totals, decreases] = [totalsOf(asked), totalsOf(told)];
  if (totals.unanswered + decreases.unanswered === 0)
    await tx.cardBatch.updateMany({
      where: { id: batchId, state: 'sent' },
      data: { state: 'answered', version: { increment: 1 } },
    });
  return { totals, decreases };
}

function totalsOf(groups: readonly { answer: string; _count: { id: number } }[]): AnswerTotals {
  const of = (answer: string) => groups.find((group) => group.answer === answer)?._count.id ?? 0;
  return { accepted: of('accepted'), rejected: of('rejected'), unanswered: of('unanswered') };
}

function reportRow(one: Outcome): AnswerReportRow {
  if (one.outcome === 'problem')
    return { sheetRow: one.sheetRow, position: null, outcome: 'problem', code: one.code, column: null };
  const outcome = one.outcome === 'new' ? one.said.answer : one.outcome;
  return { sheetRow: one.sheetRow, position: one.line.position, outcome, code: null, column: null };
}

const reportDecrease = (one: DecreaseOutcome): AnswerReportRow => ({
  sheetRow: one.sheetRow,
  position: one.outcome === 'problem' ? null : one.line.position,
  outcome: one.outcome,
  code: one.outcome === 'problem' ? one.code : null,
  column: null,
});

async function register(ctx: Ctx, batchId: string, file: UploadedFile, rows: readonly AnswerReportRow[]) {
  const before = await ctx.tx.fileImport.count({ where: { subjectId: batchId, sha256: file.sha256 } });
  const count = (...outcomes: string[]) => rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  await ctx.tx.fileImport.createMany({
    data: [
      {
        provinceCode: provinceOf(ctx.actor),
        kind: 'answer',
        subjectId: batchId,
        fileId: await storeFile(ctx, { class: 'answer', name: file.name, bytes: file.bytes }),
        sha256: file.sha256,
        rows: rows.length,
        added: count('accepted', 'rejected', 'takenOff', 'keptOn'),
        unchanged: count('unchanged'),
        problems: count('problem'),
        createdById: ctx.actor.userId,
      },
    ],
  });
  return before > 0;
}
