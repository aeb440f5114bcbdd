import { exportSheet, writeExport, type ExportHead } from '@/lib/documents/workbook-export';
import type { Day } from '@/lib/core/clock';
import { cleanText } from '@/lib/core/text';
import { checkCardNumber, checkInsuranceCode } from '@/lib/register/identifiers';
import {
  ANSWER_COLUMNS,
  ANSWER_WORDS,
  codesIn,
  findHeader,
  readDay,
  resultOf,
  type AnswerColumn,
} from './answer-columns';

/** What the insurer says of one row of a batch. Numbers are digits as text; days are yyyy-mm-dd. */
export type AnswerRow = {
  /** Row in the file, from 1. */
  sheetRow: number;
  /** Row of our batch, and our reference of the item: one of them is always there. */
  line: number | null;
  reference: string | null;
  fullName: string;
  insuranceCode: string | null;
  cardNumber: string | null;
  validFrom: Day | null;
  validTo: Day | null;
  result: 'accepted' | 'rejected' | 'unanswered';
  reason: string | null;
};

export type AnswerProblemCode =
  | 'noHeader'
  | 'columnMissing'
  | 'noReference'
  | 'answeredTwice'
  | 'unknownResult'
  | 'badInsuranceCode'
  | 'badCardNumber'
  | 'badDay'
  | 'periodReversed'
  | 'acceptedWithoutNumber'
  | 'acceptedWithoutPeriod'
  | 'rejectedWithoutReason';

/** `sheetRow` from 1; `value` is the text found. A row with a problem is not among the rows: nothing is guessed. */
export type AnswerProblem = {
  sheetRow: number;
  column: AnswerColumn | null;
  value: string;
  code: AnswerProblemCode;
};

export type Answer = { rows: AnswerRow[]; problems: AnswerProblem[] };

/** Whether a row is about somebody taken off the list: then no number and no period belong to its acceptance. */
export type IsDecrease = (row: Pick<AnswerRow, 'line' | 'reference'>) => boolean;

/**
 * Reads the insurer's answer to a batch. `sheetRows[0]` is row 1; days are yyyy-mm-dd or dd/mm/yyyy. The heading is found
 * by its words, wherever it stands; rows without our line number, reference and name (sums, sections) are passed over.
 */
export function readAnswer(sheetRows: readonly (readonly string[])[], isDecrease: IsDecrease = () => false): Answer {
  const header = findHeader(sheetRows);
  if (!header) return { rows: [], problems: [{ sheetRow: 1, column: null, value: '', code: 'noHeader' }] };
  const problems: AnswerProblem[] = header.missing.map((column) => ({
    sheetRow: header.row + 1,
    column,
    value: '',
    code: 'columnMissing',
  }));
  if (problems.length > 0) return { rows: [], problems };
  const rows: AnswerRow[] = [];
  const seen = new Set<string>();
  sheetRows.slice(header.row + 1).forEach((cells, i) => {
    const sheetRow = header.row + 2 + i;
    const cell = (column: AnswerColumn): string => cleanText(cells[header.columns[column] ?? -1] ?? '');
    const note = codesIn(cleanText(cells[header.note] ?? ''))[0] ?? '';
    const at = (column: AnswerColumn): string => cell(column) || (column === 'reference' ? note : '');
    if (!at('fullName') || (!at('line') && !at('reference'))) {
      if (at('fullName') && at('result'))
        problems.push({ sheetRow, column: 'reference', value: at('fullName'), code: 'noReference' });
      return;
    }
    const found: AnswerProblem[] = [];
    const report: Report = (column, code) => found.push({ sheetRow, column, value: at(column), code });
    const row = readRow(sheetRow, at, report);
    const off = isDecrease(row);
    if (!off) needNumberAndPeriod(row, at, report);
    // The insurer may number each section from 1.
    for (const key of [row.reference && `r${row.reference}`, row.line !== null && `${off ? 'd' : 'l'}${row.line}`]) {
      if (!key) continue;
      if (seen.has(key)) found.push({ sheetRow, column: 'line', value: key.slice(1), code: 'answeredTwice' });
      seen.add(key);
    }
    if (found.length > 0) problems.push(...found);
    else rows.push(row);
  });
  return { rows, problems };
}

type Report = (column: AnswerColumn, code: AnswerProblemCode) => unknown;

function readRow(sheetRow: number, at: (column: AnswerColumn) => string, report: Report): AnswerRow {
  const line = /^\d+$/.test(at('line')) ? Number(at('line')) : null;
  if (line === null && !at('reference')) report('line', 'noReference');
  const result = resultOf(at('result'));
  if (!result) report('result', 'unknownResult');
  const code = at('insuranceCode') ? checkInsuranceCode(at('insuranceCode')) : null;
  if (code && !code.ok) report('insuranceCode', 'badInsuranceCode');
  const card = at('cardNumber') ? checkCardNumber(at('cardNumber')) : null;
  if (card && !card.ok) report('cardNumber', 'badCardNumber');
  const [validFrom, validTo] = (['validFrom', 'validTo'] as const).map((column) => {
    const day = readDay(at(column));
    if (day === undefined) report(column, 'badDay');
    return day ?? null;
  });
  if (validFrom && validTo && validTo < validFrom) report('validTo', 'periodReversed');
  if (result === 'rejected' && !at('reason')) report('reason', 'rejectedWithoutReason');
  return {
    sheetRow,
    line,
    reference: at('reference') || null,
    fullName: at('fullName'),
    insuranceCode: code?.ok ? code.value : null,
    cardNumber: card?.ok ? card.value : null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    result: result ?? 'unanswered',
    reason: at('reason') || null,
  };
}

/** What is issued has a number and a first day; what cannot be read was reported as such. */
function needNumberAndPeriod({ result }: AnswerRow, at: (column: AnswerColumn) => string, report: Report): void {
  if (result !== 'accepted') return;
  if (!at('insuranceCode') && !at('cardNumber')) report('insuranceCode', 'acceptedWithoutNumber');
  if (!at('validFrom')) report('validFrom', 'acceptedWithoutPeriod');
}

/** An answer as the insurer's system exports it. Used where the product plays the insurer: the demo, the tests. */
export const writeAnswerTemplate = (
  rows: readonly Omit<AnswerRow, 'sheetRow'>[],
  head: Omit<ExportHead, 'language'>,
): Promise<Uint8Array> =>
  writeExport({ ...head, language: 'vi' }, [
    exportSheet(
      'Kết quả',
      ANSWER_COLUMNS.map(({ column, header, type }) => ({
        header,
        type,
        value: (row: Omit<AnswerRow, 'sheetRow'>) => (column === 'result' ? ANSWER_WORDS[row.result] : row[column]),
      })),
      rows,
    ),
  ]);
