import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The command line of a living process, or null. Process numbers are reused, so a number alone proves nothing. */
export function commandLine(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return 'unknown';
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return null;
  }
}

/** Whether a process of that number lives and its command line holds `word`; an ended child not yet collected is not alive. */
export function isAlive(pid: number, word: string): boolean {
  const line = commandLine(pid);
  return line !== null && (line === 'unknown' || line.includes(word));
}

/** Waits until the condition holds. @returns false when it did not within `ms` */
export async function waitUntil(holds: () => boolean | Promise<boolean>, ms: number, every = 50): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(every)) if (await holds()) return true;
  return holds();
}
