/** What `start` and `dev` share: a database that is ready, a web server and a worker, until somebody says stop. */
import { once } from 'node:events';

import type { Env } from '@/lib/core/env';

import { adoptVariables } from './adopt-variables';
import { openDatabase, type Database } from './addresses';
import { NEXT } from './build';
import { startChild } from './children';
import { accountsFile, demoAccounts, hasUsers, loadDemoOnce } from './demo';
import { stopRequested } from './ending';
import { generateClient } from './generate';
import { CommandError, say } from './messages';
import { waitUntil } from './processes-alive';
import { claimPort, markRunning } from './running';
import { isDemo, publicUrl, webVariables, workerVariables } from './runtime-variables';

/** Everything that must be there before code that reads the database can run. */
export async function prepare(env: Env): Promise<Database> {
  await markRunning(env.DATA_DIR, publicUrl(env));
  await claimPort(env.PORT, env.HOST);
  const database = await openDatabase(env);
  if (database.applied.length > 0) {
    const count = database.applied.length;
    say(`Đã nâng cấp cơ sở dữ liệu: ${count} bước.`, `Database migrated: ${count} steps.`);
  }
  await generateClient();
  return database;
}

/** The demo, where it belongs. @returns the database, which may have been made anew */
export const fill = async (env: Env, database: Database): Promise<Database> =>
  isDemo(env) ? loadDemoOnce(env, database) : database;

const WORKER = ['--conditions=react-server', '--import', 'tsx', 'lib/commands/main.ts', 'worker'];

/** Runs web server and worker until a signal, or until the web server ends by itself. @returns the exit code */
export async function serve(env: Env, database: Database, mode: 'start' | 'dev'): Promise<number> {
  const variables = { ...webVariables(env, database), NODE_ENV: mode === 'dev' ? 'development' : 'production' };
  const web = startChild([NEXT, mode, '-H', env.HOST, '-p', String(env.PORT)], variables);
  const webEnded = once(web, 'exit');
  keepWorker(env, database);

  const answers = await Promise.race([waitUntil(() => isAnswering(env), 120_000, 200), webEnded.then(() => false)]);
  if (!answers) throw new CommandError('Máy chủ web không chạy được.', 'The web server did not start.');
  await announce(env, database);
  const stopped = await Promise.race([stopRequested, webEnded.then(() => null)]);
  if (stopped) return 0;
  throw new CommandError('Máy chủ web đã dừng đột ngột.', 'The web server ended by itself.');
}

/** A worker that crashes is started again; jobs it had begun are shown as failed and can be run again. */
function keepWorker(env: Env, database: Database): void {
  let stopping = false;
  void stopRequested.then(() => (stopping = true));
  const launch = () => {
    const child = startChild(WORKER, workerVariables(env, database));
    child.on('exit', () => {
      if (stopping) return;
      say('Tiến trình nền đã dừng, đang chạy lại.', 'The worker ended; starting it again.');
      setTimeout(launch, 3000).unref();
    });
  };
  launch();
}

async function isAnswering({ HOST, PORT }: Env): Promise<boolean> {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  try {
    await fetch(`http://${host}:${PORT}/`, { redirect: 'manual', signal: AbortSignal.timeout(60_000) });
    return true;
  } catch {
    return false;
  }
}

async function announce(env: Env, database: Database): Promise<void> {
  say(`\nTrao Thẻ đang chạy tại ${publicUrl(env)}`, `Trao Thẻ serves at ${publicUrl(env)}`);
  const accounts = isDemo(env) ? demoAccounts(env) : [];
  if (accounts.length > 0) {
    say(`Tài khoản thử (${accountsFile(env)}):`, 'Demo sign-ins:');
    console.table(accounts);
  } else if (!(await hasUsers(database.ownerUrl))) {
    adoptVariables(workerVariables(env, database));
    const { makeFirstAdminLink } = await import('@/lib/access/first-admin');
    const link = await makeFirstAdminLink(database.ownerUrl, publicUrl(env));
    say(`Mở một lần để tạo quản trị viên đầu tiên: ${link}`, `Open once to make the first administrator: ${link}`);
  }
  say('Dừng: Ctrl-C', 'Stop: Ctrl-C');
}
