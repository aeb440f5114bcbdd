import type { DriveFigures } from './overview';
import { isOver } from './rules';

export const CHAIN = [
  'plan',
  'pledges',
  'lists',
  'checks',
  'allocation',
  'payments',
  'cards',
  'ceremonies',
  'handovers',
] as const;
export type ChainStep = (typeof CHAIN)[number];

const all = (done: number, of: number): boolean => of > 0 && done >= of;

/**
 * How far a drive has come: steps that are done, the first that is not (`now`), the rest ahead. A drive that is over has no
 * step `now`. Money that the reader may not see neither holds the chain up
 * nor is said to have come before something was allocated from it.
 */
export function chainStates(state: string, f: DriveFigures): Record<ChainStep, 'done' | 'now' | 'ahead'> {
  const done: Record<ChainStep, boolean> = {
    plan: !['draft', 'cancelled'].includes(state),
    pledges: f.money ? f.money.received > 0n : f.items > 0, // nothing is allocated without money
    lists: all(f.listsApproved, Math.max(f.lists, f.wards)),
    checks: f.listsApproved > 0 && f.findingsOpen === 0,
    allocation: f.items > 0,
    payments: all(f.paid, f.items),
    cards: all(f.issued, f.items),
    ceremonies: all(f.ceremoniesHeld, f.ceremonies),
    handovers: all(f.handedOver, f.items),
  };
  const over = isOver(state);
  const now = over ? undefined : CHAIN.find((step) => !done[step] && (f.money || step !== 'pledges'));
  const states = CHAIN.map((step) => [step, done[step] ? 'done' : step === now ? 'now' : 'ahead'] as const);
  return Object.fromEntries(states) as Record<ChainStep, 'done' | 'now' | 'ahead'>;
}
