import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isAlive, waitUntil } from './processes-alive';

/**
 * Runs `work` while no other process does work under the same folder name; waits up to ten minutes for it. A lock left by a
 * process that was killed is taken over.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const holder = join(path, 'pid');
  const take = (): boolean => {
    try {
      mkdirSync(path);
      writeFileSync(holder, String(process.pid));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!isAlive(Number(readPid(holder) || -1), 'node')) rmSync(path, { recursive: true, force: true });
      return false;
    }
  };
  if (!(await waitUntil(take, 600_000, 100))) throw new Error(`${path} stays locked`);
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function readPid(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
