import type { Day } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import { needRule } from '@/lib/prices/find-rule';
import { loadPriceRules } from '@/lib/prices/load-rules';

/** Working days from payment until the insurer has issued the card, by the day from which it holds. */
const ISSUE: readonly { from: Day; days: number; source: string }[] = [
  { from: '2015-01-01', days: 5, source: 'QĐ 595/QĐ-BHXH; NĐ 188/2025 Điều 10' },
];

export const issueDays = (day: Day): number => (ISSUE.filter((row) => row.from <= day).at(-1) ?? ISSUE[0]!).days;

/**
 * Calendar days that a first-time joiner's card waits from its payment, by the price rules of a day.
 * @throws DomainError priceMissing
 */
export async function waitingDays(tx: Tx, provinceCode: string, day: Day): Promise<number> {
  const rules = await loadPriceRules(tx, provinceCode, ['waitingDays']);
  return Number(needRule({ rules, day, provinceCode }, 'waitingDays').value);
}
