/** The worker process: jobs that people asked for, and what happens by the clock. */
import { setTimeout as sleep } from 'node:timers/promises';

import { Logger, run, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';

import { holdJob } from '@/lib/core/hold-job';
import { enqueue, runJob } from '@/lib/core/jobs';
import { inPlace } from '@/lib/core/place';

import { nightlyDump } from './backup';
import { atEnd, stopRequested } from './ending';
import { JOBS } from './job-registry';
import { rolePrefix } from './login-roles';
import { workerPool } from './prepare-jobs';
import { CRONTAB, LOOPS, type Loop } from './schedule';

const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`worker: ${message}`);
});

const tasksWith = (pool: Pool): TaskList => ({
  run: (payload) => {
    const { jobId } = payload as { jobId: string };
    return holdJob(pool, jobId, () => runJob(jobId, JOBS));
  },
  timed: async (payload) => {
    const { job } = payload as { job: string };
    await inPlace({ placeRole: 'worker', command: `job:${job}` }, (tx) => enqueue(tx, job, {}));
  },
  nightlyDump: () => nightlyDump(),
});

async function repeat({ name, seconds, run: once }: Loop, isStopping: () => boolean): Promise<void> {
  while (!isStopping()) {
    try {
      await once();
    } catch (error) {
      console.error(`worker: ${name}:`, error);
    }
    await Promise.race([sleep(seconds * 1000), stopRequested]);
  }
}

export async function worker(): Promise<number> {
  const url = process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_DIRECT_URL is not set');
  // One connection listens, each running job has one that holds it, the rest serve the queue.
  const pgPool = workerPool(url, `${await rolePrefix(url)}_worker`, 10);
  const runner = await run({
    pgPool,
    taskList: tasksWith(pgPool),
    crontab: CRONTAB,
    concurrency: 4,
    noHandleSignals: true,
    logger,
  });
  let stopping = false;
  const loops = LOOPS.map((loop) => repeat(loop, () => stopping));
  atEnd(async () => {
    stopping = true;
    await runner.stop();
    await Promise.all(loops);
    await pgPool.end();
  });
  await Promise.race([stopRequested, runner.promise]);
  return 0;
}
