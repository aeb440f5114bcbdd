import { addMonths, type Day } from '@/lib/core/clock';
import type { EndingKind } from './schema';

export interface Months {
  /** First day of the months that are left. */
  from: Day;
  months: number;
}

/**
 * The whole months that are left after the last day, counted from the first day of the item as the insurer counts them: a month
 * that has begun is used up. Null when none is left.
 */
export function monthsLeft(item: Months, lastDay: Day): Months | null {
  let begun = 0;
  while (begun < item.months && addMonths(item.from, begun) <= lastDay) begun += 1;
  return begun === item.months ? null : { from: addMonths(item.from, begun), months: item.months - begun };
}

/**
 * Whether the law gives back what was paid for the months left. A card: when the person is insured in another group, or dies before
 * it is valid (Decree 146/2018/NĐ-CP Art. 20, whose place Decree 188/2025/NĐ-CP took on 2025-08-15). A book paid ahead: when the
 * person goes over to compulsory insurance, or dies. Of other endings nothing can be said beforehand. This is what is asked for; what
 * the insurer confirms is written down as its refund.
 */
export function givesBack(kind: string, ending: EndingKind, validFrom: Day, lastDay: Day): boolean {
  if (ending === 'other') return false;
  if (kind === 'book') return ending !== 'stateCard';
  return ending !== 'death' || lastDay < validFrom;
}

/** The part of an amount that stands for the months left, in whole đồng; what rounding leaves stays with the insurer. */
export const partOf = (amount: bigint, left: Months, months: number): bigint =>
  (amount * BigInt(left.months)) / BigInt(months);
