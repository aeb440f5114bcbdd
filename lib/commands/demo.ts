/** The demo province: loaded once into an empty database, by the same commands that the pages run. */
import { existsSync } from 'node:fs';

import type { Env } from '@/lib/core/env';

import { adoptVariables } from './adopt-variables';
import { openDatabase, type Database } from './addresses';
import { dataFile, readJson, writeJson } from './data-folder';
import { emptyDatabase } from './empty-database';
import { say } from './messages';
import { workerVariables } from './runtime-variables';
import { withClient } from './sql';

export type DemoAccount = { role: string; place: string; userName: string; password: string };
export type DemoOptions = { ownerUrl: string; dataDir: string; log: (line: string) => void };

type Seed = { loadDemo(options: DemoOptions): Promise<DemoAccount[]> };

/** The database itself remembers how far the demo came; a half-loaded one is thrown away. */
const LOADING = 'demo: loading';
const LOADED = 'demo: loaded';

export const accountsFile = (env: Env): string => dataFile(env.DATA_DIR, 'demo-accounts.json');

export const demoAccounts = (env: Env): DemoAccount[] => readJson<DemoAccount[]>(accountsFile(env)) ?? [];

const remark = (ownerUrl: string, words: string) =>
  withClient(ownerUrl, (client) =>
    client.query(`do $$ begin execute format('comment on database %I is %L', current_database(), '${words}'); end $$`),
  );

type State = { note: string | null; users: number };

async function stateOf(ownerUrl: string): Promise<State> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<State>(
      `select (select shobj_description(oid, 'pg_database') from pg_database where datname = current_database()) as note,
              (select count(*)::int from "User") as users`,
    );
    return rows[0] ?? { note: null, users: 0 };
  });
}

export const hasUsers = async (ownerUrl: string): Promise<boolean> => (await stateOf(ownerUrl)).users > 0;

/** Loads the demo into a database without users. @returns the database, made anew when an earlier load was cut off */
export async function loadDemoOnce(env: Env, database: Database): Promise<Database> {
  if (!existsSync('prisma/seed.ts')) return database;
  const { note, users } = await stateOf(database.ownerUrl);
  if (note === LOADED || (note !== LOADING && users > 0)) return database;
  let fresh = database;
  if (note === LOADING) {
    await emptyDatabase(env, database.ownerUrl);
    fresh = await openDatabase(env);
  }
  say(
    'Đang nạp tỉnh mẫu (mọi người trong đó đều là hư cấu)…',
    'Loading the demo province (everybody in it is invented)…',
  );
  await remark(fresh.ownerUrl, LOADING);
  adoptVariables(workerVariables(env, fresh));
  // Its thousands of commits need not wait for the disk: a load that is cut off starts again, and the last remark waits for all.
  process.env.PGOPTIONS = '-c synchronous_commit=off';
  const path: string = '@/prisma/seed';
  const accounts = await ((await import(path)) as Seed).loadDemo({
    ownerUrl: fresh.ownerUrl,
    dataDir: env.DATA_DIR,
    log: (line) => console.log(`  ${line}`),
  });
  delete process.env.PGOPTIONS;
  writeJson(accountsFile(env), accounts);
  await remark(fresh.ownerUrl, LOADED);
  return fresh;
}
