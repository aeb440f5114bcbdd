/**
 * The database of this vitest worker. As a setup file it makes the copy and names it in the environment before anything
 * imports a client; tests import `resetDatabase` and `asOwner` from it.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { Client, escapeIdentifier } from 'pg';
import { afterAll, inject } from 'vitest';

import { addressLike, databaseOf, withClient } from '@/lib/commands/sql';

const given = inject('database');
const template = databaseOf(given.superuserUrl);
const database = `tt_test_${given.run}_${process.env.VITEST_POOL_ID ?? '0'}`;
const here = (url: string): string => addressLike(url, { database });

/** Addresses of this worker's database: the owner makes what a test may not, the superuser only cleans up. */
export const urls = {
  owner: here(given.ownerUrl),
  app: here(given.appUrl),
  jobs: here(given.jobsUrl),
  superuser: here(given.superuserUrl),
};

const dataDir = resolve('.data/test', database);
mkdirSync(dataDir, { recursive: true });
Object.assign(process.env, {
  DATABASE_URL: urls.app,
  DATABASE_OWNER_URL: urls.owner,
  DATABASE_DIRECT_URL: urls.jobs,
  DATA_DIR: dataDir,
  APP_URL: 'http://localhost:3000',
  AUTH_SECRET: 'a-secret-of-the-tests-and-of-nothing-else',
  AUDIT_SECRET: 'another-secret-of-the-tests-and-nothing-else',
});

async function makeCopy(): Promise<void> {
  await withClient(addressLike(given.superuserUrl, { database: 'postgres' }), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount) return;
    const [copy, source] = [escapeIdentifier(database), escapeIdentifier(template)];
    await client.query(`create database ${copy} template ${source} owner traothe_owner strategy file_copy`);
  });
}

/** Runs SQL as the owner of the tables, whom no policy holds back; triggers and constraints still do. */
export const asOwner = <T>(work: (client: Client) => Promise<T>): Promise<T> => withClient(urls.owner, work);

/**
 * Puts every table back to what the template holds: reference tables with their rows, all others empty. Append-only tables
 * refuse to be emptied, so this goes past their triggers, which only a superuser can.
 */
export async function resetDatabase(): Promise<void> {
  await withClient(urls.superuser, (client) => client.query(RESET));
}

const RESET = `do $$
declare t text; s text; kept boolean; changed boolean; filled boolean;
begin
  set local session_replication_role = replica;
  for t, kept in
    select relname, to_regclass(format('test_kept.%I', relname)) is not null from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> '_prisma_migrations'
  loop
    if kept then
      execute format('select (select sum(hashtext(x::text)::bigint) from public.%I x) is distinct from
                             (select sum(hashtext(x::text)::bigint) from test_kept.%I x)', t, t) into changed;
      if changed then
        execute format('delete from public.%I', t);
        execute format('insert into public.%I select * from test_kept.%I', t, t);
      end if;
    else
      execute format('select exists (select from public.%I)', t) into filled;
      if filled then execute format('delete from public.%I', t); end if;
    end if;
  end loop;
  for s in select format('%I.%I', schemaname, sequencename) from pg_sequences where schemaname = 'public' and last_value is not null loop
    perform setval(s, 1, false);
  end loop;
  delete from graphile_worker._private_jobs;
end $$`;

await makeCopy();
await resetDatabase();

afterAll(async () => {
  const { closeDatabase } = await import('@/lib/core/db');
  await closeDatabase();
});
