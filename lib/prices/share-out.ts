import type { Payer, PriceLine, PriceLineCode, PriceSlice, Quote } from './rule-types';

/** Basis points in the whole: 10,000 = 100 %. */
export const WHOLE = 10_000n;

/** Half up: one half of a đồng and more becomes a whole one. Neither side may be negative. */
export const divideHalfUp = (amount: bigint, by: bigint): bigint => (2n * amount + by) / (2n * by);

/** Basis points as the percentage that people read: 450 → 4.5. */
export const percent = (basisPoints: bigint): number => Number(basisPoints) / 100;

export type Share = { payer: Payer; code: PriceLineCode; amount: bigint; params: Record<string, string | number> };

/**
 * Gives each payer its share in order, never more than is left; the sponsor pays the rest, so that the sum is exact.
 * A share of nought leaves no slice and no line.
 */
export function shareOut(full: bigint, shares: readonly Share[], before: readonly PriceLine[]): Quote {
  const slices: PriceSlice[] = [];
  const explanation = [...before];
  let left = full;
  for (const share of shares) {
    const amount = share.amount < left ? share.amount : left;
    if (amount <= 0n) continue;
    slices.push({ payer: share.payer, amount });
    explanation.push({ code: share.code, params: { ...share.params, amount: Number(amount) } });
    left -= amount;
  }
  if (left > 0n) slices.push({ payer: 'sponsor', amount: left });
  explanation.push({ code: left > 0n ? 'sponsorShare' : 'fullyPaid', params: { amount: Number(left) } });
  return { slices, full, sponsor: left, fullyPaid: left === 0n, explanation };
}
