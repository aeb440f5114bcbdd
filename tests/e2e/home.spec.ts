import { expect, type Page, test } from '@playwright/test';
import { accounts, signIn } from '@/tests/support/visitor';

/** One account of each role; of the wards' officials all, since their wards stand at different points of the chain. */
const VISITORS = accounts().filter(
  ({ role }, i, all) => role === 'wardOfficial' || all.findIndex((one) => one.role === role) === i,
);

const cards = (page: Page) => page.locator('article:has([data-count])');

/** The numbers that a page says about its rows, above tables and in sentences, not those inside of rows. */
async function numbersOn(page: Page): Promise<number[]> {
  const texts = await page.locator('main :is([aria-live="polite"], p)').allInnerTexts();
  return texts.flatMap((text) => [...text.matchAll(/\d[\d.]*/g)].map(([word]) => Number(word.replaceAll('.', ''))));
}

for (const { role, userName } of VISITORS)
  test(`the home page of ${role} ${userName} leads from each number to its rows`, async ({ browser }) => {
    const context = await signIn(browser, role, userName);
    const page = await context.newPage();
    await page.goto('/');
    const tasks = [];
    for (const card of await cards(page).all()) {
      await expect(card.getByRole('link')).toHaveCount(1);
      tasks.push({
        waiting: Number(await card.locator('[data-count]').getAttribute('data-count')),
        title: await card.getByRole('heading').innerText(),
        href: (await card.getByRole('link').getAttribute('href')) ?? '',
      });
    }
    expect(tasks.length).toBeLessThanOrEqual(3);
    for (const { waiting, title, href } of tasks) {
      const answer = await page.goto(href);
      expect(answer?.status(), `${title}: ${href}`).toBe(200);
      expect(waiting).toBeGreaterThan(0);
      if (waiting > 1) expect(await numbersOn(page), `${title}: ${href}`).toContain(waiting);
    }
    await context.close();
  });

test('the start page says to anybody what this is and offers verification and sign-in', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trao Thẻ');
  await expect(page.locator('main').getByRole('link', { name: 'Đăng nhập' })).toHaveAttribute('href', '/sign-in');
  await expect(page.locator('main').getByRole('link', { name: 'Kiểm tra văn bản' })).toHaveAttribute('href', '/verify');
});
