/** What the worker does by the clock. */
import { sealTurn } from '@/lib/core/audit-seal';

/** Runs every so many seconds in each worker; what must not run twice at once takes an advisory lock itself. */
export type Loop = { name: string; seconds: number; run: () => Promise<unknown> };
export const LOOPS: readonly Loop[] = [{ name: 'audit.seal', seconds: 3, run: () => sealTurn() }];

/** Jobs of the registry (system ones) that are asked for by time, once for all workers. Times are UTC: Vietnam is 7 hours ahead. */
export type Timed = { job: string; cron: string };
export const TIMED: readonly Timed[] = [
  // Just after midnight in Vietnam the public figures of the new day; through the day the sponsors' grand totals.
  { job: 'writeTotals', cron: '5 17 * * *' },
  { job: 'writeTotals', cron: '*/10 * * * *' },
  // After the nightly dump, which still holds what goes.
  { job: 'purge', cron: '10 19 * * *' },
];
