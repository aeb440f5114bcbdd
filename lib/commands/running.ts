/** One running product per DATA_DIR. */
import { rmSync } from 'node:fs';

import { dataFile, readJson, writeJson } from './data-folder';
import { atEnd } from './ending';
import { CommandError } from './messages';
import { isPortFree } from './ports';
import { isAlive, waitUntil } from './processes-alive';

type Running = { pid: number; url: string };

const fileIn = (dataDir: string): string => dataFile(dataDir, 'running.json');

/** The product that runs on this folder now, if one does. */
export function whatRuns(dataDir: string): Running | null {
  const running = readJson<Running>(fileIn(dataDir));
  return running && running.pid !== process.pid && isAlive(running.pid, 'lib/commands/main.ts') ? running : null;
}

/** A product that was killed a moment ago needs this long until its last process has noticed. */
const AFTERMATH_MS = 4000;

/** @throws CommandError when the product runs on this folder */
export async function refuseIfRunning(dataDir: string): Promise<void> {
  await waitUntil(() => !whatRuns(dataDir), AFTERMATH_MS, 200);
  const running = whatRuns(dataDir);
  if (!running) return;
  throw new CommandError(
    `Trao Thẻ đang chạy trên thư mục này tại ${running.url} (tiến trình ${running.pid}). Hãy dừng nó trước, hoặc đặt DATA_DIR khác.`,
    `Trao Thẻ already runs on this folder at ${running.url} (process ${running.pid}). Stop it first, or set another DATA_DIR.`,
  );
}

/** Marks the folder as in use until this command ends. */
export async function markRunning(dataDir: string, url: string): Promise<void> {
  await refuseIfRunning(dataDir);
  writeJson(fileIn(dataDir), { pid: process.pid, url } satisfies Running);
  atEnd(() => rmSync(fileIn(dataDir), { force: true }));
}

/** @throws CommandError when something listens on the port */
export async function claimPort(port: number, host: string): Promise<void> {
  if (await waitUntil(() => isPortFree(port, host), AFTERMATH_MS, 200)) return;
  throw new CommandError(
    `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
    `Port ${port} is taken by another program. Choose another, for example: PORT=${port + 1} npm start`,
  );
}
