import { expect, test } from '@playwright/test';
import { accounts, passSignIn } from '@/tests/support/visitor';

test('the sign-in page is in Vietnamese, sends its security headers and says nothing on the console', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const response = await page.goto('/sign-in');
  expect(response?.status()).toBe(200);
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain('strict-dynamic');
  expect(headers['x-content-type-options']).toBe('nosniff');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(said).toEqual([]);
});

test('who chooses English before signing in reads English after it; the next one reads what the account says', async ({
  page,
}) => {
  const account = accounts().find(({ role }) => role === 'auditor')!;
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await passSignIn(page, account);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.context().clearCookies({ name: /session/ });
  await page.goto('/sign-in');
  await passSignIn(page, account);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});
