import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const filesOf = (path: string, skip: readonly string[]): string[] => {
  if (!existsSync(path) || skip.includes(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name), skip));
};

/** SHA-256 over names and contents of files and folders: equal when nothing changed, wherever and whenever it was checked out. */
export function fingerprint(paths: readonly string[], skip: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesOf(path, skip)))
    hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}
