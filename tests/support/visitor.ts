import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';

interface Account {
  role: string;
  place: string;
  userName: string;
  password: string;
}

/** The demo's sign-ins, as the start of the product wrote them. */
export const accounts = (): Account[] =>
  JSON.parse(readFileSync(join(process.env.E2E_DATA_DIR ?? '.data', 'demo-accounts.json'), 'utf8')) as Account[];

/** Signs in as a person does: name, password, button. The first account of the role, or the one named. */
export async function signIn(browser: Browser, role: string, userName?: string): Promise<BrowserContext> {
  const account = accounts().find((one) => one.role === role && (!userName || one.userName === userName));
  if (!account) throw new Error(`no account for ${role} ${userName ?? ''}`);
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await passSignIn(page, account);
  await page.close();
  return context;
}

/** On the open page of sign-in. */
export async function passSignIn(page: Page, account: Account): Promise<void> {
  await page.locator('input[name="login"]').fill(account.userName);
  await page.locator('input[name="password"]').fill(account.password);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Addresses of one kind differ in their ids only. */
export const kindOf = (path: string): string =>
  path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/[?#].*$/, '');

/** Links of a page that lead to pages of ours (no files, no `/api`). */
export const linksOf = (page: Page): Promise<string[]> =>
  page.locator('a[href^="/"]').evaluateAll((links) =>
    links
      .filter((link) => !link.hasAttribute('download'))
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/^\/(api|s)\//.test(href)),
  );
