/**
 * The door of every npm command. Plain JavaScript without a single package, since nothing may be installed yet:
 * checks Node, installs what the lock file names and node_modules lacks, then runs lib/commands/main.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_NODE = [20, 19];
process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'));

function stopWith(vi, en) {
  console.error(`\n✗ ${vi}\n  ${en}`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor < NEEDED_NODE[1])) {
  const needed = NEEDED_NODE.join('.');
  stopWith(
    `Cần Node ${needed} trở lên, máy này có ${process.versions.node}. Cài bản mới: https://nodejs.org`,
    `Node ${needed} or newer is needed, this is ${process.versions.node}. Install a newer one: https://nodejs.org`,
  );
}

/** npm writes node_modules/.package-lock.json last, so it is there only after a whole install, and says what is there. */
function isInstalled() {
  const installedFile = 'node_modules/.package-lock.json';
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    if (!installed[path]) return Boolean(optional || devOptional || peer);
    return installed[path].version === version;
  });
}

function install() {
  console.log('Đang cài các gói còn thiếu… / Installing what is missing…');
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { stdio: 'inherit', env: { ...process.env, NODE_ENV: '' } };
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    stopWith(
      'Không cài được các gói. Kiểm tra mạng tới kho gói npm và quyền ghi vào thư mục này, rồi chạy lại.',
      'The packages could not be installed. Check the way to the npm registry and the right to write here, then run it again.',
    );
  }
}

if (!isInstalled()) install();

// react-server: code marked `server-only` refuses to load anywhere else.
const flags = ['--conditions=react-server', '--import', 'tsx', '--disable-warning=ExperimentalWarning'];
const child = spawn(process.execPath, [...flags, 'lib/commands/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, STARTED_BY: String(process.pid) },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

// npm killed outright cannot pass a signal on: its absence is the signal.
if (process.env.npm_lifecycle_event) {
  const npmPid = process.ppid;
  setInterval(() => process.ppid !== npmPid && child.kill('SIGTERM'), 1000).unref();
}

child.on('error', (error) => stopWith(`Không chạy được Node: ${error.message}`, `Node did not run: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
