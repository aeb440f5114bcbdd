import { addDays, addMonths, type Day } from '@/lib/core/clock';

/** Every move of a remittance that exists; the database holds the same table (tt.moves). */
export const MOVES = {
  Remittance: {
    draft: ['approved'],
    approved: ['paid', 'draft'],
    paid: ['settled'],
    settled: [],
  },
} as const;

export interface ValidityQuestion {
  kind: 'card' | 'book';
  payDay: Day;
  months: number;
  /** Last day of the cover of the same kind that the person has or had last; null when none is known. */
  coveredTo: Day | null;
  /** What the ward says, where the insurer's list is silent. */
  firstJoin: boolean | null;
  /** From the dated rules: days to wait after a first join, months that make a gap. */
  waitingDays: number;
  gapMonths: number;
}

export interface Validity {
  from: Day;
  /** Last day, included. */
  to: Day;
  rule: 'afterCurrent' | 'atOnce' | 'after30Days';
}

/**
 * First and last day that a payment buys. Cover that still runs is continued on the day after its end; a gap shorter than
 * `gapMonths` begins with the payment; a first join or a longer gap waits. A book has no waiting days: its months are those
 * paid for, from the month of the payment.
 * Source: Law on Health Insurance Art. 16 (as amended by 51/2024/QH15); Law on Social Insurance 41/2024 Art. 36.
 */
export function validityOf(q: ValidityQuestion): Validity {
  const until = (from: Day): Day => addDays(addMonths(from, q.months), -1);
  const starting = (from: Day, rule: Validity['rule']): Validity => ({ from, to: until(from), rule });
  if (q.coveredTo && q.coveredTo >= q.payDay) return starting(addDays(q.coveredTo, 1), 'afterCurrent');
  if (q.kind === 'book') return starting(`${q.payDay.slice(0, 8)}01`, 'atOnce');
  const gap = q.coveredTo === null ? (q.firstJoin ?? true) : addMonths(q.coveredTo, q.gapMonths) <= q.payDay;
  return gap ? starting(addDays(q.payDay, q.waitingDays), 'after30Days') : starting(q.payDay, 'atOnce');
}

export interface FundShare {
  fundId: string;
  amount: bigint;
}

const floorOf = (a: bigint, b: bigint): bigint => (a < 0n && a % b !== 0n ? a / b - 1n : a / b);

/**
 * An amount (a refund, or what a price has changed by) in the proportion in which the funds pay, in whole đồng. What is rounded is the
 * running sum, not each part: so the parts add up, and no fund gets back more than it gave (what rounding leaves, put on one fund
 * alone, could exceed it), and no gift pays for another's part.
 */
export function inProportion(whole: bigint, shares: readonly FundShare[]): FundShare[] {
  const total = shares.reduce((sum, share) => sum + share.amount, 0n);
  let given = 0n;
  let told = 0n;
  return shares.map(({ fundId, amount }) => {
    given += amount;
    const part = floorOf(whole * given, total) - told;
    told += part;
    return { fundId, amount: part };
  });
}

/** What tells whether the insurer may give back what was paid for an item. */
export interface RefundFacts {
  state: string;
  /** Its row in section II of a batch: taken off the insurer's list. */
  decrease: { answer: string; batch: { state: string } } | null;
  /** Given back before. */
  refunded: boolean;
}

const isTakenOff = (decrease: RefundFacts['decrease']): boolean =>
  decrease !== null && decrease.batch.state !== 'made' && decrease.answer !== 'rejected';

/** Paid and not issued, or issued and taken off the insurer's list with a batch that went out and was not refused; once. */
export const isRefundable = ({ state, decrease, refunded }: RefundFacts): boolean =>
  !refunded && (['paid', 'rejected'].includes(state) || isTakenOff(decrease));
