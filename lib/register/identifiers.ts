import type { Day } from '@/lib/core/clock';
import { CITIZEN_PREFIXES } from './citizen-prefixes';
import { readDigits, type DigitDamage } from './repair-digits';

export type Sex = 'male' | 'female';

/** Why a number is refused. `suggestion`, where given, is a number that passes; a person must accept it. */
export type IdentifierFault =
  DigitDamage | 'wrongLength' | 'notDigits' | 'unknownPrefix' | 'yearInFuture' | 'oldIdGiven';
export type Refused = { ok: false; fault: IdentifierFault; suggestion: string | null };
export type Accepted<T = unknown> = { ok: true; value: string } & T;

/** What a citizen number itself says. `provinceCode` is that of birth registration, never of residence. */
export type CitizenFacts = { sex: Sex; birthYear: number; provinceCode: string | null; registeredAbroad: boolean };

const refuse = (fault: IdentifierFault, suggestion: string | null = null): Refused => ({
  ok: false,
  fault,
  suggestion,
});

/**
 * The parts of a citizen number of 12 digits: 3 place, 1 century and sex, 2 year, 6 random (Decree 137/2015, Art. 13;
 * there is no check digit). Null when the digits cannot be one. Places over 100 are countries: accepted, to be warned of.
 */
export function citizenFacts(value: string): CitizenFacts | null {
  if (!/^\d{12}$/.test(value)) return null;
  const registeredAbroad = value >= '100';
  const place = CITIZEN_PREFIXES[value.slice(0, 3)];
  if (!place && !registeredAbroad) return null;
  const digit = Number(value[3]);
  return {
    sex: digit % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(digit / 2) * 100 + Number(value.slice(4, 6)),
    provinceCode: place?.[1] ?? null,
    registeredAbroad,
  };
}

/** Citizen number (CCCD, căn cước, số định danh) as it stands in a cell. `today` refuses births that are still to come. */
export function checkCitizenId(text: string, today: Day): Accepted<{ facts: CitizenFacts }> | Refused {
  const read = readDigits(text);
  if (read.kind === 'other') return refuse('notDigits');
  if (read.kind === 'damaged') {
    const padded = read.digits?.padStart(12, '0') ?? '';
    return refuse(read.damage, passes(padded, today) ? padded : null);
  }
  const { digits } = read;
  if (digits.length === 9) return refuse('oldIdGiven');
  if (digits.length === 10 || digits.length === 11) {
    const padded = digits.padStart(12, '0');
    return passes(padded, today) ? refuse('zerosLost', padded) : refuse('wrongLength');
  }
  if (digits.length !== 12) return refuse('wrongLength');
  const facts = citizenFacts(digits);
  if (!facts) return refuse('unknownPrefix');
  if (facts.birthYear > Number(today.slice(0, 4))) return refuse('yearInFuture');
  return { ok: true, value: digits, facts };
}

function passes(value: string, today: Day): boolean {
  const facts = citizenFacts(value);
  return facts !== null && facts.birthYear <= Number(today.slice(0, 4));
}

/** A number of fixed length without inner structure; one or two digits too few are zeros that a number cell has cut. */
function checkPlain(text: string, length: number, mayLack: number): Accepted | Refused {
  const read = readDigits(text);
  if (read.kind === 'other') return refuse('notDigits');
  const digits = read.digits ?? '';
  const missing = length - digits.length;
  const repaired = missing >= 0 && missing <= mayLack ? digits.padStart(length, '0') : null;
  if (read.kind === 'damaged') return refuse(read.damage, repaired);
  if (missing === 0) return { ok: true, value: digits };
  return repaired ? refuse('zerosLost', repaired) : refuse('wrongLength');
}

/** Old identity card (CMND): 9 digits. Not valid as a paper since 2025, kept for finding the same person. */
export const checkOldId = (text: string): Accepted | Refused => checkPlain(text, 9, 1);

/** Social insurance code: 10 digits, one for life, also the number on health cards since 2021. */
export const checkInsuranceCode = (text: string): Accepted | Refused => checkPlain(text, 10, 1);

export type CardFacts = { insuranceCode: string; subject: string | null; benefit: string | null };

/**
 * Health card number: 10 digits, or the 15 characters of cards before April 2021 — 2 letters of the group, benefit level
 * 1–5, province 01–99, 10 digits of the insurance code (Decision 1351/QĐ-BHXH).
 */
export function checkCardNumber(text: string): Accepted<{ facts: CardFacts }> | Refused {
  const value = text.replace(/[\s.\-]/g, '').toUpperCase();
  const old = /^([A-Z]{2})([1-5])(?!00)\d{2}(\d{10})$/.exec(value);
  if (old) return { ok: true, value, facts: { insuranceCode: old[3]!, subject: old[1]!, benefit: old[2]! } };
  if (/^[A-Z]{2}/.test(value)) return refuse('wrongLength');
  const code = checkInsuranceCode(text);
  return code.ok ? { ...code, facts: { insuranceCode: code.value, subject: null, benefit: null } } : code;
}

/** "024190001234" → "024******234": how an identifier or a phone number is shown until somebody asks for it. */
export const maskIdentifier = (value: string): string =>
  value.length < 9 ? '*'.repeat(value.length) : value.slice(0, 3) + '*'.repeat(value.length - 6) + value.slice(-3);
