/** Which database, and as whom: the owner for migrations, one login for the web server, one for the worker. */
import type { Env } from '@/lib/core/env';
import { escapeIdentifier, escapeLiteral } from 'pg';

import { startServer, type Server } from './database-server';
import { ensureLogins, rolePrefix } from './login-roles';
import { migrate } from './migrate';
import { prepareJobs } from './prepare-jobs';
import { loadSecrets, type Secrets } from './secrets';
import { addressLike, databaseOf, userOf, withClient } from './sql';

export type Database = {
  ownerUrl: string;
  appUrl: string;
  jobsUrl: string;
  /** Prefix of the roles of places. */
  prefix: string;
  /** The embedded server, when there is one. */
  server: Server | null;
  applied: string[];
};

const NAME = 'traothe';
const OWNER = 'traothe_owner';

/** The owner may make roles and databases and nothing else beyond its own, as a hosted PostgreSQL would give it. */
async function makeOwner(server: Server, password: string): Promise<string> {
  await withClient(server.superuserUrl('postgres'), async (client) => {
    const verb = (await client.query('select from pg_roles where rolname = $1', [OWNER])).rowCount ? 'ALTER' : 'CREATE';
    const rights = `LOGIN CREATEROLE CREATEDB PASSWORD ${escapeLiteral(password)}`;
    await client.query(`${verb} ROLE ${escapeIdentifier(OWNER)} ${rights}`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME]);
    if (!rowCount) await client.query(`CREATE DATABASE ${NAME} OWNER ${OWNER}`);
  });
  return addressLike(server.superuserUrl(NAME), { user: OWNER, password });
}

async function ownerAddress(env: Env, secrets: Secrets): Promise<{ ownerUrl: string; server: Server | null }> {
  const given = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
  if (given) return { ownerUrl: given, server: null };
  const server = await startServer(env.DATA_DIR, secrets.superuserPassword);
  return { server, ownerUrl: await makeOwner(server, secrets.ownerPassword) };
}

/** Starts the embedded server if none is named, and returns the owner's address of a database that may still be empty. */
export async function openServer(env: Env): Promise<{ ownerUrl: string; server: Server | null }> {
  return ownerAddress(env, loadSecrets(env.DATA_DIR));
}

/**
 * Opens the database and brings it to this code's schema. Only `DATABASE_URL` given: it is the owner's address, and the logins
 * are made beside it. `DATABASE_OWNER_URL` given too: `DATABASE_URL` is the web server's own login and keeps its password.
 */
export async function openDatabase(env: Env): Promise<Database> {
  const secrets = loadSecrets(env.DATA_DIR);
  const { ownerUrl, server } = await ownerAddress(env, secrets);
  return { server, ...(await prepareDatabase(env, secrets, ownerUrl)) };
}

async function prepareDatabase(env: Env, secrets: Secrets, ownerUrl: string): Promise<Omit<Database, 'server'>> {
  const applied = await migrate(ownerUrl);
  const prefix = await rolePrefix(ownerUrl);
  const ours = (kind: 'app' | 'jobs', password: string) =>
    addressLike(ownerUrl, { user: `${prefix}_${kind}`, password, database: databaseOf(ownerUrl) });
  const appUrl = env.DATABASE_OWNER_URL && env.DATABASE_URL ? env.DATABASE_URL : ours('app', secrets.appPassword);
  const jobsUrl = env.DATABASE_DIRECT_URL ?? ours('jobs', secrets.jobsPassword);

  const login = (url: string, isOurs: boolean) => ({
    name: userOf(url),
    password: decodeURIComponent(new URL(url).password),
    isOurs,
  });
  await ensureLogins(ownerUrl, [login(appUrl, !env.DATABASE_OWNER_URL), login(jobsUrl, !env.DATABASE_DIRECT_URL)]);
  await prepareJobs(ownerUrl, jobsUrl, prefix);
  return { ownerUrl, appUrl, jobsUrl, prefix, applied };
}
