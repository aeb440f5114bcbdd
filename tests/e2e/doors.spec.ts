import { readdirSync } from 'node:fs';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { accounts, kindOf, signIn } from '@/tests/support/visitor';

/**
 * What a page answers to somebody who is signed out: it is `open`, or leads to the sign-in. And to the official of another ward:
 * `own` where he has such a page of his own, `closed` (as if it did not exist) for a row of the first ward or for want of the right,
 * `home` where he is led there, `open` where everybody sees the same.
 */
type Nobody = 'open' | 'signIn';
type OtherWard = 'open' | 'own' | 'closed' | 'home';

/** By the folder of the page, without the groups in brackets. */
const DOORS: Record<string, [Nobody, OtherWard]> = {
  '/': ['open', 'open'],
  '/health': ['open', 'open'],
  '/public': ['open', 'open'],
  '/reset': ['open', 'open'],
  '/setup': ['open', 'open'],
  '/setup/second-factor': ['signIn', 'own'],
  '/sign-in': ['open', 'home'],
  '/verify': ['open', 'open'],
  '/verify/[code]': ['open', 'open'],
  '/s/[code]': ['signIn', 'closed'],
  '/account': ['signIn', 'own'],
  '/waiting/[code]': ['signIn', 'closed'],
  '/admin/access-log': ['signIn', 'closed'],
  '/admin/audit': ['signIn', 'closed'],
  '/admin/base-offices': ['signIn', 'closed'],
  '/admin/base-offices/new': ['signIn', 'closed'],
  '/admin/base-offices/[code]': ['signIn', 'closed'],
  '/admin/exports': ['signIn', 'closed'],
  '/admin/jobs': ['signIn', 'own'],
  '/admin/running': ['signIn', 'closed'],
  '/admin/settings': ['signIn', 'closed'],
  '/admin/users': ['signIn', 'closed'],
  '/admin/users/new': ['signIn', 'closed'],
  '/admin/users/[userId]': ['signIn', 'closed'],
  '/cases': ['signIn', 'own'],
  '/cases/new': ['signIn', 'own'],
  '/cases/[caseId]': ['signIn', 'closed'],
  '/ceremonies/calendar': ['signIn', 'own'],
  '/documents': ['signIn', 'own'],
  '/documents/[documentId]': ['signIn', 'own'],
  '/drives': ['signIn', 'own'],
  '/drives/new': ['signIn', 'closed'],
  '/drives/[driveId]': ['signIn', 'own'],
  '/drives/[driveId]/edit': ['signIn', 'closed'],
  '/drives/[driveId]/timeline': ['signIn', 'own'],
  '/drives/[driveId]/allocation': ['signIn', 'closed'],
  '/drives/[driveId]/allocation/[runId]': ['signIn', 'closed'],
  '/drives/[driveId]/cards': ['signIn', 'closed'],
  '/drives/[driveId]/cards/new': ['signIn', 'closed'],
  '/drives/[driveId]/cards/moves': ['signIn', 'closed'],
  '/drives/[driveId]/cards/[batchId]': ['signIn', 'closed'],
  '/drives/[driveId]/cards/items/[itemId]': ['signIn', 'closed'],
  '/drives/[driveId]/ceremonies': ['signIn', 'own'],
  '/drives/[driveId]/ceremonies/new': ['signIn', 'closed'],
  '/drives/[driveId]/ceremonies/[ceremonyId]': ['signIn', 'own'],
  '/drives/[driveId]/ceremonies/[ceremonyId]/edit': ['signIn', 'closed'],
  '/drives/[driveId]/ceremonies/[ceremonyId]/people': ['signIn', 'closed'],
  '/drives/[driveId]/checks': ['signIn', 'closed'],
  '/drives/[driveId]/checks/[pairId]': ['signIn', 'closed'],
  '/drives/[driveId]/funds': ['signIn', 'closed'],
  '/drives/[driveId]/funds/new': ['signIn', 'closed'],
  '/drives/[driveId]/handovers': ['signIn', 'own'],
  '/drives/[driveId]/handovers/[itemId]': ['signIn', 'closed'],
  '/drives/[driveId]/letters': ['signIn', 'closed'],
  '/drives/[driveId]/lists': ['signIn', 'own'],
  '/drives/[driveId]/lists/new': ['signIn', 'own'],
  '/drives/[driveId]/lists/[listId]': ['signIn', 'closed'],
  '/drives/[driveId]/lists/[listId]/add': ['signIn', 'closed'],
  '/drives/[driveId]/lists/[listId]/lines/[lineId]': ['signIn', 'closed'],
  '/drives/[driveId]/lists/[listId]/review': ['signIn', 'closed'],
  '/drives/[driveId]/lists/[listId]/send': ['signIn', 'closed'],
  '/drives/[driveId]/lists/[listId]/upload': ['signIn', 'closed'],
  '/drives/[driveId]/payments': ['signIn', 'closed'],
  '/drives/[driveId]/payments/new': ['signIn', 'closed'],
  '/drives/[driveId]/payments/[paymentId]': ['signIn', 'closed'],
  '/drives/[driveId]/payments/[paymentId]/refund/[rowId]': ['signIn', 'closed'],
  '/drives/[driveId]/payments/[paymentId]/row/[rowId]': ['signIn', 'closed'],
  '/drives/[driveId]/report': ['signIn', 'closed'],
  '/drives/[driveId]/report/rows': ['signIn', 'closed'],
  '/drives/[driveId]/signoff/[signoffId]': ['signIn', 'closed'],
  '/insurance': ['signIn', 'closed'],
  '/people': ['signIn', 'closed'],
  '/people/[personId]': ['signIn', 'closed'],
  '/pledges/[pledgeId]': ['signIn', 'closed'],
  '/pledges/[pledgeId]/left': ['signIn', 'closed'],
  '/pledges/[pledgeId]/receive': ['signIn', 'closed'],
  '/pledges/[pledgeId]/reissue/[moneyId]': ['signIn', 'closed'],
  '/prices': ['signIn', 'closed'],
  '/prices/calculator': ['signIn', 'closed'],
  '/prices/history': ['signIn', 'closed'],
  '/prices/new': ['signIn', 'closed'],
  '/receipts': ['signIn', 'closed'],
  '/receipts/cash': ['signIn', 'closed'],
  '/receipts/ledger': ['signIn', 'closed'],
  '/receipts/statement': ['signIn', 'closed'],
  '/sponsor': ['signIn', 'closed'],
  '/sponsor/pledges/[pledgeId]': ['signIn', 'closed'],
  '/sponsors': ['signIn', 'closed'],
  '/sponsors/new': ['signIn', 'closed'],
  '/sponsors/[sponsorId]': ['signIn', 'closed'],
  '/sponsors/[sponsorId]/edit': ['signIn', 'closed'],
  '/sponsors/[sponsorId]/pledge': ['signIn', 'closed'],
  '/totals': ['signIn', 'closed'],
};

