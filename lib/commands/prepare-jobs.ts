/** The job queue's own schema, owned by the worker's role: only the worker and `tt.enqueue` reach it. */
import { runMigrations } from 'graphile-worker';
import { escapeIdentifier, Pool } from 'pg';

import { databaseOf, serverVersion, withClient } from './sql';

/** Connections that act as the worker's role from their first statement. */
export function workerPool(jobsUrl: string, role: string, max: number): Pool {
  const pool = new Pool({ connectionString: jobsUrl, options: `-c role=${role}`, max });
  pool.on('error', (error) => console.warn(`worker: ${error.message}`)); // an idle connection broke; the next query opens another
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Makes or upgrades the queue. @param jobsUrl address of the worker's login, straight to the server (LISTEN needs it) */
export async function prepareJobs(ownerUrl: string, jobsUrl: string, prefix: string): Promise<void> {
  const role = escapeIdentifier(`${prefix}_worker`);
  const database = escapeIdentifier(databaseOf(ownerUrl));
  await withClient(ownerUrl, async (owner) => {
    // tt.enqueue runs as the owner and calls the queue's own function: so the owner has the worker's rights too.
    const how = (await serverVersion(owner)) >= 160000 ? ' WITH INHERIT TRUE, SET TRUE' : '';
    await owner.query(`GRANT ${role} TO CURRENT_USER${how}`);
    const { rowCount } = await owner.query(
      `select from pg_tables where schemaname = 'graphile_worker' and tablename = 'migrations'`,
    );
    if (!rowCount) await owner.query(`GRANT CREATE ON DATABASE ${database} TO ${role}`);
    const pgPool = workerPool(jobsUrl, `${prefix}_worker`, 2);
    try {
      await runMigrations({ pgPool });
    } finally {
      await pgPool.end();
      if (!rowCount) await owner.query(`REVOKE CREATE ON DATABASE ${database} FROM ${role}`);
    }
  });
}
