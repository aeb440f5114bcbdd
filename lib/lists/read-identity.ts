import type { Day } from '@/lib/core/clock';
import { birthYear, parseBirthDate } from '@/lib/register/birth-date';
import {
  checkCardNumber,
  checkCitizenId,
  checkInsuranceCode,
  type Refused,
  type Sex,
} from '@/lib/register/identifiers';
import type { ColumnKey, RawLine } from './columns';
import { headingKey } from './headings';
import { problem, type Problem } from './problems';

export type Identity = {
  birthDate: string | null;
  sex: Sex | null;
  citizenId: string | null;
  oldIdNumber: string | null;
  insuranceCode: string | null;
  cardNumber: string | null;
};

/** Date of birth, sex and numbers of a row, and whether they agree with each other. A refused value stays null. */
export function readIdentity(raw: RawLine, today: Day): { values: Identity; problems: Problem[] } {
  const problems: Problem[] = [];
  const birthDate = readBirthDate(raw.birthDate ?? '', today, problems);
  const sex = readSex(raw.sex ?? '', problems);
  const id = readCitizenId(raw.citizenId ?? '', today, problems);
  const { insuranceCode, cardNumber } = readCodes(raw, problems);
  if (id.facts) {
    if (id.facts.registeredAbroad) problems.push(problem('citizenId', 'registeredAbroad', raw.citizenId));
    if (birthDate && birthYear(birthDate) !== id.facts.birthYear)
      problems.push(problem('birthDate', 'yearContradicts', raw.birthDate, { params: { year: id.facts.birthYear } }));
    if (sex && sex !== id.facts.sex) problems.push(problem('sex', 'sexContradicts', raw.sex));
  }
  if (!sex && !raw.sex) problems.push(problem('sex', id.facts ? 'sexFromCitizenId' : 'sexMissing'));
  const readSexOrFact = sex ?? (raw.sex ? null : (id.facts?.sex ?? null));
  const values = {
    birthDate,
    sex: readSexOrFact,
    citizenId: id.value,
    oldIdNumber: id.oldIdNumber,
    insuranceCode,
    cardNumber,
  };
  return { values, problems };
}

const DATE_CODES = {
  unreadable: 'birthDateUnreadable',
  impossible: 'birthDateImpossible',
  future: 'birthDateFuture',
  tooOld: 'birthDateTooOld',
} as const;

/** `yyyy-mm-dd` as people here write it. */
export const displayBirthDate = (value: string): string => value.split('-').reverse().join('/');

function readBirthDate(text: string, today: Day, problems: Problem[]): string | null {
  if (!text) {
    problems.push(problem('birthDate', 'birthDateMissing'));
    return null;
  }
  const read = parseBirthDate(text, today);
  if (!read.ok) {
    const more = read.suggestion ? { suggestion: displayBirthDate(read.suggestion) } : {};
    problems.push(problem('birthDate', DATE_CODES[read.fault], text, more));
    return null;
  }
  if (read.warnings.includes('twoDigitYear'))
    problems.push(problem('birthDate', 'birthDateTwoDigitYear', text, { suggestion: displayBirthDate(read.value) }));
  return read.value;
}

const SEXES: Readonly<Record<string, Sex>> = {
  nam: 'male',
  nu: 'female',
  m: 'male',
  f: 'female',
  male: 'male',
  female: 'female',
  trai: 'male',
  gai: 'female',
};

function readSex(text: string, problems: Problem[]): Sex | null {
  const sex = SEXES[headingKey(text)] ?? null;
  if (text && !sex) problems.push(problem('sex', 'sexUnreadable', text));
  return sex;
}

const refused = (column: ColumnKey, text: string, { fault, suggestion }: Refused): Problem =>
  problem(column, fault, text, suggestion ? { suggestion } : {});

function readCitizenId(text: string, today: Day, problems: Problem[]) {
  const none = { value: null, oldIdNumber: null, facts: null };
  if (!text) {
    problems.push(problem('citizenId', 'citizenIdMissing'));
    return none;
  }
  const checked = checkCitizenId(text, today);
  if (checked.ok) return { value: checked.value, oldIdNumber: null, facts: checked.facts };
  problems.push(refused('citizenId', text, checked));
  return checked.fault === 'oldIdGiven' ? { ...none, oldIdNumber: text.replace(/\D/g, '') } : none;
}

function readCodes(raw: RawLine, problems: Problem[]) {
  const code = raw.insuranceCode ? checkInsuranceCode(raw.insuranceCode) : null;
  const card = raw.cardNumber ? checkCardNumber(raw.cardNumber) : null;
  if (code && !code.ok) problems.push(refused('insuranceCode', raw.insuranceCode ?? '', code));
  if (card && !card.ok) problems.push(refused('cardNumber', raw.cardNumber ?? '', card));
  const ofCard = card?.ok ? card.facts.insuranceCode : null;
  const insuranceCode = code?.ok ? code.value : null;
  if (insuranceCode && ofCard && ofCard !== insuranceCode)
    problems.push(problem('cardNumber', 'cardCodeDiffers', raw.cardNumber, { params: { code: insuranceCode } }));
  return { insuranceCode: insuranceCode ?? ofCard, cardNumber: card?.ok ? card.value : null };
}
