import pg from 'pg';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { paths } from '@/lib/paths';
import { codeHash, newAccessCode } from './codes';
import { CODE_HOURS } from './invitation';

/**
 * The one-time address at which an empty installation gets its first administrator, for the command that starts the product.
 * Each call makes a new one and ends those before it.
 * @param ownerUrl address of the tables' owner, since nobody who could sign in exists yet
 */
export async function makeFirstAdminLink(ownerUrl: string, appUrl: string): Promise<string> {
  const code = newAccessCode();
  const at = now();
  const expiresAt = new Date(at.getTime() + CODE_HOURS.firstAdmin * 3_600_000);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.command', 'firstAdmin.link', true)`);
    await client.query(`update "Invitation" set "usedAt" = $1 where kind = 'firstAdmin' and "usedAt" is null`, [at]);
    await client.query(
      `insert into "Invitation" (id, kind, "tokenHash", channel, "expiresAt") values ($1, 'firstAdmin', $2, 'link', $3)`,
      [newId(), codeHash(code), expiresAt],
    );
    await client.query(
      `insert into "AuditEvent" (id, "happenedAt", role, command, what, fields) values ($1, $2, 'system', 'firstAdmin.link', 'firstAdmin.linkMade', '{}')`,
      [newId(), at],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
  return new URL(paths.setupLink(code), appUrl).href;
}
