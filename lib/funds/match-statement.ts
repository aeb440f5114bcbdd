import { withoutMarks } from '@/lib/core/text';
import type { Vnd } from '@/lib/core/money';
import { findPledgeCodes } from './pledge-code';

export interface OpenPledge {
  id: string;
  code: string;
  sponsorNames: readonly string[];
  /** Still to come; null where the amount of the pledge is not known. */
  outstanding: Vnd | null;
}

export interface Match {
  pledgeId: string;
  because: 'code' | 'amountAndName';
}

/** Forms of companies, which banks shorten each in their own way. */
const FORMS = /\b(CONG TY|CTY|CO PHAN|CP|TNHH|MTV|MOT THANH VIEN|TM|DV|NGAN HANG|TMCP|CHI NHANH|CN|ONG|BA)\b/g;
const packed = (text: string): string =>
  withoutMarks(text)
    .toUpperCase()
    .replace(FORMS, ' ')
    .replace(/[^A-Z0-9]/g, '');

/**
 * Whose money a credit is: first by the pledge code in its text, then by amount and name together, each only when it points to
 * one pledge. Anything else stays unidentified: a wrong guess would be another sponsor's receipt. A person confirms every match.
 */
export function matchCredit(credit: { amount: Vnd; text: string }, pledges: readonly OpenPledge[]): Match | null {
  const codes = new Set(findPledgeCodes(credit.text));
  const byCode = pledges.filter((pledge) => codes.has(pledge.code));
  if (byCode.length > 0) return byCode.length === 1 ? { pledgeId: byCode[0]!.id, because: 'code' } : null;
  const text = packed(credit.text);
  const byName = pledges.filter(
    (pledge) =>
      pledge.outstanding === credit.amount &&
      pledge.sponsorNames.map(packed).some((name) => name.length >= 5 && text.includes(name)),
  );
  return byName.length === 1 ? { pledgeId: byName[0]!.id, because: 'amountAndName' } : null;
}
