import { addDays, type Day } from '@/lib/core/clock';

/** Every move of a request to erase; the database holds the same table (tt.moves). Approved means erased. */
export const MOVES = {
  Erasure: { proposed: ['approved', 'rejected', 'withdrawn'], approved: [], rejected: [], withdrawn: [] },
} as const;

/** Days within which data are erased that somebody asks to have erased. Decree 356/2025/NĐ-CP, Art. 5 (it can be extended once). */
const WITHIN: readonly { from: Day; days: number }[] = [
  { from: '2023-07-01', days: 3 }, // Decree 13/2023/NĐ-CP, Art. 16: 72 hours
  { from: '2026-01-01', days: 20 },
];

/**
 * Years for which papers used for books are kept, counted from the end of their accounting year. Law on Accounting 88/2015/QH13,
 * Art. 41; Decree 174/2016/NĐ-CP, Art. 13 and 15.
 */
const VOUCHER_YEARS: readonly { from: Day; years: number }[] = [{ from: '2017-01-01', years: 10 }];

const inForce = <T extends { from: Day }>(rows: readonly T[], on: Day): T =>
  rows.filter(({ from }) => from <= on).at(-1) ?? rows[0]!;

/** The last day for a request made on a day. */
export const erasureDueOn = (askedOn: Day): Day => addDays(askedOn, inForce(WITHIN, askedOn).days);

/** The last day on which a voucher of a day must be there. */
export const voucherHeldUntil = (day: Day): Day =>
  `${Number(day.slice(0, 4)) + inForce(VOUCHER_YEARS, day).years}-12-31`;

/** What stands in the way of an erasure: cover that still runs, a line at work in a drive, a case in hand. */
export type ErasureBlock = 'coverRunning' | 'lineAtWork' | 'caseOpen';
