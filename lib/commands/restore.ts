import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { Env } from '@/lib/core/env';
import { s3Storage } from '@/lib/core/s3-storage';
import { DatabaseError, escapeIdentifier, type Client } from 'pg';

import { ownerAddress } from './addresses';
import { MANIFEST, SECRETS, sha256, type Manifest } from './backup-file';
import { dataFile } from './data-folder';
import { emptyDatabase } from './empty-database';
import { CommandError, say } from './messages';
import { migrate, migrationNames } from './migrate';
import { prepareDatabase } from './prepare-database';
import { refuseIfRunning } from './running';
import { keepSecrets, loadSecrets } from './secrets';
import { readSettings } from './settings';
import { withClient } from './sql';
import { measure, tableNames, writeTable } from './table-copies';
import { readTar } from './tar';
import { verifyAuditCommand } from './verify-audit';

const unreadable = (path: string, reason: string): CommandError =>
  new CommandError(`Không đọc được bản sao lưu ${path}: ${reason}`, `The backup ${path} cannot be read: ${reason}`);

function readManifest(path: string): Manifest {
  try {
    for (const { name, content } of readTar(path)) {
      if (name === MANIFEST) return JSON.parse(content.toString('utf8')) as Manifest;
    }
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  }
  throw unreadable(path, `${MANIFEST} is missing`);
}

/** Restoring over somebody's data would lose it: only an empty place is filled. */
async function refuseUnlessEmpty(ownerUrl: string): Promise<void> {
  const full = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public."User"') is not null as there`);
    if (!rows[0]?.there) return false;
    return Boolean((await client.query('select from "User" limit 1')).rowCount);
  });
  if (!full) return;
  throw new CommandError(
    'Cơ sở dữ liệu đích đã có dữ liệu. Hãy khôi phục vào nơi trống: đặt DATA_DIR khác, hoặc DATABASE_URL tới cơ sở dữ liệu mới.',
    'The target already holds data. Restore into an empty place: set another DATA_DIR, or DATABASE_URL to a new database.',
  );
}

async function withoutTriggers(client: Client): Promise<void> {
  try {
    await client.query('set local session_replication_role = replica');
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === '42501')) throw error;
    const grant = `grant set on parameter session_replication_role to ${escapeIdentifier(client.user ?? '')}`;
    throw new CommandError(
      `Người quản trị máy chủ PostgreSQL cần chạy một lần: ${grant};`,
      `The administrator of the PostgreSQL server must run this once: ${grant};`,
    );
  }
}

/** Where this installation keeps its files: in its bucket or in its folder. */
async function putFile(env: Env, name: string, content: Buffer): Promise<void> {
  const bucket = s3Storage();
  if (bucket) return bucket.put(name.slice(-64), content);
  const target = dataFile(env.DATA_DIR, name);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content, { mode: 0o600 });
}

/** Puts rows and files back, in one transaction, and compares both with what the backup says of itself. */
async function load(client: Client, env: Env, path: string, manifest: Manifest): Promise<void> {
  await client.query('begin');
  await client.query(`set local timezone = 'UTC'`);
  await withoutTriggers(client);
  for (const name of await tableNames(client)) await client.query(`delete from ${escapeIdentifier(name)}`);
  const waiting = new Map(manifest.tables.map((table) => [`tables/${table.name}.rows.gz`, table]));
  for (const { name, content } of readTar(path)) {
    const table = waiting.get(name);
    if (table) {
      const lines = gunzipSync(content).toString('utf8');
      if (sha256(lines) !== table.sha256) throw unreadable(path, `${name} was changed`);
      await writeTable(client, table.name, lines.split('\n').filter(Boolean));
      const { rows, digest } = await measure(client, table.name);
      if (rows !== table.rows || digest !== table.digest)
        throw unreadable(path, `${table.name} did not come back the same`);
      waiting.delete(name);
    } else if (name.startsWith('files/')) {
      if (sha256(content) !== name.slice(-64)) throw unreadable(path, `${name} was changed`);
      await putFile(env, name, content);
    } else if (name === SECRETS) {
      keepSecrets(env.DATA_DIR, JSON.parse(content.toString('utf8')) as Parameters<typeof keepSecrets>[1]);
    }
  }
  if (waiting.size > 0) throw unreadable(path, `${[...waiting.keys()].join(', ')} missing`);
  for (const { name, value } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2)', [`public.${escapeIdentifier(name)}`, value]);
  }
  await client.query('commit');
}

/** Work that waited when the backup was made is asked for again: the queue itself is not in the backup. */
const ASK_AGAIN = `select graphile_worker.add_job('run', json_build_object('jobId', id), max_attempts := 1)
                   from "Job" where state in ('queued', 'running') order by "createdAt"`;

/**
 * Fills an empty database and its DATA_DIR. Everything is compared with what the backup says of itself.
 * @throws CommandError when the backup is damaged or newer than the code, or the target holds data
 */
export async function restoreInto(env: Env, ownerUrl: string, path: string): Promise<Manifest> {
  const manifest = readManifest(path);
  if (manifest.migrations.some((name) => !migrationNames().includes(name))) {
    throw new CommandError(
      'Bản sao lưu mới hơn mã nguồn; hãy cập nhật mã nguồn.',
      'The backup is newer than the code.',
    );
  }
  await refuseUnlessEmpty(ownerUrl);
  await emptyDatabase(env, ownerUrl);
  await migrate(ownerUrl, manifest.migrations); // the schema of the backup's day first, the rest once its rows are in
  await withClient(ownerUrl, (client) => load(client, env, path, manifest));
  await prepareDatabase(env, loadSecrets(env.DATA_DIR), ownerUrl);
  await withClient(ownerUrl, (client) => client.query(ASK_AGAIN));
  return manifest;
}

/** `npm run restore <file>`: into an empty database and DATA_DIR; then follows the audit chain. */
export async function restore([path = '']: string[]): Promise<number> {
  const env = readSettings();
  if (!existsSync(path)) throw new CommandError(`Không có tệp “${path}”.`, `There is no file "${path}".`);
  await refuseIfRunning(env.DATA_DIR);
  const { ownerUrl } = await ownerAddress(env);
  const { tables, files, at } = await restoreInto(env, ownerUrl, path);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(
    `Đã khôi phục ${rows} dòng và ${files} tệp, đúng như bản sao lưu ngày ${at}.`,
    `Restored ${rows} rows and ${files} files, equal to the backup of ${at}.`,
  );
  return verifyAuditCommand();
}
