import type { PriceKind } from './rule-types';

/** Kinds that a province sets for itself; the others are national and come with the product's reference data. */
export const PROVINCE_KINDS = ['localSupport', 'communeSupport', 'bookLocalSupport'] as const satisfies PriceKind[];

/** How the value of a kind is written: đồng, percent (stored in basis points), months, days, or a multiple. */
export const PRICE_UNIT = {
  baseSalary: 'vnd',
  povertyLine: 'vnd',
  premiumRate: 'percent',
  householdStep: 'percent',
  supportRate: 'percent',
  localSupport: 'percent',
  communeSupport: 'percent',
  bookRate: 'percent',
  bookSupport: 'percent',
  bookLocalSupport: 'percent',
  supportMonths: 'months',
  bookIncomeCap: 'times',
  waitingDays: 'days',
  gapMonths: 'months',
} as const satisfies Record<PriceKind, 'vnd' | 'percent' | 'months' | 'times' | 'days'>;

/** `12,5` or `12.5` percent → 1250 basis points. The schema has checked its form. */
export function basisPoints(percentText: string): bigint {
  const [whole = '0', part = ''] = percentText.replace(',', '.').split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}
