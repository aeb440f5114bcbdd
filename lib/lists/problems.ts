import type { ColumnKey } from './columns';

/** `error`: the row cannot go to the office like this. `warning`: it can, somebody should look. */
export type Severity = 'error' | 'warning';

/** What can be wrong with a cell. Words: `problems.<code>.reason` and `.fix`, with `params`, in both languages. */
export const PROBLEMS = {
  nameMissing: 'error',
  nameTwoPeople: 'error',
  nameHasDigits: 'error',
  nameHasTitle: 'warning',
  nameHasNickname: 'warning',
  nameOneWord: 'warning',
  nameWithoutMarks: 'warning',
  nameRepeated: 'warning',
  legacyFont: 'warning',
  birthDateMissing: 'error',
  birthDateUnreadable: 'error',
  birthDateImpossible: 'error',
  birthDateFuture: 'error',
  birthDateTooOld: 'error',
  birthDateTwoDigitYear: 'warning',
  birthDateAmbiguous: 'warning',
  sexMissing: 'warning',
  sexUnreadable: 'error',
  sexFromCitizenId: 'warning',
  sexContradicts: 'warning',
  yearContradicts: 'warning',
  citizenIdMissing: 'warning',
  citizenIdRepeated: 'error',
  oldIdGiven: 'warning',
  registeredAbroad: 'warning',
  zerosLost: 'error',
  asDecimal: 'error',
  asExponent: 'error',
  digitsLost: 'error',
  letterForDigit: 'error',
  wrongLength: 'error',
  notDigits: 'error',
  unknownPrefix: 'error',
  yearInFuture: 'error',
  cardCodeDiffers: 'warning',
  relationMissing: 'warning',
  householdOrderUnreadable: 'error',
  groupMissing: 'error',
  groupUnknown: 'error',
  groupNotInPlan: 'warning',
  phoneUnreadable: 'warning',
  phoneZeroLost: 'warning',
  phoneOldNumber: 'warning',
  phoneLandline: 'warning',
  itemKindUnreadable: 'error',
  itemKindNotInPlan: 'warning',
  itemFormUnreadable: 'error',
  monthsUnreadable: 'error',
  incomeMissing: 'warning',
  incomeUnreadable: 'error',
  incomeOutOfBounds: 'error',
  incomeSoonTooLow: 'warning',
  consentUnreadable: 'warning',
  cellError: 'error',
  rowHidden: 'warning',
} as const satisfies Record<string, Severity>;
export type ProblemCode = keyof typeof PROBLEMS;

/** One thing wrong with one cell: `value` as it stands there, `suggestion` as it could be, for one click. */
export type Problem = {
  column: ColumnKey;
  value: string;
  code: ProblemCode;
  severity: Severity;
  suggestion?: string;
  params?: Record<string, string | number>;
};

export const problem = (
  column: ColumnKey,
  code: ProblemCode,
  value = '',
  more: Pick<Problem, 'suggestion' | 'params'> = {},
): Problem => ({ column, value, code, severity: PROBLEMS[code], ...more });

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((one) => one.severity === 'error');
