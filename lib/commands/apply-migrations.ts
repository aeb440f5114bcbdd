import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { DatabaseError } from 'pg';

import { CommandError } from './messages';
import { NO_FILTERS, withSchemaEngine } from './schema-engine';
import { withClient } from './sql';

const SCHEMA = 'prisma/schema.prisma';

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
class WholeScripts implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = 'whole-scripts';
  /** What the server said; the engine itself would only say "External error id#0". */
  failure: Error | undefined;
  private readonly prisma: PrismaPg;
  private readonly opened: SqlDriverAdapter[] = [];

  constructor(
    private readonly url: string,
    private readonly options: string,
  ) {
    this.prisma = new PrismaPg({ connectionString: url, max: 2, options });
  }

  connect = (): Promise<SqlDriverAdapter> => this.whole(this.prisma.connect());
  connectToShadowDb = (): Promise<SqlDriverAdapter> => this.whole(this.prisma.connectToShadowDb());

  async close(): Promise<void> {
    for (const adapter of this.opened) await adapter.dispose();
  }

  private async whole(connecting: Promise<SqlDriverAdapter>): Promise<SqlDriverAdapter> {
    const adapter = await connecting;
    this.opened.push(adapter);
    adapter.executeScript = async (script) => {
      try {
        await withClient(this.url, (client) => client.query(script), this.options);
      } catch (error) {
        throw (this.failure = inWords(error, script));
      }
    };
    return adapter;
  }
}

/**
 * Applies what the database lacks of `names`, in order.
 * @param options settings of each connection, as `-c name=value`
 * @returns the names applied now
 * @throws CommandError with the migration's name, the server's words and the line
 */
export async function applyMigrations(
  ownerUrl: string,
  folder: string,
  names: string[],
  options: string,
): Promise<string[]> {
  const lock = join(folder, 'migration_lock.toml');
  const text = (path: string) => readFileSync(path, 'utf8');
  const migrationsList = {
    baseDir: resolve(folder),
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? text(lock) : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: text(join(folder, path, 'migration.sql')) },
      },
    })),
  };
  const scripts = new WholeScripts(ownerUrl, options);
  try {
    const applied = await withSchemaEngine(scripts, [{ path: SCHEMA, content: text(SCHEMA) }], (engine) =>
      engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
    );
    return applied.appliedMigrationNames;
  } catch (error) {
    const engineWords = error instanceof Error ? error.message.trim() : String(error);
    const name = /migration_name="([^"]+)"/.exec(engineWords)?.[1] ?? '';
    const reason = scripts.failure ? `${name}: ${scripts.failure.message}` : engineWords;
    throw new CommandError(
      `Không nâng cấp được cơ sở dữ liệu: ${reason}`,
      `The database could not be migrated: ${reason}`,
    );
  } finally {
    await scripts.close();
  }
}
