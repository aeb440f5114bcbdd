/** What the worker does by the clock. */
import { sealTurn } from '@/lib/core/audit-seal';
import { failInterrupted } from '@/lib/core/hold-job';

/** Runs every so many seconds in each worker; what must not run twice at once takes an advisory lock itself. */
export type Loop = { name: string; seconds: number; run: () => Promise<unknown> };
export const LOOPS: readonly Loop[] = [
  { name: 'audit.seal', seconds: 3, run: () => sealTurn() },
  { name: 'jobs.interrupted', seconds: 30, run: failInterrupted },
];

/** Jobs of the registry (system ones) that are asked for by time, once for all workers. Times are UTC: Vietnam is 7 hours ahead. */
export type Timed = { job: string; cron: string };
export const TIMED: readonly Timed[] = [
  // Just after midnight in Vietnam the public figures of the new day; through the day the sponsors' grand totals.
  { job: 'writeTotals', cron: '5 17 * * *' },
  { job: 'writeTotals', cron: '*/10 * * * *' },
  // After the nightly dump, which still holds what goes.
  { job: 'purge', cron: '10 19 * * *' },
];

/** 18:30 UTC is half past one at night in Vietnam. A machine that was off at its hour catches up on the next start. */
export const CRONTAB = [
  '30 18 * * * nightlyDump ?max=3&fill=1d',
  ...TIMED.map(({ job, cron }, i) => {
    const catchUp = cron.startsWith('*/') ? '' : '&fill=1d';
    return `${cron} timed ?id=${job}${i}&max=1${catchUp} ${JSON.stringify({ job })}`;
  }),
].join('\n');
