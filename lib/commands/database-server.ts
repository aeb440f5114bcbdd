/**
 * The embedded PostgreSQL of a DATA_DIR. It runs detached, so that nothing that happens to us happens to it: after `kill -9`
 * the next start finds it running and takes it over.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import { dataFile, readJson, writeJson } from './data-folder';
import { withLock } from './locks';
import { CommandError } from './messages';
import { freePort, isPortFree } from './ports';
import { findHome, giveFolder, type PostgresHome } from './postgres-home';
import { isAlive, waitUntil } from './processes-alive';

export type Server = {
  /** Address of a database of this server for its superuser; only makes roles and databases. */
  superuserUrl: (database: string) => string;
  port: number;
  startedHere: boolean;
  stop: () => Promise<void>;
};

type Kept = { port: number; data: string };

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  jit: 'off',
};

/** For test clusters only: a power cut may lose everything, and every commit is several times faster. */
const CARELESS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

const flags = (settings: Record<string, string>) => Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]);

function run(home: PostgresHome, program: string, args: string[]): void {
  const result = spawnSync(join(home.bin, program), args, { ...home.user, encoding: 'utf8', cwd: '/' });
  if (result.status === 0) return;
  throw new Error(`${program}: ${result.error?.message ?? ''}${result.stderr ?? ''}${result.stdout ?? ''}`.trim());
}

/** Makes the cluster beside its place and renames it there: what bears the name is always whole. */
function makeCluster(home: PostgresHome, password: string): void {
  const half = `${home.data}.new`;
  rmSync(half, { recursive: true, force: true });
  giveFolder(half, home.user);
  const passwordFile = join(tmpdir(), `trao-the-${process.pid}-${Date.now()}`);
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (home.user) chownSync(passwordFile, home.user.uid, home.user.gid);
  try {
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi'];
    const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    run(home, 'initdb', ['-D', half, ...locale, ...login]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, home.data);
}

/** Process number and port of the server that uses the folder, as its own file says; a file left by a dead server is removed. */
function runningServer(data: string): { pid: number; port: number } | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (pid && port && isAlive(pid, data)) return { pid, port };
  rmSync(file, { force: true });
  return null;
}

/** Waits for the server: it may be replaying what a crash left. False when it ended or never answered. */
async function answers(url: string, isRunning: () => boolean): Promise<boolean> {
  const ask = async () => {
    if (!isRunning()) return true;
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  return (await waitUntil(ask, 120_000)) && isRunning();
}

function launch(home: PostgresHome, port: number, log: string, durable: boolean): () => boolean {
  const output = openSync(log, 'a', 0o600);
  const settings = { ...SETTINGS, ...(durable ? {} : CARELESS), port: String(port) };
  const child = spawn(join(home.bin, 'postgres'), ['-D', home.data, ...flags(settings)], {
    ...home.user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let running = true;
  child.on('error', () => (running = false));
  child.on('exit', () => (running = false));
  child.unref();
  return () => running;
}

/**
 * Starts the server of a DATA_DIR, or takes over the one that runs.
 * @param durable false only for tests
 * @throws CommandError when it does not come up, with the end of its log
 */
export async function startServer(dataDir: string, password: string, durable = true): Promise<Server> {
  return withLock(dataFile(dataDir, 'database.lock'), async () => {
    const stateFile = dataFile(dataDir, 'database.json');
    const kept = readJson<Kept>(stateFile);
    const home = findHome(kept?.data ?? null, dataFile(dataDir, 'database'));
    if (!existsSync(join(home.data, 'PG_VERSION'))) makeCluster(home, password);

    const log = dataFile(dataDir, 'database.log');
    const url = (port: number, database = 'postgres') =>
      `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
    const server = (port: number, startedHere: boolean): Server => {
      if (port !== kept?.port || home.data !== kept.data) writeJson(stateFile, { port, data: home.data });
      const stop = async () => stopServer(home);
      return { port, startedHere, stop, superuserUrl: (database) => url(port, database) };
    };

    const found = runningServer(home.data);
    if (found && (await answers(url(found.port), () => isAlive(found.pid, home.data))))
      return server(found.port, false);

    if (existsSync(log) && statSync(log).size > 10_000_000) rmSync(log);
    for (let attempt = 0; attempt < 5; attempt++) {
      const port = kept && attempt === 0 && (await isPortFree(kept.port)) ? kept.port : await freePort();
      if (await answers(url(port), launch(home, port, log, durable))) return server(port, true);
      await sleep(1000); // the last children of a killed server still hold its memory for a moment
    }
    const tail = readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ');
    throw new CommandError(
      `Không khởi động được cơ sở dữ liệu đi kèm; xem ${log}: ${tail}`,
      `The bundled database did not start; see ${log}: ${tail}`,
    );
  });
}

/** Ends open transactions, writes everything down, and returns when the server has ended. */
function stopServer(home: PostgresHome): void {
  if (!runningServer(home.data)) return;
  run(home, 'pg_ctl', ['stop', '-D', home.data, '-m', 'fast', '-w', '-t', '60']);
}
