/**
 * One PostgreSQL for all integration tests: a cluster of its own under .data/test, a template database with every migration,
 * and one copy of it per vitest worker (tests/support/database.ts).
 */
import { join, resolve } from 'node:path';

import { Client, escapeIdentifier } from 'pg';
import type { TestProject } from 'vitest/node';

import { makeOwner } from '@/lib/commands/addresses';
import { openDataFolder } from '@/lib/commands/data-folder';
import { startServer, type Server } from '@/lib/commands/database-server';
import { fingerprint } from '@/lib/commands/fingerprint';
import { withLock } from '@/lib/commands/locks';
import { describeFailure } from '@/lib/commands/messages';
import { prepareDatabase } from '@/lib/commands/prepare-database';
import { isAlive } from '@/lib/commands/processes-alive';
import { loadSecrets } from '@/lib/commands/secrets';
import { addressLike, withClient } from '@/lib/commands/sql';
import { readEnv } from '@/lib/core/env';

export type TestDatabase = { ownerUrl: string; appUrl: string; jobsUrl: string; superuserUrl: string; run: string };

declare module 'vitest' {
  export interface ProvidedContext {
    database: TestDatabase;
  }
}

const FOLDER = resolve('.data/test');

/** What the template is made from: when one of these changes, a new one is made. */
const SOURCES = [
  'prisma/migrations',
  'prisma/data',
  'lib/commands/reference-data.ts',
  'lib/commands/login-roles.ts',
  'lib/commands/prepare-jobs.ts',
  'lib/prices',
];

const templateName = (): string => `tt_template_${fingerprint(SOURCES).slice(0, 10)}`;

/** Copies of what the template holds, so that a test which changed a reference table can be undone. */
const KEEP_COPIES = `do $$
declare t text; filled boolean;
begin
  create schema test_kept;
  for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' loop
    execute format('select exists (select from public.%I)', t) into filled;
    if filled then execute format('create table test_kept.%I as table public.%I', t, t); end if;
  end loop;
end $$`;

async function makeTemplate(server: Server, name: string, ownerPassword: string): Promise<void> {
  const env = readEnv({ DATA_DIR: FOLDER });
  await makeOwner(server, ownerPassword);
  await withClient(server.superuserUrl('postgres'), async (client) => {
    const { rows } = await client.query<{ name: string; ready: boolean }>(
      `select datname as name, shobj_description(oid, 'pg_database') = 'ready' as ready from pg_database
       where datname like 'tt\\_template\\_%' order by oid desc`,
    );
    if (rows.some((each) => each.name === name && each.ready)) return;
    // Two older templates stay: a run that started on yesterday's schema may still be copying one.
    for (const old of rows.slice(2))
      await client.query(`drop database if exists ${old.name} with (force)`).catch(() => null);
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} owner traothe_owner`);
    const ownerUrl = addressLike(server.superuserUrl(name), { user: 'traothe_owner', password: ownerPassword });
    await prepareDatabase(env, loadSecrets(FOLDER), ownerUrl);
    await withClient(server.superuserUrl(name), (inside) => inside.query(KEEP_COPIES));
    await client.query(`comment on database ${name} is 'ready'`);
  });
}

/** Databases of runs that were killed. */
async function dropLeftovers(client: Client, run: string | null): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'tt\\_test\\_%'`,
  );
  for (const { name } of rows) {
    const owner = name.split('_')[2] ?? '';
    if (owner === run || !isAlive(Number(owner), 'node')) {
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
    }
  }
  // Roles that a test's own database made; those of templates stay with the templates.
  const { rows: roles } = await client.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname like 'tt\\_test\\_%'
     and not exists (select from pg_database where starts_with(rolname, datname || '_'))`,
  );
  for (const { name } of roles) await client.query(`drop role if exists ${escapeIdentifier(name)}`).catch(() => null);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  openDataFolder(FOLDER);
  const secrets = loadSecrets(FOLDER);
  const server = await startServer(FOLDER, secrets.superuserPassword, false);
  const holding = new Client({ connectionString: server.superuserUrl('postgres') });
  await holding.connect(); // tells another run, which ends before us, that the server is in use
  const run = String(process.pid);
  const template = templateName();
  try {
    await dropLeftovers(holding, null);
    await withLock(join(FOLDER, 'template.lock'), () => makeTemplate(server, template, secrets.ownerPassword));
  } catch (error) {
    await holding.end();
    throw new Error(describeFailure(error), { cause: error });
  }

  const as = (user: string, password: string) => addressLike(server.superuserUrl(template), { user, password });
  project.provide('database', {
    run,
    superuserUrl: server.superuserUrl(template),
    ownerUrl: as('traothe_owner', secrets.ownerPassword),
    appUrl: as(`${template}_app`, secrets.appPassword),
    jobsUrl: as(`${template}_jobs`, secrets.jobsPassword),
  });

  return async () => {
    await dropLeftovers(holding, run);
    const { rows } = await holding.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    await holding.end();
    if (rows[0]?.others === 0) await server.stop();
  };
}
