import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { backupInfoFile, backupsFolder, lastBackup, type BackupInfo } from '@/lib/core/backup-info';
import { now, vietnamDay } from '@/lib/core/clock';

import { ownerAddress } from './addresses';
import { writeBackup } from './backup-file';
import { writeJson } from './data-folder';
import { say } from './messages';
import { readSettings } from './settings';

/** Nightly dumps that are kept; older ones are removed. */
const KEPT = 14;

async function writeAndNote(ownerUrl: string, dataDir: string, path: string): Promise<BackupInfo> {
  const at = now().toISOString();
  mkdirSync(backupsFolder(dataDir), { recursive: true, mode: 0o700 });
  try {
    const info = { at, file: path, failure: null, ...(await writeBackup(ownerUrl, dataDir, path)) };
    writeJson(backupInfoFile(dataDir), info);
    return info;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const before = lastBackup(dataDir) ?? { at: null, file: null, bytes: 0, rows: 0 };
    writeJson(backupInfoFile(dataDir), { ...before, failure: { at, reason } });
    throw error;
  }
}

/** `npm run backup [file]`: everything into one file; the product may run meanwhile. */
export async function backup([file]: string[]): Promise<void> {
  const env = readSettings();
  const name = `trao-the-${now().toISOString().slice(0, 19).replaceAll(':', '')}.tar`;
  const path = resolve(file ?? join(backupsFolder(env.DATA_DIR), name));
  const { ownerUrl } = await ownerAddress(env);
  const { rows, bytes } = await writeAndNote(ownerUrl, env.DATA_DIR, path);
  const size = (bytes / 1e6).toFixed(1);
  say(
    `Đã sao lưu ${rows} dòng, ${size} MB: ${path}. Tệp chứa dữ liệu cá nhân và khóa bí mật: cất nơi an toàn.`,
    `Backed up ${rows} rows, ${size} MB: ${path}. The file holds personal data and secrets: keep it in a safe place.`,
  );
}

/** The worker's dump of the night; two weeks of them stay. */
export async function nightlyDump(): Promise<void> {
  const { DATABASE_OWNER_URL: ownerUrl, DATA_DIR: dataDir } = process.env;
  if (!ownerUrl || !dataDir) throw new Error('DATABASE_OWNER_URL and DATA_DIR are not set');
  const folder = backupsFolder(dataDir);
  const path = join(folder, `nightly-${vietnamDay()}.tar`);
  rmSync(path, { force: true });
  await writeAndNote(ownerUrl, dataDir, path);
  const nightly = readdirSync(folder)
    .filter((name) => /^nightly-.*\.tar$/.test(name))
    .sort();
  for (const old of nightly.slice(0, -KEPT)) rmSync(join(folder, old));
}
