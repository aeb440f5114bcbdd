import type { Vnd } from '@/lib/core/money';

/** Every move of a proposal that exists; the database holds the same table (tt.moves). */
export const MOVES = {
  AllocationRun: {
    draft: ['proposed', 'superseded'],
    proposed: ['approved', 'rejected', 'superseded'],
    approved: [],
    rejected: [],
    superseded: [],
  },
} as const;

/** Days for which a proposal holds money softly; after that another proposal may count on it. */
export const HOLD_DAYS = 7;

/** A person who may get an item, with the share that a sponsor must pay. */
export interface Candidate {
  lineId: string;
  wardCode: string;
  groupCode: string;
  itemKind: string;
  months: number;
  tag: string | null;
  /** Place in the list, to break ties: ward, then row. */
  order: number;
  sponsorShare: Vnd;
  /** Set before any money is looked at: no price on the day, nothing left to give, or somebody who has it already. */
  waitReason?: WaitReason | null;
}

export const WAIT_REASONS = ['noMoney', 'earmark', 'noPrice', 'fullyPaid', 'alreadyHas', 'listedTwice'] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** A fund with what it may still give, and its earmark; an empty list is no restriction. */
export interface Purse {
  fundId: string;
  free: Vnd;
  wardCodes: readonly string[];
  groupCodes: readonly string[];
  itemKinds: readonly string[];
  months: number | null;
  tag: string | null;
}

export interface Share {
  fundId: string;
  amount: Vnd;
}

export interface Decision {
  lineId: string;
  rank: number;
  shares: Share[];
  waitReason: WaitReason | null;
}

const allows = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);

/** The same rule as the trigger keep_earmark. */
export const fits = (purse: Purse, person: Candidate): boolean =>
  allows(purse.wardCodes, person.wardCode) &&
  allows(purse.groupCodes, person.groupCode) &&
  allows(purse.itemKinds, person.itemKind) &&
  (purse.months === null || purse.months === person.months) &&
  (purse.tag === null || purse.tag === person.tag);

const restrictions = (purse: Purse): number =>
  [purse.wardCodes.length, purse.groupCodes.length, purse.itemKinds.length].filter((n) => n > 0).length +
  (purse.months === null ? 0 : 1) +
  (purse.tag === null ? 0 : 1);

/**
 * Who gets an item from whose money. Groups in the plan's order; inside a group first whom a đồng helps most (smallest share),
 * then the order of the lists. Money with the narrowest earmark goes first, so that free money stays for those whom no earmark
 * reaches. One fund pays where one can; else several that fit share the price. `earmark`: there is money, for others.
 */
export function propose(
  people: readonly Candidate[],
  purses: readonly Purse[],
  priority: readonly string[],
): Decision[] {
  const place = (code: string) => (priority.includes(code) ? priority.indexOf(code) : priority.length);
  const queue = [...people].sort(
    (a, b) => place(a.groupCode) - place(b.groupCode) || Number(a.sponsorShare - b.sponsorShare) || a.order - b.order,
  );
  const free = new Map(purses.map((purse) => [purse.fundId, purse.free]));
  const byNarrowness = [...purses].sort((a, b) => restrictions(b) - restrictions(a) || (a.fundId < b.fundId ? -1 : 1));
  return queue.map((person, index) => {
    if (person.waitReason) return { lineId: person.lineId, rank: index + 1, shares: [], waitReason: person.waitReason };
    const fitting = byNarrowness.filter((purse) => fits(purse, person));
    const shares = pay(person.sponsorShare, fitting, free);
    for (const { fundId, amount } of shares ?? []) free.set(fundId, free.get(fundId)! - amount);
    const money = [...free.values()].some((left) => left >= person.sponsorShare);
    const waitReason = shares ? null : money ? 'earmark' : 'noMoney';
    return { lineId: person.lineId, rank: index + 1, shares: shares ?? [], waitReason };
  });
}

function pay(amount: Vnd, fitting: readonly Purse[], free: ReadonlyMap<string, Vnd>): Share[] | null {
  if (amount === 0n) return [];
  const one = fitting.find((purse) => free.get(purse.fundId)! >= amount);
  if (one) return [{ fundId: one.fundId, amount }];
  const shares: Share[] = [];
  let left = amount;
  for (const purse of fitting) {
    const part = free.get(purse.fundId)! < left ? free.get(purse.fundId)! : left;
    if (part <= 0n) continue;
    shares.push({ fundId: purse.fundId, amount: part });
    left -= part;
  }
  return left === 0n ? shares : null;
}
