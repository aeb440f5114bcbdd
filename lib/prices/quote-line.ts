import type { Day } from '@/lib/core/clock';
import { priceBook } from './price-book';
import type { PriceRule, Quote } from './rule-types';
import { priceCard } from './rules';

/** What of a list line fixes its price. */
export interface PricedLine {
  itemKind: string;
  months: number;
  groupCode: string | null;
  householdOrder: number | null;
  income: bigint | null;
  ethnicity: string | null;
  /** Months of State support used before, where it is limited in time. */
  supportMonthsUsed?: number;
}

/** The majority people of Vietnam; every other ethnicity has the minority's support for books (Decree 159/2025, Art. 5). */
const MAJORITY = 'kinh';

/**
 * Price of what one line asks for, on one day. A line without a group is priced as the household group, which has no support.
 * @throws DomainError priceMissing when a rule is missing on the day; invalidInput when a book's income is out of bounds
 */
export function quoteLine(rules: readonly PriceRule[], day: Day, provinceCode: string, line: PricedLine): Quote {
  const common = {
    rules,
    day,
    months: line.months,
    groupCode: line.groupCode ?? 'HOUSEHOLD',
    provinceCode,
    ...(line.supportMonthsUsed ? { supportMonthsUsed: line.supportMonthsUsed } : {}),
  };
  if (line.itemKind === 'card') return priceCard({ ...common, householdOrder: line.householdOrder });
  const ethnicity = line.ethnicity?.trim().toLowerCase() ?? '';
  return priceBook({
    ...common,
    ...(line.income === null ? {} : { monthlyIncome: line.income }),
    ethnicMinority: ethnicity !== '' && ethnicity !== MAJORITY,
  });
}
