import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { kindOf, linksOf, signIn } from '@/tests/support/visitor';

const ROLES = [
  'officeAdmin',
  'officeFinance',
  'officeCollection',
  'officeCommunication',
  'officeLeader',
  'baseOffice',
  'wardOfficial',
  'wardLeader',
  'wardObserver',
  'sponsor',
  'auditor',
  'national',
];

/** Kinds of pages seen by an earlier role are opened again, but not looked through by axe again. */
const looked = new Set<string>();

/**
 * Walks from the home page along every link of a new kind, as each role, on a desktop in Vietnamese and on a phone in English:
 * each page answers, says nothing on the console, needs no sideways scrolling, has all its words and no serious fault for axe.
 */
for (const role of ROLES) {
  test(`every page that ${role} can reach`, async ({ browser }) => {
    test.setTimeout(600_000);
    const context = await signIn(browser, role);
    const page = await context.newPage();
    const faults: string[] = [];
    let path = '/';
    page.on('console', (message) => message.type() === 'error' && faults.push(`${path}: console: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
    const seen = new Set(['/']);
    const queue = ['/'];
    while (queue.length > 0) {
      path = queue.shift()!;
      for (const [width, locale] of [
        [1280, 'vi'],
        [390, 'en'],
      ] as const) {
        await context.addCookies([
          {
            name: 'locale',
            value: locale,
            url: page.url() === 'about:blank' ? (process.env.E2E_URL ?? 'http://localhost:3000') : page.url(),
          },
        ]);
        await page.setViewportSize({ width, height: 900 });
        const answer = await page.goto(path, { waitUntil: 'load' });
        if (answer?.status() !== 200) faults.push(`${path}: ${answer?.status()}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 1) faults.push(`${path}: ${wide} px too wide at ${width}`);
        const text = await page.locator('body').innerText();
        if (/MISSING_MESSAGE|\b[a-z]+(\.[a-zA-Z]+){2,}\b(?!\S*@)/.test(text.replace(/https?:\S+/g, '')))
          faults.push(
            `${path}: a word is missing: ${/MISSING_MESSAGE\S*|\b[a-z]+(\.[a-zA-Z]+){2,}\b/.exec(text)?.[0]}`,
          );
        if (looked.has(`${kindOf(path)} ${width}`)) continue;
        looked.add(`${kindOf(path)} ${width}`);
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
        for (const { id, impact, nodes } of violations)
          if (impact === 'serious' || impact === 'critical')
            faults.push(`${path}: axe ${id} at ${width}: ${nodes[0]?.html.slice(0, 120)}`);
      }
      for (const href of await linksOf(page))
        if (!seen.has(kindOf(href))) {
          seen.add(kindOf(href));
          queue.push(href);
        }
    }
    await context.close();
    expect(faults).toEqual([]);
  });
}
