import { birthYear, isWeakBirthDate } from '@/lib/register/birth-date';
import type { Sex } from '@/lib/register/identifiers';

/**
 * What two records are compared on. All values are normalised (`nameKey`, identifiers as digits, E.164, `yyyy[-mm[-dd]]`);
 * what is not known is null.
 */
export type Comparable = {
  nameKey: string;
  birthDate: string | null;
  sex: Sex | null;
  citizenId: string | null;
  oldIdNumber: string | null;
  insuranceCode: string | null;
  cardNumber: string | null;
  phone: string | null;
};

export const REASON_CODES = [
  'sameCitizenId',
  'sameOldId',
  'sameInsuranceCode',
  'sameCardNumber',
  'sameNameAndBirthDate',
  'sameNameAndBirthYear',
  'sameNameAndPhone',
  'nearlySameCitizenId',
  'differentName',
  'differentBirthYear',
  'differentSex',
  'differentCitizenId',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
/** Words: `checks.reasons.<code>`. `against` speaks for two different people. */
export type Reason = { code: ReasonCode; against: boolean };
export type Comparison = { kind: 'same' | 'possible' | 'different'; reasons: Reason[] };

/** Version of these rules, kept with every pair that they found. */
export const ENGINE = 'exact-1';

/**
 * Whether two records may be one human. `same`: an identifier is equal and nothing speaks against it. `possible`: a person
 * must look. Nothing here decides or merges. The answer does not depend on the order of the two.
 */
export function comparePair(a: Comparable, b: Comparable): Comparison {
  const ids = sameIdentifiers(a, b);
  const names = sameName(a, b);
  const against = differences(a, b);
  const reasons = [...ids, ...names].map((code) => ({ code, against: false }));
  const doubts = against.map((code) => ({ code, against: true }));
  if (ids.length > 0) return { kind: contradicts(against) ? 'possible' : 'same', reasons: [...reasons, ...doubts] };
  if (names.length === 0) return { kind: 'different', reasons: doubts };
  // One name and one year are common; with two citizen numbers far apart, or two sexes, they are two people. The same
  // whole birth date is rare enough to be looked at even then: a copied number or a wrong cross explains it.
  const farApart = against.includes('differentCitizenId') || against.includes('differentSex');
  if (farApart && !names.includes('sameNameAndBirthDate')) return { kind: 'different', reasons: doubts };
  return { kind: 'possible', reasons: [...reasons, ...doubts] };
}

/** An equal number under another name and another year is a copied number, not a person listed twice. */
const contradicts = (against: readonly ReasonCode[]): boolean =>
  against.includes('differentName') || against.includes('differentBirthYear') || against.includes('differentSex');

function sameIdentifiers(a: Comparable, b: Comparable): ReasonCode[] {
  const found: ReasonCode[] = [];
  if (a.citizenId && a.citizenId === b.citizenId) found.push('sameCitizenId');
  if (a.oldIdNumber && a.oldIdNumber === b.oldIdNumber) found.push('sameOldId');
  const [codeA, codeB] = [codeOf(a), codeOf(b)];
  if (codeA && codeA === codeB) found.push('sameInsuranceCode');
  else if (a.cardNumber && a.cardNumber === b.cardNumber) found.push('sameCardNumber');
  return found;
}

/** Old card numbers of 15 characters end in the insurance code; new ones are the code. */
const codeOf = (one: Comparable): string | null =>
  one.insuranceCode ?? (one.cardNumber && /\d{10}$/.test(one.cardNumber) ? one.cardNumber.slice(-10) : null);

/** Nothing when both years are known and differ: father and son may share name, house and telephone. */
function sameName(a: Comparable, b: Comparable): ReasonCode[] {
  if (!a.nameKey || a.nameKey !== b.nameKey) return [];
  const found: ReasonCode[] = [];
  if (a.birthDate && b.birthDate) {
    if (birthYear(a.birthDate) !== birthYear(b.birthDate)) return [];
    const whole = a.birthDate === b.birthDate && !isWeakBirthDate(a.birthDate);
    found.push(whole ? 'sameNameAndBirthDate' : 'sameNameAndBirthYear');
    if (nearlySame(a, b)) found.push('nearlySameCitizenId');
  }
  if (a.phone && a.phone === b.phone) found.push('sameNameAndPhone');
  return found;
}

function differences(a: Comparable, b: Comparable): ReasonCode[] {
  const found: ReasonCode[] = [];
  if (a.nameKey && b.nameKey && a.nameKey !== b.nameKey) found.push('differentName');
  if (a.birthDate && b.birthDate && birthYear(a.birthDate) !== birthYear(b.birthDate)) found.push('differentBirthYear');
  if (a.sex && b.sex && a.sex !== b.sex) found.push('differentSex');
  if (a.citizenId && b.citizenId && a.citizenId !== b.citizenId && !nearlySame(a, b)) found.push('differentCitizenId');
  return found;
}

/** One digit mistyped, or two neighbours exchanged. */
function nearlySame({ citizenId: a }: Comparable, { citizenId: b }: Comparable): boolean {
  if (!a || !b || a === b || a.length !== b.length) return false;
  const at = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  if (at.length === 1) return true;
  const [first = 0, second = 0] = at;
  return at.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/**
 * Keys under which a record can be found by plain equality: two records that `comparePair` calls `same` or `possible`
 * share at least one. Kept as rows in the database, so that candidates are an index look-up and never a scan.
 */
export function blockingKeys(one: Comparable): string[] {
  const keys: string[] = [];
  if (one.citizenId) keys.push(`citizen:${one.citizenId}`);
  if (one.oldIdNumber) keys.push(`oldId:${one.oldIdNumber}`);
  const code = codeOf(one);
  if (code) keys.push(`insurance:${code}`);
  if (one.cardNumber) keys.push(`card:${one.cardNumber}`);
  if (!one.nameKey) return keys;
  if (one.birthDate) keys.push(`nameYear:${one.nameKey}|${birthYear(one.birthDate)}`);
  if (one.phone) keys.push(`namePhone:${one.nameKey}|${one.phone}`);
  return keys;
}

/** Text that changes when a compared field of either record does: a decided pair is opened again then. */
export const pairFingerprint = (a: Comparable, b: Comparable): string => [fieldsOf(a), fieldsOf(b)].sort().join(' / ');

const fieldsOf = (one: Comparable): string =>
  [one.nameKey, one.birthDate, one.sex, one.citizenId, one.oldIdNumber, one.insuranceCode, one.cardNumber, one.phone]
    .map((value) => value ?? '')
    .join('|');
