import { expect, type Page, test } from '@playwright/test';
import { paths } from '@/lib/paths';

/** A line on which the page is there and its script is not: `arrive` lets it come. */
async function slowLine(page: Page) {
  let arrive = () => {};
  const there = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await there;
    await route.continue();
  });
  return { arrive: () => arrive() };
}

test('on a slow line the sign-in takes nothing that it would forget, and shows no password in the address', async ({
  page,
}) => {
  const line = await slowLine(page);
  await page.goto(paths.signIn, { waitUntil: 'commit' });
  const [login, password] = [page.locator('[name="login"]'), page.locator('[name="password"]')];
  await login.click({ force: true });
  await page.keyboard.type('someone');
  await password.click({ force: true });
  await page.keyboard.type('a secret');
  await page.keyboard.press('Enter');
  await page.locator('main [type="submit"]').click({ force: true });
  expect(new URL(page.url()).search).toBe('');
  const shown = await login.inputValue();
  line.arrive();
  await password.fill('another');
  await expect(login).toHaveValue(shown); // what a person saw stand there still stands there
  await login.fill('someone');
  await page.locator('main [type="submit"]').click();
  await expect(page.locator('main [role="alert"]')).toBeVisible(); // and the form works
  await expect(login).toHaveValue('someone');
});
