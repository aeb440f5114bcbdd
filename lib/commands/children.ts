/** The processes of a command: started with the same rules, stopped in order. */
import { spawn, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { atEnd } from './ending';
import { waitUntil } from './processes-alive';

export type Variables = Record<string, string | undefined>;

const ONLOOKER = `--import=${pathToFileURL(resolve('lib/commands/end-with-parent.mjs')).href}`;

const environment = (variables: Variables): NodeJS.ProcessEnv =>
  ({
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    STARTED_BY: String(process.pid),
    ...variables,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${ONLOOKER}`.trim(),
  }) as NodeJS.ProcessEnv;

/**
 * A server process. It is the head of its own group, so that Ctrl-C reaches us alone and we stop things in order. What it says goes to
 * the terminal, and to `onWords` where somebody has to read it too.
 */
export function startChild(args: string[], variables: Variables, onWords?: (words: string) => void): ChildProcess {
  const child = spawn(process.execPath, args, {
    env: environment(variables),
    detached: true,
    stdio: ['ignore', onWords ? 'pipe' : 'inherit', 'inherit'],
  });
  child.stdout?.on('data', (part: Buffer) => {
    process.stdout.write(part);
    onWords?.(part.toString('utf8'));
  });
  atEnd(() => stopChild(child));
  return child;
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Asks politely, then not. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || !child.pid) return;
  child.kill('SIGTERM');
  if (await waitUntil(() => hasEnded(child), 10_000)) return;
  try {
    process.kill(-child.pid, 'SIGKILL'); // its whole group, where it heads one
  } catch {
    child.kill('SIGKILL');
  }
  await waitUntil(() => hasEnded(child), 5000);
}

export type Outcome = { code: number; output: string; seconds: number };

/** `show`: words go to the terminal as they come, else they are kept. `yielding`: others on this machine go first. */
type Manner = { show?: boolean; yielding?: boolean };

/** Runs a program of node_modules to its end. */
export function runProgram(
  args: string[],
  variables: Variables = {},
  { show = false, yielding = false }: Manner = {},
): Promise<Outcome> {
  const began = Date.now();
  const child = spawn(process.execPath, args, {
    env: environment(variables),
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  atEnd(() => stopChild(child));
  if (yielding && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const parts: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => parts.push(part));
  child.stderr?.on('data', (part: Buffer) => parts.push(part));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) =>
      done({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8'), seconds: (Date.now() - began) / 1000 }),
    );
  });
}
