/**
 * The two logins of the product. Neither owns anything nor inherits anything: each only may `set role` to a place's role, which
 * the migrations made. The web server signs in with the first, the worker with the second.
 */
import { escapeIdentifier, escapeLiteral } from 'pg';

import { serverVersion, withClient } from './sql';

export type Login = { name: string; password: string };

/** The prefix of the roles: the database's name at its first migration (a copy keeps the roles of what it was copied from). */
export const rolePrefix = (ownerUrl: string): Promise<string> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ prefix: string }>('select tt.role_prefix() as prefix');
    return rows[0]?.prefix ?? '';
  });

/**
 * Makes the logins where they are missing, sets their passwords, and lets them act as every role of a place.
 * A login that came with an address of its own (`isOurs` false) keeps its password.
 */
export async function ensureLogins(ownerUrl: string, logins: (Login & { isOurs: boolean })[]): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const modern = (await serverVersion(client)) >= 160000;
    const { rows: placeRoles } = await client.query<{ name: string }>(
      `select rolname as name from pg_roles where rolname like replace(tt.role_prefix(), '_', '\\_') || '\\_%' and not rolcanlogin
       and rolname = any (select tt.role_name(kind) from unnest($1::text[]) as kind)`,
      [PLACE_KINDS],
    );
    for (const { name, password, isOurs } of logins) {
      const login = escapeIdentifier(name);
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
      const secret = `PASSWORD ${escapeLiteral(password)}`;
      if (!rowCount) await client.query(`CREATE ROLE ${login} LOGIN NOINHERIT ${secret}`);
      else if (isOurs) await client.query(`ALTER ROLE ${login} LOGIN NOINHERIT ${secret}`);
      for (const role of placeRoles) {
        const how = modern ? ' WITH INHERIT FALSE, SET TRUE' : '';
        await client.query(`GRANT ${escapeIdentifier(role.name)} TO ${login}${how}`);
      }
    }
  });
}

/** The last part of each role's name; `tt.role_name(kind)` gives the whole. */
export const PLACE_KINDS = [
  'signin',
  'public',
  'ward',
  'base',
  'province',
  'sponsor',
  'auditor',
  'national',
  'worker',
] as const;
