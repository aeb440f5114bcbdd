import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { nightlyDump } from '@/lib/commands/backup';
import { writeBackup } from '@/lib/commands/backup-file';
import { restoreInto } from '@/lib/commands/restore';
import { addressLike, databaseOf, withClient } from '@/lib/commands/sql';
import { measure, tableNames } from '@/lib/commands/table-copies';
import { lastBackup } from '@/lib/core/backup-info';
import { readEnv } from '@/lib/core/env';
import { storage } from '@/lib/core/storage';
import { resetDatabase, urls } from '@/tests/support/database';
import { createHash } from 'node:crypto';

const scan = Buffer.from('a scan of a signed page');
const hash = createHash('sha256').update(scan).digest('hex');
const target = `${databaseOf(urls.owner)}_restored`;
const postgres = addressLike(urls.superuser, { database: 'postgres' });
const env = readEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), 'restored-')) });
const path = join(mkdtempSync(join(tmpdir(), 'backup-')), 'backup.tar');

const measureAll = (url: string) =>
  withClient(url, async (client) => {
    const all = [];
    for (const name of await tableNames(client)) all.push(await measure(client, name));
    return all;
  });

beforeAll(async () => {
  await resetDatabase();
  await storage().put(hash, scan);
  await withClient(urls.superuser, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into "Job" (id, name, payload, result) values (gen_random_uuid(), $1, 'null', null), (gen_random_uuid(), 'b', '{"a":1.50}', '[]')`,
      ['dấu " nháy, \\ và\nxuống dòng'],
    );
  });
  await withClient(postgres, (client) => client.query(`create database ${target} owner traothe_owner`));
  await writeBackup(urls.owner, process.env.DATA_DIR ?? '', path);
});

afterAll(() => withClient(postgres, (client) => client.query(`drop database if exists ${target} with (force)`)));

test('a backup restored into an empty database equals what was backed up', { timeout: 120_000 }, async () => {
  const ownerUrl = addressLike(urls.owner, { database: target });
  await restoreInto(env, ownerUrl, path);
  expect(await measureAll(ownerUrl)).toEqual(await measureAll(urls.owner));
  expect(readFileSync(join(env.DATA_DIR, 'files', hash.slice(0, 2), hash))).toEqual(scan);
});

test('a backup with a changed byte is refused', { timeout: 120_000 }, async () => {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(`${path}.bad`, bytes);
  const ownerUrl = addressLike(urls.owner, { database: target });
  await expect(restoreInto(env, ownerUrl, `${path}.bad`)).rejects.toThrow();
});

test('the dump of the night leaves its age behind', async () => {
  const before = Date.now();
  await nightlyDump();
  const info = lastBackup();
  expect(Date.parse(info?.at ?? '')).toBeGreaterThanOrEqual(before);
  expect(info).toMatchObject({ failure: null });
  expect(info?.rows).toBeGreaterThan(3000);
});
