/** `npm run migration <name> [--from-empty]`: writes the SQL from the last committed schema to the present one. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CommandError } from './messages';
import { sqlBetween, type SchemaFile } from './schema-engine';

const SCHEMA = 'prisma/schema.prisma';

/** `20261123064500`: UTC, so that folders of two people sort by time. */
const stamp = (): string => new Date().toISOString().replace(/\D/g, '').slice(0, 14);

function committedSchema(): SchemaFile | null {
  try {
    const content = execFileSync('git', ['show', `HEAD:${SCHEMA}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return { path: SCHEMA, content };
  } catch {
    return null; // not committed yet: the first migration
  }
}

export async function migration(args: string[]): Promise<void> {
  const name = args.find((arg) => !arg.startsWith('--'))?.replace(/[^a-z0-9]+/gi, '_');
  if (!name) throw new CommandError('Thiếu tên: npm run migration <ten>', 'Name missing: npm run migration <name>');
  if (!existsSync(SCHEMA)) throw new CommandError(`Không có ${SCHEMA}`, `${SCHEMA} is missing`);

  const from = args.includes('--from-empty') ? null : committedSchema();
  const sql = await sqlBetween(from, { path: SCHEMA, content: await readFile(SCHEMA, 'utf8') });
  const folder = join('prisma/migrations', `${stamp()}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql || '-- The schema file has not changed: write the SQL by hand.\n');
  const lock = 'prisma/migrations/migration_lock.toml';
  if (!existsSync(lock)) await writeFile(lock, 'provider = "postgresql"\n');
  console.log(join(folder, 'migration.sql'));
}
