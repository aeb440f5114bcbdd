/** Brings a database to the schema of this code. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { applyMigrations } from './apply-migrations';
import { CommandError } from './messages';
import { withClient } from './sql';

export const MIGRATIONS = 'prisma/migrations';

/** The oldest server that has every feature the migrations use. */
const OLDEST_SERVER = 150000;

/** A role that makes roles may then act as them only if it says so; servers before 16 know neither the rule nor the setting. */
const ACT_AS_MADE_ROLES = '-c createrole_self_grant=set';

/** The migrations of this code, oldest first. */
export const migrationNames = (): string[] =>
  readdirSync(MIGRATIONS)
    .filter((name) => existsSync(join(MIGRATIONS, name, 'migration.sql')))
    .sort();

/** Server version as a number (`180004`), and the names of the migrations that the database holds. */
async function ask(ownerUrl: string): Promise<{ version: number; applied: string[]; failed: string[] }> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ version: number; kept: boolean }>(
      `select current_setting('server_version_num')::int as version, to_regclass('_prisma_migrations') is not null as kept`,
    );
    const [{ version, kept } = { version: 0, kept: false }] = rows;
    if (!kept) return { version, applied: [], failed: [] };
    const { rows: runs } = await client.query<{ name: string; done: boolean }>(
      `select migration_name as name, finished_at is not null as done from _prisma_migrations where rolled_back_at is null`,
    );
    const names = (done: boolean) => runs.filter((run) => run.done === done).map((run) => run.name);
    return { version, applied: names(true), failed: names(false) };
  });
}

/** A migration that stopped half-way left nothing, since each runs in one transaction: its mark is lifted and it runs again. */
async function forgetFailed(ownerUrl: string, failed: string[]): Promise<void> {
  if (failed.length === 0) return;
  await withClient(ownerUrl, (client) =>
    client.query(
      'update _prisma_migrations set rolled_back_at = now() where migration_name = any($1) and finished_at is null',
      [failed],
    ),
  );
}

/**
 * Applies what the database lacks, as the owner.
 * @param known all migrations to have, in order
 * @returns the names applied
 * @throws CommandError when the database is newer than the code, or a migration fails
 */
export async function migrate(ownerUrl: string, known: string[] = migrationNames()): Promise<string[]> {
  const { version, applied, failed } = await ask(ownerUrl);
  if (version < OLDEST_SERVER) {
    throw new CommandError(
      `Máy chủ PostgreSQL quá cũ (${Math.floor(version / 10000)}); cần bản 15 trở lên.`,
      `The PostgreSQL server is too old (${Math.floor(version / 10000)}); 15 or newer is needed.`,
    );
  }
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new CommandError(
      `Cơ sở dữ liệu mới hơn mã nguồn (có ${unknown.join(', ')}). Hãy cập nhật mã nguồn rồi chạy lại.`,
      `The database is newer than the code (it has ${unknown.join(', ')}). Update the code, then run it again.`,
    );
  }
  const missing = known.filter((name) => !applied.includes(name));
  if (missing.length === 0) return [];
  await forgetFailed(ownerUrl, failed);
  return applyMigrations(ownerUrl, MIGRATIONS, known, version >= 160000 ? ACT_AS_MADE_ROLES : '');
}
