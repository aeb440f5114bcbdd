/** DATA_DIR: everything that is not in the repository. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { CommandError } from './messages';

export const dataFile = (dataDir: string, name: string): string => join(dataDir, name);

/** Folder by folder: Node's own recursion never ends in places such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Makes the folder. @throws CommandError when it cannot be written to */
export function openDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `Không ghi được vào thư mục ${dataDir}. Hãy cấp quyền ghi hoặc đặt DATA_DIR là thư mục khác. (${reason})`,
      `The folder ${dataDir} cannot be written to. Give the right to write, or set DATA_DIR to another folder.`,
    );
  }
}

export function readJson<T>(path: string): T | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return null; // cut off by a crash before it was ever whole: made anew
  }
}

/** The same for what cannot be made anew. @throws CommandError when the file is there and cannot be read */
export function readJsonOrStop<T>(path: string): T | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    // Not the parser's own words, which quote the file.
    const reason = (error as NodeJS.ErrnoException).code ?? 'JSON';
    throw new CommandError(
      `Không đọc được tệp ${path} (${reason}). Hãy cấp quyền đọc, hoặc khôi phục tệp từ bản sao lưu; không có gì bị ghi đè.`,
      `The file ${path} cannot be read (${reason}). Give the right to read it, or put back a copy; nothing was overwritten.`,
    );
  }
}

/**
 * Written beside, brought to the disk and renamed, so that a crash, also of the machine, leaves the old file or the new one, never
 * half of one. Readable by us only.
 */
export function writeJson(path: string, value: unknown): void {
  const half = `${path}.${process.pid}`;
  writeFileSync(half, JSON.stringify(value, null, 2) + '\n', { mode: 0o600, flush: true });
  renameSync(half, path);
  chmodSync(path, 0o600);
}
