import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startServer } from '@/lib/commands/database-server';
import { freePort } from '@/lib/commands/ports';
import { withClient } from '@/lib/commands/sql';

/** The folders lie where the bundled server's own user may enter. */
let root = '';
beforeAll(() => {
  mkdirSync(resolve('.data/test'), { recursive: true });
  root = mkdtempSync(resolve('.data/test/start-'));
});

const FLAGS = ['--conditions=react-server', '--import', 'tsx'];
const children: ChildProcess[] = [];
afterAll(() => {
  children.forEach((child) => child.kill('SIGKILL'));
  rmSync(root, { recursive: true, force: true });
});

function run(args: string[], variables: Record<string, string>) {
  const child = spawn(process.execPath, [...FLAGS, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part.toString()));
  return { child, said };
}

/** `npm start` past its installer, to its end. */
async function start(variables: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  const { child, said } = run(['lib/commands/main.ts', 'start'], { DATA_DIR: join(root, 'data'), ...variables });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, lines: said.join('').trim().split('\n') };
}

/** One line in Vietnamese that says what to do, and the same in English; no stack. */
const inTwoLines = (vi: RegExp, en: RegExp) => ({
  code: 1,
  lines: [expect.stringMatching(vi) as string, expect.stringMatching(en) as string],
});

test('a port that is taken', { timeout: 60_000 }, async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const answer = await start({ PORT: String(port) });
  server.close();
  expect(answer).toEqual(inTwoLines(/^✗ Cổng \d+ .*PORT=\d+ npm start$/, /^ {2}Port \d+ .*PORT=\d+ npm start$/));
});

test('a folder that cannot be made or written to', { timeout: 60_000 }, async () => {
  const file = join(root, 'a-file');
  writeFileSync(file, '');
  const answer = await start({ PORT: String(await freePort()), DATA_DIR: join(file, 'data') });
  expect(answer).toEqual(inTwoLines(/^✗ Không ghi được vào thư mục .*DATA_DIR/, /^ {2}The folder .*DATA_DIR/));
});

test('a DATABASE_URL that does not answer, named without its password', { timeout: 60_000 }, async () => {
  const DATABASE_URL = 'postgresql://somebody:secret@127.0.0.1:9/nowhere';
  const answer = await start({ PORT: String(await freePort()), DATABASE_URL });
  expect(answer).toEqual(inTwoLines(/^✗ Không kết nối được .*DATABASE_URL/, /^ {2}The database .*DATABASE_URL/));
  expect(answer.lines.join()).not.toContain('secret');
});

test('an environment with several faults, all at once', { timeout: 60_000 }, async () => {
  const answer = await start({ PORT: 'abc', OIDC_ISSUER: 'https://id.example.vn' });
  expect(answer).toEqual(inTwoLines(/^✗ .*PORT .*OIDC_CLIENT_ID.*OIDC_CLIENT_SECRET/, /^ {2}.*PORT .*OIDC_CLIENT_ID/));
});

test('a database server whose product was killed is taken over with every row', { timeout: 120_000 }, async () => {
  const dataDir = join(root, 'killed');
  mkdirSync(dataDir);
  const script = join(root, 'serve.ts');
  const module = resolve('lib/commands/database-server.ts');
  writeFileSync(
    script,
    `import { startServer } from ${JSON.stringify(module)};
     void startServer(${JSON.stringify(dataDir)}, 'password', false).then(() => console.log('up'));
     setInterval(() => undefined, 1000);`,
  );
  const { child } = run([script], {});
  await new Promise<void>((done) =>
    child.stdout?.on('data', (part: Buffer) => part.toString().includes('up') && done()),
  );
  const first = await startServer(dataDir, 'password', false);
  expect(first.startedHere).toBe(false);
  const count = (url: string) =>
    withClient(
      url,
      async (client) => (await client.query<{ n: number }>('select count(*)::int as n from kept')).rows[0]?.n,
    );
  await withClient(first.superuserUrl('postgres'), (client) => client.query('create table kept as select 1 as n'));

  child.kill('SIGKILL');
  await new Promise((done) => child.on('close', done));
  const next = await startServer(dataDir, 'password', false);
  expect({ takenOver: !next.startedHere, port: next.port }).toEqual({ takenOver: true, port: first.port });
  expect(await count(next.superuserUrl('postgres'))).toBe(1);

  await next.stop();
  const again = await startServer(dataDir, 'password', false);
  expect(again.startedHere).toBe(true);
  expect(await count(again.superuserUrl('postgres'))).toBe(1);
  await again.stop();
});
