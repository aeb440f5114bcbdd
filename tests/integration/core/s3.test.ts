import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readdirSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBackup } from '@/lib/commands/backup-file';
import { readTar } from '@/lib/commands/tar';
import { vietnamDay } from '@/lib/core/clock';
import { openFile, sha256Of, storeFile } from '@/lib/core/files';
import { inPlace, placeOf } from '@/lib/core/place';
import { filesFolder, storage } from '@/lib/core/storage';
import { KEYS, startBucket } from '@/tests/support/bucket';
import { resetDatabase, urls } from '@/tests/support/database';
import { makeWorld, type World } from '@/tests/support/world';

let world: World;
let bucket: Awaited<ReturnType<typeof startBucket>>;

beforeAll(async () => {
  bucket = await startBucket();
  vi.stubEnv('S3_ENDPOINT', bucket.endpoint);
  vi.stubEnv('S3_REGION', KEYS.region);
  vi.stubEnv('S3_BUCKET', 'traothe');
  vi.stubEnv('S3_ACCESS_KEY_ID', KEYS.id);
  vi.stubEnv('S3_SECRET_ACCESS_KEY', KEYS.secret);
});
afterAll(() => bucket.stop());
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
  bucket.objects.clear();
});

const bytes = Buffer.from('%PDF-1.7 một trang đã ký');
const sha256 = sha256Of(bytes);

test('an upload goes into the bucket by its hash, comes back, and leaves nothing in the folder', async () => {
  const before = existsSync(filesFolder()) ? readdirSync(filesFolder(), { recursive: true }).length : 0;
  const id = await inPlace(placeOf(world.collection, 'test'), (tx) =>
    storeFile({ tx, actor: world.collection, today: vietnamDay() }, { class: 'list', name: 'Trang ký.pdf', bytes }),
  );
  expect([...bucket.objects.keys()]).toEqual([`/traothe/${sha256.slice(0, 2)}/${sha256}`]);
  expect((await inPlace(placeOf(world.collection), (tx) => openFile(tx, id))).bytes).toEqual(bytes);
  expect(existsSync(filesFolder()) ? readdirSync(filesFolder(), { recursive: true }).length : 0).toBe(before);

  const path = join(mkdtempSync(join(tmpdir(), 'bucket-')), 'backup.tar');
  await writeBackup(urls.owner, process.env.DATA_DIR ?? '', path);
  const kept = [...readTar(path)].find(({ name }) => name === `files/${sha256.slice(0, 2)}/${sha256}`);
  expect(kept?.content).toEqual(bytes);

  await storage().remove(sha256);
  await storage().remove(sha256);
  expect(bucket.objects.size).toBe(0);
});

test('a wrong key, or bytes that are not what they are said to be, are refused and said', async () => {
  await expect(storage().put(sha256, Buffer.from('other'))).rejects.toThrow(/answers 400/);
  vi.stubEnv('S3_SECRET_ACCESS_KEY', 'wrong');
  await expect(storage().put(sha256, bytes)).rejects.toThrow(/answers 403/);
  vi.stubEnv('S3_SECRET_ACCESS_KEY', KEYS.secret);
  await expect(storage().get(sha256)).rejects.toThrow(/answers 404/);
});
