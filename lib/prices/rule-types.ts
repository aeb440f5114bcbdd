import type { Day } from '@/lib/core/clock';

/**
 * What a dated price rule can say, and the unit of its value.
 * - `baseSalary`, `povertyLine`: đồng a month. - `premiumRate`, `bookRate`: basis points of base salary or income.
 * - `householdStep` (key: order 1–5, the last also for all after): basis points of the first person's premium.
 * - `supportRate` (key: group), `localSupport` (province), `communeSupport` (commune): basis points of the premium.
 * - `bookSupport`, `bookLocalSupport` (key: class): basis points of the contribution on the poverty line.
 * - `supportMonths` (key: group, or `book`): months for which support is given at most.
 * - `bookIncomeCap`: multiple of the base salary that an income may reach.
 * - `waitingDays`: days from the payment to the first day of validity for those who join for the first time or after a gap.
 * - `gapMonths`: months without cover that make a gap.
 */
export const PRICE_KINDS = [
  'baseSalary',
  'premiumRate',
  'householdStep',
  'supportRate',
  'localSupport',
  'communeSupport',
  'supportMonths',
  'bookRate',
  'povertyLine',
  'bookSupport',
  'bookLocalSupport',
  'bookIncomeCap',
  'waitingDays',
  'gapMonths',
] as const;
export type PriceKind = (typeof PRICE_KINDS)[number];

/** One dated rule. `validTo` is the last day it holds; null means until further notice. `provinceCode` null: national. */
export type PriceRule = {
  kind: PriceKind;
  key: string;
  value: bigint;
  validFrom: Day;
  validTo: Day | null;
  provinceCode: string | null;
  source: string;
};

export type Payer = 'state' | 'province' | 'commune' | 'sponsor' | 'person';
export type PriceSlice = { payer: Payer; amount: bigint };

/** A line of the calculation; words are `prices.explanation.<code>`. Amounts are whole đồng, percentages plain numbers. */
export type PriceLine = { code: PriceLineCode; params: Record<string, string | number> };
export const PRICE_LINE_CODES = [
  'baseSalary',
  'premium',
  'householdStep',
  'term',
  'stateShare',
  'stateShareLimited',
  'provinceShare',
  'communeShare',
  'personShare',
  'sponsorShare',
  'fullyPaid',
  'bookIncome',
  'bookTerm',
  'bookLine',
] as const;
export type PriceLineCode = (typeof PRICE_LINE_CODES)[number];

/**
 * What one item costs and who pays which part. The slices add up to `full` exactly; those of nought are left out.
 * `fullyPaid`: nothing is left for a sponsor, so there is nothing to give.
 */
export type Quote = {
  slices: PriceSlice[];
  full: bigint;
  sponsor: bigint;
  fullyPaid: boolean;
  explanation: PriceLine[];
};
