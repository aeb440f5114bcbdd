import type { Day } from '@/lib/core/clock';
import { findRule, needRule, type RuleQuestion } from './find-rule';
import { targetGroup } from './groups';
import type { PriceRule, Quote } from './rule-types';
import { divideHalfUp, percent, shareOut, WHOLE } from './share-out';

export type CardQuestion = {
  rules: readonly PriceRule[];
  /** The day of payment: it alone fixes the price, and nothing is charged again when rules change later. */
  day: Day;
  months: number;
  groupCode: string;
  /** Place among the household's members who join as a family in the year, from 1. Only the household rate uses it. */
  householdOrder: number | null;
  provinceCode: string | null;
  /** Months of State support already used, where the group's support is limited in time. */
  supportMonthsUsed?: number;
  /** Part of what is left that the person pays, in basis points; nought unless a drive says otherwise. */
  personShare?: bigint;
};

/**
 * Price of a health-insurance card: base salary × rate × months, stepped down inside a household, less what the State, the
 * province and the commune pay. Rounded half up once, on the whole term; public shares are cut to the đồng below.
 * @throws DomainError priceMissing when base salary, rate, step or the group's support has no rule on the day
 * Source: Law on Health Insurance Art. 13; Decree 188/2025; People's Council resolutions for `localSupport`.
 */
export function priceCard(question: CardQuestion): Quote {
  const { day, months, groupCode } = question;
  const base = needRule(question, 'baseSalary');
  const rate = needRule(question, 'premiumRate');
  const support = needRule(question, 'supportRate', groupCode);
  const order = String(Math.min(Math.max(question.householdOrder ?? 1, 1), 5));
  const step = targetGroup(groupCode)?.payer === 'household' ? needRule(question, 'householdStep', order).value : WHOLE;
  const full = divideHalfUp(base.value * rate.value * step * BigInt(months), WHOLE * WHOLE);
  const monthly = divideHalfUp(base.value * rate.value, WHOLE);

  const lines: Quote['explanation'] = [
    { code: 'baseSalary', params: { amount: Number(base.value), day, source: base.source } },
    { code: 'premium', params: { amount: Number(monthly), percent: percent(rate.value) } },
  ];
  if (step !== WHOLE) lines.push({ code: 'householdStep', params: { order: Number(order), percent: percent(step) } });
  lines.push({ code: 'term', params: { months, amount: Number(full) } });
  return shareOut(full, cardShares(question, full, support), lines);
}

function cardShares(question: CardQuestion, full: bigint, support: PriceRule) {
  const months = supportedMonths(question, question.groupCode, question.months, question.supportMonthsUsed);
  const limited = months < question.months;
  const state = (full * support.value * BigInt(months)) / (WHOLE * BigInt(question.months));
  const province = local(question, 'localSupport', full);
  const commune = local(question, 'communeSupport', full);
  const left = [state, province.amount, commune.amount].reduce((rest, paid) => (rest > paid ? rest - paid : 0n), full);
  return [
    {
      payer: 'state' as const,
      code: limited ? ('stateShareLimited' as const) : ('stateShare' as const),
      amount: state,
      params: { percent: percent(support.value), months, source: support.source },
    },
    { payer: 'province' as const, code: 'provinceShare' as const, ...province },
    { payer: 'commune' as const, code: 'communeShare' as const, ...commune },
    {
      payer: 'person' as const,
      code: 'personShare' as const,
      amount: (left * (question.personShare ?? 0n)) / WHOLE,
      params: { percent: percent(question.personShare ?? 0n) },
    },
  ];
}

function local(question: CardQuestion, kind: 'localSupport' | 'communeSupport', full: bigint) {
  const rule = findRule(question, kind, question.groupCode);
  const value = rule?.value ?? 0n;
  return { amount: (full * value) / WHOLE, params: { percent: percent(value), source: rule?.source ?? '' } };
}

/** Months of a term that public support still covers, where the rules limit it (36 months, 12 months, 120 for books). */
export function supportedMonths(question: RuleQuestion, key: string, months: number, used = 0): number {
  const limit = findRule(question, 'supportMonths', key);
  return limit ? Math.max(Math.min(months, Number(limit.value) - used), 0) : months;
}
