import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { ROLES } from '@/lib/access/roles';
import { forgetful } from '@/tests/support/forgetful';
import { scriptSize } from '@/tests/support/script-size';
import { kindOf, linksOf, signIn } from '@/tests/support/visitor';

const WAYS = [
  { width: 1280, locale: 'vi' },
  { width: 390, locale: 'en' },
] as const;

/** Kilobytes of script, gzipped, that a first visit may load: of a page to read, and of one with a form. */
const MOST = { reading: 155, form: 205 };

/** What makes a page one with a form: a form, also one in a dialog, or a field; not what filters a table, nor the reason a button asks for. */
const FORM = [
  'main form:not([role="search"])',
  ...['input', 'textarea', 'select'].map((tag) => `main ${tag}:not([role="search"] *, dialog *)`),
].join(', ');

/** Kinds of pages that axe has looked through, at which width: once is enough for all roles. */
const looked = new Set<string>();
/** Kinds of pages whose script was weighed, with a form and without: a role that only reads loads no form either. */
const weighed = new Set<string>();

/** What is wrong with the page as it stands, in words. */
async function faultsOf(page: Page, kind: string, way: (typeof WAYS)[number], html: string): Promise<string[]> {
  const faults: string[] = [];
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 1) faults.push(`${wide} px too wide at ${way.width}`);
  const text = (await page.locator('body').innerText()).replace(/https?:\S+|\S+@\S+/g, '');
  const missing = /MISSING_MESSAGE\S*|\b[a-z]+(\.[a-zA-Z]+){2,}\b/.exec(text);
  if (missing) faults.push(`a word is missing: ${missing[0]}`);
  const form = (await page.locator(FORM).count()) > 0;
  if (!weighed.has(`${kind} ${form}`)) {
    weighed.add(`${kind} ${form}`);
    const kilobytes = await scriptSize(page, html);
    if (kilobytes > (form ? MOST.form : MOST.reading)) faults.push(`${kilobytes.toFixed(1)} kB of script`);
  }
  for (const control of await forgetful(page, html)) faults.push(`forgets what is typed early: ${control}`);
  if (looked.has(`${kind} ${way.width}`)) return faults;
  looked.add(`${kind} ${way.width}`);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
    .exclude('tbody tr:nth-child(n+6)') // rows of a table are made alike
    .setLegacyMode(true) // no frames here: one pass, without a second page
    .analyze();
  for (const { id, impact, nodes } of violations)
    if (impact === 'serious' || impact === 'critical')
      faults.push(`axe ${id} at ${way.width}: ${nodes[0]?.html.slice(0, 120)}`);
  return faults;
}

/**
 * Walks along every link of a new kind, on a desktop in Vietnamese and on a phone in English: each page answers, says nothing on the
 * console, needs no sideways scrolling, has all its words, no serious fault for axe, and is light. @returns what is not so
 */
async function walk(context: BrowserContext, who: string, baseURL: string, starts: string[]): Promise<string[]> {
  const page = await context.newPage();
  const faults: string[] = [];
  let path = '';
  page.on('console', (message) => message.type() === 'error' && faults.push(`${path}: console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
  const queue = [...starts];
  const from = new Map<string, string>();
  const seen = new Set(queue.map(kindOf));
  for (let turn = 0; queue.length > 0; turn++) {
    path = queue.shift()!;
    const kind = path === '/' ? `home of ${who}` : kindOf(path);
    const fresh = WAYS.filter(({ width }) => !looked.has(`${kind} ${width}`));
    for (const way of fresh.length > 0 ? fresh : [WAYS[turn % 2]!]) {
      await context.addCookies([{ name: 'locale', value: way.locale, url: baseURL }]);
      await page.setViewportSize({ width: way.width, height: 900 });
      const answer = await page.goto(path, { waitUntil: 'load' });
      if (answer?.status() !== 200) faults.push(`${path}, linked from ${from.get(path)}: ${answer?.status()}`);
      const html = (await answer?.text()) ?? '';
      faults.push(...(await faultsOf(page, kind, way, html)).map((fault) => `${path}: ${fault}`));
    }
    for (const href of await linksOf(page)) {
      if (seen.has(kindOf(href))) continue;
      seen.add(kindOf(href));
      const address = href.replace(/#.*$/, ''); // a second visit to a place on the page would be no visit
      from.set(address, path);
      queue.push(address);
    }
  }
  await context.close();
  return faults;
}

test('every page that needs no sign-in', async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  expect(
    await walk(context, 'nobody', baseURL!, ['/public', '/verify/AAAA-BBBB-CCCC-DDDD', '/reset', '/setup', '/']),
  ).toEqual([]);
});

for (const role of ROLES) {
  test(`every page that ${role} can reach`, async ({ browser, baseURL }) => {
    test.setTimeout(600_000);
    expect(await walk(await signIn(browser, role), role, baseURL!, ['/'])).toEqual([]);
  });
}