/** Rows of a ward: an office sees those of all wards, so only the first ward's own links lead to what the other one must not see. */
const OF_A_WARD = /\/(lists|lines|handovers|signoff)\/\[|^\/cases\/\[/;

const pages = (): string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file}`.replace(/\/page\.tsx$/, '').replace(/\/\([^)]+\)/g, '') || '/');

/** Nobody's id and nobody's code. */
const madeUp = (page: string): string =>
  page.replace(/\[code\]/g, 'AAAA-BBBB-CCCC-DDDD').replace(/\[\w+Id\]/g, '0190a000-0000-7000-8000-0000000000ee');

/** One address of each kind that the pages of an account link to, by kind. Pages are fetched, not shown. */
async function linksFrom(request: APIRequestContext): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const queue = ['/'];
  for (let path = queue.shift(); path; path = queue.shift()) {
    const answer = await request.get(path, { maxRedirects: 0 });
    if (answer.status() !== 200) continue;
    for (const [, href] of (await answer.text()).matchAll(/<a\b[^>]*\shref="(\/[^"]*)"/g)) {
      const address = href!.replaceAll('&amp;', '&').replace(/#.*$/, '');
      if (/^\/(api|s|sign-in)\b/.test(address) || found.has(kindOf(address))) continue;
      found.set(kindOf(address), address);
      queue.push(address);
    }
  }
  return found;
}
const addressIn = (found: ReadonlyMap<string, string>, page: string): string | undefined =>
  found.get(page.replace(/\[\w+Id\]/g, ':id'));

async function answerOf(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path, { maxRedirects: 0 });
  const status = answer.status();
  if (status === 200) return 'open';
  if (status === 404) return 'closed';
  const to = answer.headers()['location'];
  if (!to || status >= 400) return String(status);
  const { pathname } = new URL(to, 'http://localhost');
  return pathname === '/sign-in' ? 'signIn' : pathname === '/' ? 'home' : `to ${pathname}`;
}

test('every page has its answer for who is signed out and for another ward, and gives it', async ({ browser }) => {
  test.setTimeout(300_000);
  expect(pages().sort()).toEqual(Object.keys(DOORS).sort());
  const [first, ...rest] = accounts().filter(({ role }) => role === 'wardOfficial');
  const second = rest.find(({ place }) => place !== first!.place)!;
  const [ward, other, collection, finance] = await Promise.all([
    signIn(browser, 'wardOfficial', first!.userName),
    signIn(browser, 'wardOfficial', second.userName),
    signIn(browser, 'officeCollection'),
    signIn(browser, 'officeFinance'),
  ]);
  const nobody = await browser.newContext();
  const [ofWard, ofOther, ...ofOffice] = await Promise.all(
    [ward, other, collection, finance].map(({ request }) => linksFrom(request)),
  );
  // Without rows of the first ward nothing would be tried.
  expect([...ofWard!.keys()]).toEqual(expect.arrayContaining(['/drives/:id/lists/:id']));

  const wrong: string[] = [];
  for (const [page, [out, elsewhere]] of Object.entries(DOORS)) {
    const foreign = OF_A_WARD.test(page)
      ? addressIn(ofWard!, page)
      : ofOffice.map((found) => addressIn(found, page)).find(Boolean);
    const path = foreign ?? madeUp(page);
    const toNobody = await answerOf(nobody.request, path);
    if (toNobody !== out) wrong.push(`${path} to nobody: ${toNobody}, not ${out}`);
    // Of his own he is asked only what his own pages lead to.
    const own = elsewhere === 'own' ? addressIn(ofOther!, page) : path;
    const toOther = own ? await answerOf(other.request, own) : 'open';
    const wanted = elsewhere === 'own' ? 'open' : elsewhere;
    if (toOther !== wanted) wrong.push(`${own} to ${second.place}: ${toOther}, not ${elsewhere}`);
  }
  expect(wrong).toEqual([]);
  await Promise.all([ward, other, collection, finance, nobody].map((context) => context.close()));
});
