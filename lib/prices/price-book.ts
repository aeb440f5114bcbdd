import type { Day } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { findRule, needRule } from './find-rule';
import { targetGroup, type BookClass } from './groups';
import type { PriceRule, Quote } from './rule-types';
import { supportedMonths } from './rules';
import { divideHalfUp, percent, shareOut, WHOLE } from './share-out';

export type BookQuestion = {
  rules: readonly PriceRule[];
  day: Day;
  months: number;
  groupCode: string;
  provinceCode: string | null;
  /** Monthly income that the contribution is reckoned on; the rural poverty line, the least allowed, when not given. */
  monthlyIncome?: bigint;
  ethnicMinority?: boolean;
  /** Months of State support already used of the 120. */
  supportMonthsUsed?: number;
};

/**
 * Price of a voluntary social-insurance book: rate × income × months, less State support on the poverty line (not on the
 * income chosen) and what the province adds. The best support that fits the person is taken.
 * @throws DomainError priceMissing when a rule is missing on the day; invalidInput when the income is outside its bounds
 * Source: Law on Social Insurance 41/2024; Decree 159/2025, Art. 5.
 */
export function priceBook(question: BookQuestion): Quote {
  const { months } = question;
  const rate = needRule(question, 'bookRate');
  const line = needRule(question, 'povertyLine');
  const income = question.monthlyIncome ?? line.value;
  const max = needRule(question, 'bookIncomeCap').value * needRule(question, 'baseSalary').value;
  if (income < line.value || income > max)
    throw new DomainError(
      'invalidInput',
      { min: Number(line.value), max: Number(max) },
      { monthlyIncome: 'incomeBounds' },
    );

  const full = divideHalfUp(rate.value * income * BigInt(months), WHOLE);
  const monthsLeft = supportedMonths(question, 'book', months, question.supportMonthsUsed);
  const support = bestSupport(question);
  const supportBase = rate.value * line.value * BigInt(monthsLeft);
  const state = (supportBase * support.value) / (WHOLE * WHOLE);
  const added = findRule(question, 'bookLocalSupport', support.key);
  return shareOut(
    full,
    [
      {
        payer: 'state',
        code: monthsLeft < months ? 'stateShareLimited' : 'stateShare',
        amount: state,
        params: { percent: percent(support.value), months: monthsLeft, source: support.source },
      },
      {
        payer: 'province',
        code: 'provinceShare',
        amount: (supportBase * (added?.value ?? 0n)) / (WHOLE * WHOLE),
        params: { percent: percent(added?.value ?? 0n), source: added?.source ?? '' },
      },
    ],
    [
      { code: 'bookIncome', params: { amount: Number(income), percent: percent(rate.value), source: rate.source } },
      { code: 'bookLine', params: { amount: Number(line.value), source: line.source } },
      { code: 'bookTerm', params: { months, amount: Number(full) } },
    ],
  );
}

/** Somebody both poor and of an ethnic minority gets the higher support, not both. */
function bestSupport(question: BookQuestion): PriceRule {
  const own: BookClass = targetGroup(question.groupCode)?.bookClass ?? 'OTHER';
  const classes: BookClass[] = question.ethnicMinority ? [own, 'ETHNIC_MINORITY'] : [own];
  return classes.map((key) => needRule(question, 'bookSupport', key)).reduce((a, b) => (b.value > a.value ? b : a));
}
