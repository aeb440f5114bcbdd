import type { Day } from '@/lib/core/clock';
import { cleanText } from '@/lib/core/text';
import type { Cell, Workbook } from '@/lib/core/workbook/types';
import { readDay } from '@/lib/funds/read-statement';
import { TARGET_GROUPS, targetGroup } from '@/lib/prices/groups';
import { parseBirthDate } from './birth-date';
import { checkCardNumber, checkCitizenId, checkInsuranceCode, checkOldId, type Sex } from './identifiers';
import { findInsuranceTable, type InsuranceColumn } from './insurance-columns';
import { nameKey } from './names';

export interface InsuranceRow {
  rowNumber: number;
  fullName: string;
  nameKey: string;
  birthDate: string | null;
  sex: Sex | null;
  citizenId: string | null;
  oldIdNumber: string | null;
  insuranceCode: string | null;
  cardNumber: string | null;
  groupCode: string | null;
  payer: 'state' | 'employer' | 'fund' | 'household' | 'gift';
  kind: 'card' | 'book';
  validFrom: Day;
  validTo: Day;
}

/** `skipped`: the row stays out. Else it comes in without the value that could not be read. Words: `register.problems.<code>`. */
export interface InsuranceProblem {
  rowNumber: number;
  column: InsuranceColumn;
  value: string;
  code:
    | 'dayUnreadable'
    | 'endBeforeStart'
    | 'numberRefused'
    | 'zerosLost'
    | 'birthDateUnreadable'
    | 'wordUnknown'
    | 'notIdentified'
    | 'nameMissing';
  skipped: boolean;
}

const PAYERS: Readonly<Record<string, InsuranceRow['payer']>> = {
  nsnn: 'state',
  'ngan sach nha nuoc': 'state',
  'nha nuoc': 'state',
  'ngan sach': 'state',
  state: 'state',
  'don vi': 'employer',
  'nguoi su dung lao dong': 'employer',
  'doanh nghiep': 'employer',
  'nguoi lao dong va don vi': 'employer',
  employer: 'employer',
  'quy bhxh': 'fund',
  fund: 'fund',
  'ho gia dinh': 'household',
  'nguoi tham gia': 'household',
  'ca nhan': 'household',
  household: 'household',
  'tai tro': 'gift',
  'duoc tang': 'gift',
  gift: 'gift',
};
const KINDS: Readonly<Record<string, InsuranceRow['kind']>> = {
  '': 'card',
  the: 'card',
  'the bhyt': 'card',
  bhyt: 'card',
  card: 'card',
  so: 'book',
  'so bhxh': 'book',
  bhxh: 'book',
  'bhxh tu nguyen': 'book',
  book: 'book',
};
const GROUPS = new Map(
  [...TARGET_GROUPS]
    .reverse()
    .flatMap((group) => [group.code, group.vi, group.en, ...group.aliases].map((word) => [nameKey(word), group.code])),
);

/** Every row of a file of existing cover: what was read, and what was not, cell by cell. */
export function readInsurance(
  workbook: Workbook,
  today: Day,
): { sheetName: string; otherSheets: string[]; rows: InsuranceRow[]; problems: InsuranceProblem[] } {
  const { sheetName, otherSheets, columns, rows } = findInsuranceTable(workbook);
  const problems: InsuranceProblem[] = [];
  const read = rows.flatMap(({ rowNumber, cells }) => {
    const at = (column: InsuranceColumn): Cell | undefined =>
      columns[column] === undefined ? undefined : cells[columns[column]];
    const before = problems.length;
    const row = readRow(rowNumber, at, today, (column, code, skipped = false) =>
      problems.push({ rowNumber, column, value: cleanText(at(column)?.text ?? ''), code, skipped }),
    );
    return problems.slice(before).some((one) => one.skipped) || !row ? [] : [row];
  });
  return { sheetName, otherSheets, rows: read, problems };
}

type Tell = (column: InsuranceColumn, code: InsuranceProblem['code'], skipped?: boolean) => void;

function readRow(
  rowNumber: number,
  at: (column: InsuranceColumn) => Cell | undefined,
  today: Day,
  tell: Tell,
): InsuranceRow | null {
  const text = (column: InsuranceColumn): string => cleanText(at(column)?.text ?? '');
  const day = (column: 'validFrom' | 'validTo'): Day | null => {
    const cell = at(column);
    const found = cell ? readDay(cell) : null;
    if (!found) tell(column, 'dayUnreadable', true);
    return found;
  };
  const validFrom = day('validFrom');
  const validTo = day('validTo');
  if (validFrom && validTo && validTo < validFrom) tell('validTo', 'endBeforeStart', true);
  const number = (
    column: InsuranceColumn,
    check: (text: string) => { ok: true; value: string } | { ok: false; suggestion: string | null },
  ) => {
    if (!text(column)) return null;
    const checked = check(text(column));
    if (checked.ok) return checked.value;
    tell(column, checked.suggestion ? 'zerosLost' : 'numberRefused');
    return checked.suggestion;
  };
  const citizenId = number('citizenId', (value) => checkCitizenId(value, today));
  const card = text('cardNumber') ? checkCardNumber(text('cardNumber')) : null;
  if (card && !card.ok) tell('cardNumber', 'numberRefused');
  const insuranceCode = number('insuranceCode', checkInsuranceCode) ?? (card?.ok ? card.facts.insuranceCode : null);
  const birth = text('birthDate') ? parseBirthDate(birthText(at('birthDate')!), today) : null;
  if (birth && !birth.ok) tell('birthDate', 'birthDateUnreadable');
  const birthDate = birth?.ok ? birth.value : null;
  if (!text('fullName')) tell('fullName', 'nameMissing', true);
  else if (!citizenId && !insuranceCode && !birthDate) tell('fullName', 'notIdentified', true);
  const groupCode = GROUPS.get(nameKey(text('groupCode'))) ?? null;
  const kind = KINDS[nameKey(text('kind'))];
  if (!kind) tell('kind', 'wordUnknown', true);
  if (!validFrom || !validTo || !kind) return null;
  return {
    rowNumber,
    fullName: text('fullName'),
    nameKey: nameKey(text('fullName')),
    birthDate,
    sex: sexOf(text('sex')),
    citizenId,
    oldIdNumber: number('oldIdNumber', checkOldId),
    insuranceCode,
    cardNumber: card?.ok ? card.value : null,
    groupCode,
    payer: PAYERS[nameKey(text('payer'))] ?? payerOfGroup(groupCode),
    kind,
    validFrom,
    validTo,
  };
}

const birthText = (cell: Cell): string => (cell.kind === 'date' ? cell.text.split('-').reverse().join('/') : cell.text);

const sexOf = (text: string): Sex | null => {
  const key = nameKey(text);
  return key === 'nam' || key === 'male' ? 'male' : key === 'nu' || key === 'female' ? 'female' : null;
};

/** Where the file does not say who pays, the group does; where neither does, the State is assumed, which asks for a check. */
function payerOfGroup(code: string | null): InsuranceRow['payer'] {
  const payer = code ? targetGroup(code)?.payer : undefined;
  return payer === 'employer' || payer === 'fund'
    ? payer
    : payer === 'household' || payer === 'part'
      ? 'household'
      : 'state';
}
