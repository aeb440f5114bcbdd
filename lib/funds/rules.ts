import type { Vnd } from '@/lib/core/money';

export const PLEDGE_KINDS = ['money', 'cards', 'books'] as const;
export type PledgeKind = (typeof PLEDGE_KINDS)[number];
export type PledgeState = 'open' | 'cancelled' | 'writtenOff';

/** Every legal move of a pledge; the same table stands in the database (tt.moves). */
export const PLEDGE_MOVES = {
  open: ['cancelled', 'writtenOff'],
  cancelled: [],
  writtenOff: [],
} as const satisfies Record<PledgeState, readonly PledgeState[]>;
/** Money that is left: proposed by finance, decided by the leader. */
const DECISION_MOVES = {
  proposed: ['approved', 'rejected', 'withdrawn'],
  approved: [],
  rejected: [],
  withdrawn: [],
} as const;
export const MOVES = { Pledge: PLEDGE_MOVES, FundDecision: DECISION_MOVES };

/** What people call the state of a pledge: computed, so that it can never disagree with the money. */
export type PledgeProgress = 'promised' | 'partlyReceived' | 'received' | 'cancelled' | 'writtenOff';

/** `amount` is null for so many cards or books without a price yet: then nobody can say that all of it has come. */
export function pledgeProgress(pledge: { state: string; amount: Vnd | null }, received: Vnd): PledgeProgress {
  if (pledge.state === 'cancelled' || pledge.state === 'writtenOff') return pledge.state;
  if (received <= 0n) return 'promised';
  return pledge.amount !== null && received >= pledge.amount ? 'received' : 'partlyReceived';
}

/** What is still to come of an open pledge; null where its amount is not known, 0 where more came than was promised. */
export function outstanding(pledge: { state: string; amount: Vnd | null }, received: Vnd): Vnd | null {
  if (pledge.state !== 'open') return 0n;
  if (pledge.amount === null) return null;
  return received >= pledge.amount ? 0n : pledge.amount - received;
}

/** A pledge of cards or books earmarks its money for them, unless more was said. */
export const impliedItemKinds = (kind: PledgeKind, chosen: readonly string[]): string[] =>
  chosen.length > 0 || kind === 'money' ? [...chosen] : [kind === 'cards' ? 'card' : 'book'];
