import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Client } from 'pg';

import { s3Storage } from '@/lib/core/s3-storage';

import { dataFile } from './data-folder';
import { loadSecrets } from './secrets';
import { withClient } from './sql';
import { measure, readTable, tableNames, type TableCopy } from './table-copies';
import { TarWriter } from './tar';

/** What a backup says about itself, as its last entry: an archive without it is cut off. */
export type Manifest = {
  product: 'trao-the';
  version: 1;
  at: string;
  migrations: string[];
  tables: (TableCopy & { sha256: string })[];
  sequences: { name: string; value: string }[];
  files: number;
};

export const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

export const MANIFEST = 'manifest.json';
export const SECRETS = 'secrets.json';

/** Stored files by their name under DATA_DIR/files, `ab/ab12…`. */
function storedFiles(dataDir: string): string[] {
  const folder = dataFile(dataDir, 'files');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((first) =>
    readdirSync(join(folder, first))
      .filter((name) => /^[0-9a-f]{64}$/.test(name))
      .map((name) => `${first}/${name}`),
  );
}

/** The same, of what the rows name, where files lie in a bucket. */
const namedFiles = async (client: Client): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      `select distinct left(sha256, 2) || '/' || sha256 as name from "StoredFile" where "purgedAt" is null order by 1`,
    )
  ).rows.map(({ name }) => name);

async function dumpTables(
  client: Client,
  archive: TarWriter,
): Promise<Pick<Manifest, 'tables' | 'sequences' | 'migrations'>> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set local timezone = 'UTC'`);
  const { rows: migrations } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1',
  );
  const tables: Manifest['tables'] = [];
  for (const name of await tableNames(client)) {
    const lines = await readTable(client, name);
    tables.push({ ...(await measure(client, name)), sha256: sha256(lines) });
    archive.add(`tables/${name}.rows.gz`, gzipSync(lines));
  }
  const { rows: sequences } = await client.query<{ name: string; value: string }>(
    `select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' and last_value is not null`,
  );
  await client.query('commit');
  return { tables, sequences, migrations: migrations.map((row) => row.name) };
}

/**
 * Writes rows, stored files and the two secrets that the rows depend on into one tar file. The rows are of one instant; files
 * are stored before the rows that name them, so none that a row names is missing.
 */
export async function writeBackup(
  ownerUrl: string,
  dataDir: string,
  path: string,
): Promise<{ rows: number; bytes: number }> {
  const at = new Date();
  const half = `${path}.half`;
  rmSync(half, { force: true });
  const archive = new TarWriter(half, at);
  const dumped = await withClient(ownerUrl, (client) => dumpTables(client, archive));
  const bucket = s3Storage();
  const files = bucket ? await withClient(ownerUrl, namedFiles) : storedFiles(dataDir);
  for (const name of files)
    archive.add(
      `files/${name}`,
      bucket ? await bucket.get(name.slice(-64)) : readFileSync(dataFile(dataDir, `files/${name}`)),
    );
  const { authSecret, auditSecret } = loadSecrets(dataDir);
  archive.add(SECRETS, Buffer.from(JSON.stringify({ authSecret, auditSecret })));
  const manifest: Manifest = { product: 'trao-the', version: 1, at: at.toISOString(), files: files.length, ...dumped };
  archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 2)));
  archive.close();
  renameSync(half, path);
  return { rows: dumped.tables.reduce((sum, table) => sum + table.rows, 0), bytes: archive.bytes };
}
