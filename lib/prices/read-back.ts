import type { Payer, PriceLine, PriceLineCode } from './rule-types';

const LINES: Record<Exclude<Payer, 'sponsor'>, readonly PriceLineCode[]> = {
  state: ['stateShare', 'stateShareLimited'],
  province: ['provinceShare'],
  commune: ['communeShare'],
  person: ['personShare'],
};

/** What a payer other than the sponsor pays by a kept calculation: what was paid is read back, never worked out again. */
export const keptShare = (lines: readonly PriceLine[], payer: keyof typeof LINES): bigint =>
  BigInt(kept(lines, LINES[payer], 'amount'));

/** The State's rate in basis points; for a book, of the contribution on the poverty line. */
export const keptStateRate = (lines: readonly PriceLine[]): number =>
  Math.round(kept(lines, LINES.state, 'percent') * 100);

/** The province's and the commune's rates together, in basis points. */
export const keptLocalRate = (lines: readonly PriceLine[]): number =>
  Math.round((kept(lines, LINES.province, 'percent') + kept(lines, LINES.commune, 'percent')) * 100);

/** The base salary of the day of payment; nought for a book, whose price does not come from it. */
export const keptBaseSalary = (lines: readonly PriceLine[]): bigint => BigInt(kept(lines, ['baseSalary'], 'amount'));

const kept = (lines: readonly PriceLine[], codes: readonly PriceLineCode[], param: string): number =>
  Number(lines.find(({ code }) => codes.includes(code))?.params[param] ?? 0);
