import { dateToDay, type Day, dayToDate } from '@/lib/core/clock';
import { hashOf } from '@/lib/core/command';
import { cleanText } from '@/lib/core/text';
import type { ListLine } from '@/lib/generated/prisma/client';
import { displayPhone } from '@/lib/register/phone';
import type { ColumnKey, ItemKind, RawLine } from './columns';
import type { ParsedRow } from './parse-row';
import type { Problem } from './problems';
import { displayBirthDate } from './read-identity';
import type { LineFields } from './schema';

/** Where a line came from, with its cells as they stood in the file. */
export interface LineSource {
  importId: string;
  file: string;
  sheet: string;
  /** As the spreadsheet counts. */
  row: number;
  cells: RawLine;
  /** Version of the line that this file wrote, where it took the place of an earlier row; a higher one was edited since. */
  lineVersion?: number;
}

export const problemsOf = (line: Pick<ListLine, 'problems'>): Problem[] => line.problems as unknown as Problem[];
export const sourceOf = (line: Pick<ListLine, 'raw'>): LineSource | null => line.raw as unknown as LineSource | null;

/** A row uploaded again is known by its cells; the running number may have changed when a row came in above. */
export const rowHash = (cells: RawLine): string =>
  hashOf(
    Object.entries(cells)
      .filter(([key, value]) => key !== 'order' && cleanText(value))
      .map(([key, value]) => [key, cleanText(value)])
      .sort(),
  );

const flag = (value: boolean | null): '' | 'yes' | 'no' => (value === null ? '' : value ? 'yes' : 'no');
const unflag = (value: string): boolean | null => (value === '' ? null : value === 'yes');
const chosen = <T extends string>(value: string | null, ...known: T[]): T | '' =>
  known.find((one) => one === value) ?? '';

/**
 * A line as the form shows it. What could not be read stands in its field as it was typed, so that a person corrects it
 * instead of finding it gone; choices that could not be read are left to be chosen.
 */
export function fieldsOfLine(line: ListLine): LineFields {
  const typed = new Map(problemsOf(line).map((one) => [one.column, one.value]));
  const or = (column: ColumnKey, value: string | null): string => value ?? typed.get(column) ?? '';
  return {
    fullName: line.fullName,
    birthDate: or('birthDate', line.birthDate && displayBirthDate(line.birthDate)),
    sex: chosen(line.sex, 'male', 'female'),
    ethnicity: line.ethnicity ?? '',
    citizenId: or('citizenId', line.citizenId ?? line.oldIdNumber),
    insuranceCode: or('insuranceCode', line.insuranceCode),
    cardNumber: or('cardNumber', line.cardNumber),
    hamlet: line.hamlet,
    address: line.address,
    headName: line.headName,
    relation: line.relation,
    householdOrder: or('householdOrder', line.householdOrder === null ? null : String(line.householdOrder)),
    groupCode: line.groupCode ?? '',
    circumstances: line.circumstances,
    phone: or('phone', line.phone && displayPhone(line.phone)),
    phoneOwner: line.phoneOwner ?? '',
    itemKind: chosen(line.itemKind, 'card', 'book') || 'card',
    itemForm: chosen(line.itemForm, 'electronic', 'paper') || 'electronic',
    months: String(line.months),
    income: or('income', line.income === null ? null : String(line.income)).replace(/\D/g, ''),
    postingConsent: flag(line.postingConsent),
    firstJoin: flag(line.firstJoin),
    identityDueOn: line.identityDueOn ? dateToDay(line.identityDueOn) : '',
    note: line.note,
  };
}

/** What the form holds, as the reader of rows takes it. */
export const rawOfFields = (fields: LineFields): RawLine => ({
  fullName: fields.fullName,
  birthDate: fields.birthDate,
  sex: fields.sex,
  ethnicity: fields.ethnicity,
  citizenId: fields.citizenId,
  insuranceCode: fields.insuranceCode,
  cardNumber: fields.cardNumber,
  hamlet: fields.hamlet,
  address: fields.address,
  headName: fields.headName,
  relation: fields.relation,
  householdOrder: fields.householdOrder,
  groupCode: fields.groupCode,
  circumstances: fields.circumstances,
  phone: fields.phone,
  itemKind: fields.itemKind,
  itemForm: fields.itemForm,
  months: fields.months,
  income: fields.income,
  postingConsent: fields.postingConsent,
  note: fields.note,
});

export const countProblems = (problems: readonly Problem[]) => ({
  errorCount: problems.filter((one) => one.severity === 'error').length,
  warningCount: problems.filter((one) => one.severity === 'warning').length,
});

/** Columns of a line from what was read. */
export const dataOfParsed = ({ values, problems }: Pick<ParsedRow, 'values' | 'problems'>) => ({
  ...values,
  problems: problems as object[],
  ...countProblems(problems),
});

/** Fields that only the form has. */
export const dataOfExtras = (fields: LineFields) => ({
  phoneOwner: fields.phoneOwner || null,
  firstJoin: unflag(fields.firstJoin),
  identityDueOn: fields.identityDueOn ? dayToDate(fields.identityDueOn as Day) : null,
});

const UNREADABLE: readonly string[] = [
  'sexUnreadable',
  'groupUnknown',
  'itemKindUnreadable',
  'itemFormUnreadable',
  'monthsUnreadable',
  'incomeUnreadable',
  'consentUnreadable',
];

/** A line as the reader of rows takes it, unreadable choices as they were typed: reading it again finds the same problems. */
export function rawOfLine(line: ListLine): RawLine {
  const raw = rawOfFields(fieldsOfLine(line));
  for (const one of problemsOf(line)) if (UNREADABLE.includes(one.code)) raw[one.column] = one.value;
  return raw;
}

/** The form before anything is typed. */
export const emptyFields = (itemKind: ItemKind, months: number): LineFields => ({
  fullName: '',
  birthDate: '',
  sex: '',
  ethnicity: '',
  citizenId: '',
  insuranceCode: '',
  cardNumber: '',
  hamlet: '',
  address: '',
  headName: '',
  relation: '',
  householdOrder: '',
  groupCode: '',
  circumstances: '',
  phone: '',
  phoneOwner: '',
  itemKind,
  itemForm: 'electronic',
  months: String(months),
  income: '',
  postingConsent: '',
  firstJoin: '',
  identityDueOn: '',
  note: '',
});
