import { parseCrontab } from 'graphile-worker';
import { expect, test } from 'vitest';

import { JOBS } from '@/lib/commands/job-registry';
import { CRONTAB, TIMED } from '@/lib/commands/schedule';

const items = parseCrontab(CRONTAB);
const DAY_MS = 86_400_000;

test('every job of the clock is a system job of the registry', () => {
  for (const { job } of TIMED) expect(JOBS.find(({ name }) => name === job)).toMatchObject({ system: true });
  expect(items.map(({ payload }) => (payload as { job?: string } | null)?.job ?? 'nightlyDump').sort()).toEqual(
    ['nightlyDump', ...TIMED.map(({ job }) => job)].sort(),
  );
  expect(new Set(items.map(({ identifier }) => identifier)).size).toBe(items.length);
});

test('what happens once a day is caught up by a machine that was off at its hour', () => {
  const once = TIMED.filter(({ cron }) => !cron.startsWith('*/')).length + 1;
  expect(items.filter(({ options }) => options.backfillPeriod === DAY_MS)).toHaveLength(once);
  expect(items.filter(({ options }) => options.backfillPeriod === 0)).toHaveLength(items.length - once);
});
