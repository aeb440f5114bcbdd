/**
 * Each list page with the demo data, ten users at once, beside the bare page that only asks the database for 1; and the
 * JavaScript that its first visit loads, as it travels.
 */
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';

import { ownerAddress } from '@/lib/commands/addresses';
import type { Measure } from '@/lib/commands/bench';
import { startProduct } from '@/lib/commands/own-product';
import { whatRuns } from '@/lib/commands/running';
import { loadSecrets } from '@/lib/commands/secrets';
import { sessionCookieFor } from '@/lib/commands/session-cookie';
import { readSettings } from '@/lib/commands/settings';
import { withClient } from '@/lib/commands/sql';
import type { Role } from '@/lib/access/roles';
import { paths } from '@/lib/paths';

const USERS = 10;
const ROUNDS = 20;
/** Rounds before those that count: a page that nobody has asked for yet is still being compiled by the engine. */
const WARM_UP = 3;
const BARE = '/health';

type Page = { path: string; role: Role };

/** Every page that lists rows, as a role that reads all of them; and three pages with a form, for their script. */
const pagesOf = (driveId: string): Page[] => {
  const of = paths.drive(driveId);
  return [
    ...[
      paths.drives,
      of.timeline,
      of.lists,
      of.checks,
      of.allocation,
      of.cards,
      of.cardMoves,
      of.report,
      paths.people,
      paths.insurance,
    ].map((path) => ({ path, role: 'officeCollection' }) as const),
    ...[paths.cases, paths.calendar, of.ceremonies, of.handovers, of.letters].map(
      (path) => ({ path, role: 'officeCommunication' }) as const,
    ),
    ...[paths.sponsors, of.funds, of.payments, paths.receipts, paths.ledger, paths.statement, paths.documents].map(
      (path) => ({ path, role: 'officeFinance' }) as const,
    ),
    ...[paths.prices, of.newPledge, paths.newSponsor].map((path) => ({ path, role: 'officeFinance' }) as const),
    ...Object.values(paths.admin)
      .filter((path) => typeof path === 'string' && path.startsWith('/admin/'))
      .map((path) => ({ path: path as string, role: 'officeAdmin' }) as const),
    { path: of.lists, role: 'wardOfficial' },
    { path: of.handovers, role: 'wardOfficial' },
    { path: paths.sponsorHome, role: 'sponsor' },
    { path: paths.home, role: 'officeLeader' },
  ];
};

async function timed(url: string, cookie: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - began;
}

const p95Of = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? NaN;

/**
 * 95th percentile of the answers of two pages in milliseconds, `USERS` asking at a time. Round by round, first the one and then the
 * other: what else the machine does meanwhile falls on both.
 */
async function p95s(pages: [url: string, cookie: string][]): Promise<number[]> {
  const times = pages.map((): number[] => []);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [i, [url, cookie]] of pages.entries()) {
      const answers = await Promise.all(Array.from({ length: USERS }, () => timed(url, cookie)));
      if (round >= 0) times[i]!.push(...answers);
    }
  }
  return times.map(p95Of);
}

/** Kilobytes of script that a first visit loads, gzipped, without the file for browsers that know no modules. */
async function scriptSize(origin: string, path: string, cookie: string): Promise<number> {
  const html = await (await fetch(origin + path, { headers: { cookie } })).text();
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const files = new Set(tags.map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]).filter((src) => src !== undefined));
  let bytes = 0;
  for (const file of files) {
    const script = await (await fetch(new URL(file.replaceAll('&amp;', '&'), origin))).arrayBuffer();
    bytes += gzipSync(Buffer.from(script)).length;
  }
  return bytes / 1000;
}

export async function bench(): Promise<Measure[]> {
  const env = readSettings();
  const running = whatRuns(env.DATA_DIR);
  const { url } = running ?? (await startProduct({ DATA_DIR: env.DATA_DIR }));
  const { ownerUrl } = await ownerAddress(env);
  const secret = env.AUTH_SECRET ?? loadSecrets(env.DATA_DIR).authSecret;
  const driveId = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from "Drive" order by (state = 'closed'), (select count(*) from "DriveWard" w where w."driveId" = "Drive".id) desc, id desc limit 1`,
    );
    return rows[0]?.id ?? '';
  });
  const bareScript = await scriptSize(url, BARE, '');
  const measures: Measure[] = [];
  for (const { path, role } of pagesOf(driveId)) {
    const cookie = await sessionCookieFor(ownerUrl, secret, role);
    const name = `${path.replace(driveId, '…')} as ${role}`;
    const [reference = NaN, ours = NaN] = await p95s([
      [url + BARE, ''],
      [url + path, cookie],
    ]);
    measures.push({ name: `p95 of ${name}, ${USERS} users`, ours, reference, ratio: ours / reference, unit: 'ms' });
    const script = await scriptSize(url, path, cookie);
    measures.push({
      name: `script of ${name}`,
      ours: script,
      reference: bareScript,
      ratio: script / bareScript,
      unit: 'kB',
    });
  }
  return measures;
}
