import type { Day } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import type { PriceKind, PriceRule } from './rule-types';

export type RuleQuestion = { rules: readonly PriceRule[]; day: Day; provinceCode: string | null };

/** The rule in force on a day: a province's own before the national one, then the one that began last. */
export function findRule({ rules, day, provinceCode }: RuleQuestion, kind: PriceKind, key = ''): PriceRule | null {
  let best: PriceRule | null = null;
  for (const rule of rules) {
    if (rule.kind !== kind || rule.key !== key || rule.validFrom > day || (rule.validTo !== null && rule.validTo < day))
      continue;
    if (rule.provinceCode !== null && rule.provinceCode !== provinceCode) continue;
    if (!best || precedes(rule, best)) best = rule;
  }
  return best;
}

const precedes = (a: PriceRule, b: PriceRule): boolean =>
  (a.provinceCode !== null) === (b.provinceCode !== null) ? a.validFrom > b.validFrom : a.provinceCode !== null;

/** @throws DomainError priceMissing, with what was looked for, when no rule holds on the day: never a silent nought. */
export function needRule(question: RuleQuestion, kind: PriceKind, key = ''): PriceRule {
  const rule = findRule(question, kind, key);
  if (!rule) throw new DomainError('priceMissing', { kind, key, day: question.day });
  return rule;
}
