import { addDays, addMonths, type Day } from '@/lib/core/clock';
import { checkCardNumber } from '@/lib/register/identifiers';
import { nameKey } from '@/lib/register/names';
import { codesIn } from './answer-columns';
import type { AnswerRow } from './answer-file';

/** A row of our batch, with what was answered before. */
export interface BatchLine {
  rowId: string;
  itemId: string;
  position: number;
  code: string;
  kind: string;
  months: number;
  fullName: string;
  /** The insurance code that the register knows this person by. */
  knownCode: string | null;
  answer: string;
  reason: string | null;
  cardNumber: string | null;
  insuranceCode: string | null;
  answeredFrom: Day | null;
  answeredTo: Day | null;
}

export type MismatchCode =
  'notInBatch' | 'nameDiffers' | 'numbersDisagree' | 'numberTwice' | 'codeMissing' | 'answeredDifferently';

/** What the insurer says of one row, completed: the code that a card number holds, the last day that the months give. */
export interface Said {
  answer: 'accepted' | 'rejected';
  reason: string | null;
  cardNumber: string | null;
  insuranceCode: string | null;
  from: Day | null;
  to: Day | null;
}

export type Outcome = { sheetRow: number; name: string } & (
  | { outcome: 'new'; line: BatchLine; said: Said; otherName: boolean }
  | { outcome: 'unchanged' | 'unanswered'; line: BatchLine }
  | { outcome: 'problem'; code: MismatchCode }
);

/**
 * Puts the rows of an answer beside those of the batch: by our reference, else by the row's number; the name must agree, so that a
 * file of another batch, or one that was sorted, never gives a person somebody else's number. Under another name (the insurer
 * corrects names) an answer is taken where our reference and the insurance code that we know both say who it is. What was answered before stays:
 * the same again is `unchanged`, something else is a problem for a person to look at.
 */
export function matchAnswer(lines: readonly BatchLine[], rows: readonly AnswerRow[]): Outcome[] {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const byPosition = new Map(lines.map((line) => [line.position, line]));
  const taken = new Map<string, string>();
  for (const line of lines) if (line.insuranceCode) taken.set(line.insuranceCode, line.itemId);
  return rows.map((row): Outcome => {
    const at = { sheetRow: row.sheetRow, name: row.fullName };
    const problem = (code: MismatchCode): Outcome => ({ ...at, outcome: 'problem', code });
    const line = row.reference ? byReference(byCode, row.reference) : byPosition.get(row.line ?? 0);
    if (!line) return problem('notInBatch');
    const otherName = nameKey(line.fullName) !== nameKey(row.fullName);
    if (otherName && !isKnownByCode(line, row)) return problem('nameDiffers');
    if (row.result === 'unanswered')
      return { ...at, outcome: line.answer === 'unanswered' ? 'unanswered' : 'unchanged', line };
    const said = complete(line, row);
    if (said === 'numbersDisagree' || said === 'codeMissing') return problem(said);
    if (line.answer !== 'unanswered')
      return sameAs(line, said) ? { ...at, outcome: 'unchanged', line } : problem('answeredDifferently');
    if (said.insuranceCode) {
      const owner = taken.get(said.insuranceCode);
      if (owner && owner !== line.itemId) return problem('numberTwice');
      taken.set(said.insuranceCode, line.itemId);
    }
    return { ...at, outcome: 'new', line, said, otherName };
  });
}

const isKnownByCode = (line: BatchLine, row: AnswerRow): boolean =>
  row.reference !== null &&
  row.result === 'accepted' &&
  line.knownCode !== null &&
  row.insuranceCode === line.knownCode;

const byReference = (byCode: ReadonlyMap<string, BatchLine>, reference: string): BatchLine | undefined =>
  codesIn(reference)
    .map((code) => byCode.get(code))
    .find((line) => line !== undefined);

function complete(line: BatchLine, row: AnswerRow): Said | 'numbersDisagree' | 'codeMissing' {
  if (row.result === 'rejected')
    return { answer: 'rejected', reason: row.reason, cardNumber: null, insuranceCode: null, from: null, to: null };
  const card = row.cardNumber ? checkCardNumber(row.cardNumber) : null;
  const inside = card?.ok ? card.facts.insuranceCode : null;
  if (row.insuranceCode && inside && inside !== row.insuranceCode) return 'numbersDisagree';
  const insuranceCode = row.insuranceCode ?? inside;
  if (!insuranceCode) return 'codeMissing';
  const from = row.validFrom!;
  return {
    answer: 'accepted',
    reason: null,
    cardNumber: line.kind === 'card' ? (row.cardNumber ?? insuranceCode) : null,
    insuranceCode,
    from,
    to: row.validTo ?? addDays(addMonths(from, line.months), -1),
  };
}

const sameAs = (line: BatchLine, said: Said): boolean =>
  line.answer === said.answer &&
  (said.answer === 'rejected'
    ? line.reason === said.reason
    : line.insuranceCode === said.insuranceCode &&
      line.cardNumber === said.cardNumber &&
      line.answeredFrom === said.from &&
      line.answeredTo === said.to);
