import type { Pool } from 'pg';
import { now } from './clock';
import { inPlace } from './place';

/** Advisory locks of running jobs; the second half of the key is the job's own. */
const RUNNING = 4_411_222;

/**
 * Runs a job's work while a connection of its own holds the job's lock. However the process ends, PostgreSQL ends the connection
 * and with it the lock, so that a job which nobody holds any more can be told from a long one.
 */
export async function holdJob<T>(pool: Pick<Pool, 'connect'>, jobId: string, work: () => Promise<T>): Promise<T> {
  const holder = await pool.connect();
  try {
    await holder.query('select pg_advisory_lock($1::int, hashtext($2))', [RUNNING, jobId]);
    return await work();
  } finally {
    holder.release(true);
  }
}

/** Marks jobs as failed whose process is gone, so that they can be asked for again. @returns how many */
export const failInterrupted = (): Promise<number> =>
  inPlace(
    { placeRole: 'worker', command: 'job:state' },
    (tx) => tx.$executeRaw`
      with running as materialized (select id from "Job" where state = 'running')
      update "Job" j set state = 'failed', reason = 'interrupted', "finishedAt" = ${now()}
      from running r
      where j.id = r.id and j.state = 'running' and pg_try_advisory_xact_lock(${RUNNING}::int, hashtext(r.id::text))`,
  );
