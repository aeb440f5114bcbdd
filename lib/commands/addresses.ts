/** Which database, and as whom: the owner for migrations, one login for the web server, one for the worker. */
import type { Env } from '@/lib/core/env';
import { escapeIdentifier, escapeLiteral } from 'pg';

import { startServer, type Server } from './database-server';
import { atEnd } from './ending';
import { prepareDatabase, type Prepared } from './prepare-database';
import { whatRuns } from './running';
import { loadSecrets, type Secrets } from './secrets';
import { addressLike, withClient } from './sql';

/** `server` is the embedded one, when there is one. */
export type Database = Prepared & { server: Server | null };

const NAME = 'traothe';
const OWNER = 'traothe_owner';

/** The owner may make roles and databases and nothing else beyond its own, as a hosted PostgreSQL would give it. */
export async function makeOwner(server: Server, password: string): Promise<string> {
  await withClient(server.superuserUrl('postgres'), async (client) => {
    const verb = (await client.query('select from pg_roles where rolname = $1', [OWNER])).rowCount ? 'ALTER' : 'CREATE';
    const rights = `LOGIN CREATEROLE CREATEDB PASSWORD ${escapeLiteral(password)}`;
    await client.query(`${verb} ROLE ${escapeIdentifier(OWNER)} ${rights}`);
    // A restore loads rows that triggers have already seen once.
    await client.query(`GRANT SET ON PARAMETER session_replication_role TO ${OWNER}`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME]);
    if (!rowCount) await client.query(`CREATE DATABASE ${NAME} OWNER ${OWNER}`);
  });
  return addressLike(server.superuserUrl(NAME), { user: OWNER, password });
}

/** Starts the embedded server if none is named. The database may still be empty. */
export async function ownerAddress(
  env: Env,
  secrets: Secrets = loadSecrets(env.DATA_DIR),
): Promise<{ ownerUrl: string; server: Server | null }> {
  const given = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
  if (given) return { ownerUrl: given, server: null };
  const server = await startServer(env.DATA_DIR, secrets.superuserPassword);
  // Also one that a killed run left behind; not one that the product, running beside this command, still needs.
  atEnd(() => (whatRuns(env.DATA_DIR) ? undefined : server.stop()));
  return { server, ownerUrl: await makeOwner(server, secrets.ownerPassword) };
}

/** Opens the database and brings it to this code's schema. */
export async function openDatabase(env: Env): Promise<Database> {
  const secrets = loadSecrets(env.DATA_DIR);
  const { ownerUrl, server } = await ownerAddress(env, secrets);
  return { server, ...(await prepareDatabase(env, secrets, ownerUrl)) };
}
