import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay, type Day } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { findRule } from '@/lib/prices/find-rule';
import { loadPriceRules } from '@/lib/prices/load-rules';
import type { PriceRule } from '@/lib/prices/rule-types';

/** Monthly incomes, in đồng, that a person may choose for the contribution to a book. */
export interface IncomeBounds {
  min: bigint;
  max: bigint;
  /** The least rises within the time of the plan: from then on a lower income is refused at the payment. */
  rises: { from: Day; min: bigint } | null;
}

/**
 * The bounds of a day, and whether the lower one rises until another: the rural poverty line and so many base salaries
 * (Law on Social Insurance 41/2024, Art. 36; Decree 159/2025). Null where the rules of that day are missing.
 */
export function boundsOf(
  rules: readonly PriceRule[],
  provinceCode: string,
  today: Day,
  until: Day,
): IncomeBounds | null {
  const on = (day: Day) => ({ rules, day, provinceCode });
  const least = findRule(on(today), 'povertyLine');
  const cap = findRule(on(today), 'bookIncomeCap');
  const base = findRule(on(today), 'baseSalary');
  if (!least || !cap || !base) return null;
  const later = findRule(on(until), 'povertyLine');
  return {
    min: least.value,
    max: cap.value * base.value,
    rises: later && later.value > least.value ? { from: later.validFrom, min: later.value } : null,
  };
}

/** The bounds of today for a drive, looking ahead to the day from which its gifts should hold. */
export async function incomeBounds(
  { tx, actor, today }: Pick<Ctx, 'tx' | 'actor' | 'today'>,
  drive: { validFromGoal: Date | null },
): Promise<IncomeBounds | null> {
  const provinceCode = provinceOf(actor);
  const rules = await loadPriceRules(tx, provinceCode, ['povertyLine', 'bookIncomeCap', 'baseSalary']);
  return boundsOf(rules, provinceCode, today, drive.validFromGoal ? dateToDay(drive.validFromGoal) : today);
}

/** "1.500.000", "1,500,000 đ", "1500000.0" and "1,5 triệu" as đồng; null for anything else. */
export function parseIncome(text: string): bigint | null {
  const typed = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*(đồng|đ|vnd|vnđ|₫)\s*$/, '')
    .replace(/\s/g, '');
  if (/^\d{1,3}([.,]\d{3})+$/.test(typed)) return BigInt(typed.replace(/[.,]/g, ''));
  const whole = /^(\d{1,12})([.,]0{1,2})?$/.exec(typed);
  if (whole) return BigInt(whole[1]!);
  const millions = /^(\d{1,3})([.,](\d{1,3}))?(triệu|tr)$/.exec(typed);
  return millions ? BigInt(millions[1]! + (millions[3] ?? '').padEnd(6, '0')) : null;
}
