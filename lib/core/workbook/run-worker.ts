import { DomainError } from '@/lib/core/errors';
import { SHEET_WORKER } from './sheet-worker';
import type { Sheet } from './types';

const TIME_LIMIT_MS = 30_000;
const MEMORY_LIMIT_MB = 400;

type Answer = { sheets: Sheet[] } | { tooLarge: Record<string, unknown> } | { failed: 'password' | 'damaged' };

/**
 * Reads the sheets of a workbook in a thread with a limit of memory and of time, so that a hostile or broken file ends
 * the thread and never the server.
 * @throws DomainError fileTooLarge when a limit is reached, fileUnreadable when the file is damaged or locked
 */
export async function readInWorker(bytes: Buffer, maxRows: number): Promise<Sheet[]> {
  // Not imported: a bundler that sees `new Worker(…)` of an import tries to find a file behind its first argument.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(SHEET_WORKER, {
    eval: true,
    workerData: { bytes, root: process.cwd(), maxRows },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    execArgv: [],
    env: {},
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(new DomainError('fileTooLarge', { reason: 'time' })), TIME_LIMIT_MS);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => reject(outOfMemory(error) ?? error));
      worker.once('exit', () => reject(new DomainError('fileUnreadable', { reason: 'damaged' })));
    });
    if ('tooLarge' in answer) throw new DomainError('fileTooLarge', answer.tooLarge);
    if ('failed' in answer) throw new DomainError('fileUnreadable', { reason: answer.failed });
    return answer.sheets;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const outOfMemory = (error: NodeJS.ErrnoException): DomainError | null =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new DomainError('fileTooLarge', { reason: 'memory' }) : null;
