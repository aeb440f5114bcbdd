/** Brings a database to the schema of this code: Prisma's migrations, the login roles, the job queue's own tables. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';

import { DatabaseError } from 'pg';

import { CommandError } from './messages';
import { NO_FILTERS, withSchemaEngine } from './schema-engine';
import { withClient } from './sql';

export const MIGRATIONS = 'prisma/migrations';
const SCHEMA = 'prisma/schema.prisma';

/** The oldest server that has every feature the migrations use. */
const OLDEST_SERVER = 150000;

/** A role that makes roles may then act as them only if it says so; servers before 16 know neither the rule nor the setting. */
const ACT_AS_MADE_ROLES = '-c createrole_self_grant=set';

export const migrationNames = (folder = MIGRATIONS): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'migration.sql')))
        .sort()
    : [];

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
 * @returns the names applied
 * @throws CommandError when the database is newer than the code, or a migration fails
 */
export async function migrate(ownerUrl: string, folder = MIGRATIONS): Promise<string[]> {
  const known = migrationNames(folder);
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
  return apply(ownerUrl, folder, known, version >= 160000 ? ACT_AS_MADE_ROLES : '');
}

/** The server's message with the line of the script it is about. */
function inWords(error: unknown, script: string): Error {
  if (!(error instanceof DatabaseError)) return error instanceof Error ? error : new Error(String(error));
  const line = error.position ? ` (line ${script.slice(0, Number(error.position)).split('\n').length})` : '';
  const more = [error.detail, error.hint, error.where].filter(Boolean).join('; ');
  return new Error(`${error.message}${line}${more ? `: ${more}` : ''}`, { cause: error });
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside a function's body, and runs the pieces one by one. Sent whole,
 * a script is one transaction: it happens entirely or not at all.
 */
function wholeScripts(
  factory: PrismaPg,
  url: string,
  options: string,
  note: (error: Error) => Error,
): SqlMigrationAwareDriverAdapterFactory {
  const whole = async (connecting: Promise<SqlDriverAdapter>): Promise<SqlDriverAdapter> => {
    const adapter = await connecting;
    adapter.executeScript = async (script) => {
      try {
        await withClient(url, (client) => client.query(script), options);
      } catch (error) {
        throw note(inWords(error, script)); // the engine itself would only say "External error id#0"
      }
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => whole(factory.connect()),
    connectToShadowDb: () => whole(factory.connectToShadowDb()),
  };
}

async function apply(ownerUrl: string, folder: string, names: string[], options: string): Promise<string[]> {
  const lock = join(folder, 'migration_lock.toml');
  const factory = wholeScripts(
    new PrismaPg({ connectionString: ownerUrl, max: 2, options }),
    ownerUrl,
    options,
    (error) => {
      scriptError = error;
      return error;
    },
  );
  let scriptError: Error | undefined;
  const datamodel = { path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') };
  try {
    const { appliedMigrationNames } = await withSchemaEngine(factory, [datamodel], (engine) =>
      engine.applyMigrations({
        migrationsList: {
          baseDir: resolve(folder),
          lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
          shadowDbInitScript: '',
          migrationDirectories: names.map((name) => ({
            path: name,
            migrationFile: {
              path: 'migration.sql',
              content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
            },
          })),
        },
        filters: NO_FILTERS,
      }),
    );
    return appliedMigrationNames;
  } catch (error) {
    const engineWords = error instanceof Error ? error.message.trim() : String(error);
    const name = /migration_name="([^"]+)"/.exec(engineWords)?.[1] ?? '';
    const reason = scriptError ? `${name}: ${scriptError.message}` : engineWords;
    throw new CommandError(
      `Không nâng cấp được cơ sở dữ liệu: ${reason}`,
      `The database could not be migrated: ${reason}`,
    );
  }
}
