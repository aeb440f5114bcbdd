import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the last dump left behind, for the administration page: how old it is, or why there is none. */
export type BackupInfo = {
  /** ISO instant of the last dump that succeeded. */
  at: string | null;
  file: string | null;
  bytes: number;
  rows: number;
  /** Why the newest attempt failed, when it came after that. */
  failure: { at: string; reason: string } | null;
};

export const backupsFolder = (dataDir: string): string => path.join(/* turbopackIgnore: true */ dataDir, 'backups');

export const backupInfoFile = (dataDir: string): string => path.join(backupsFolder(dataDir), 'last.json');

/** @returns null when no dump was ever tried */
export function lastBackup(dataDir: string = process.env.DATA_DIR ?? '.data'): BackupInfo | null {
  const file = backupInfoFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BackupInfo) : null;
}
