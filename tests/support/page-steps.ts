import { expect, type Page } from '@playwright/test';

type Value = string | number | boolean;

/**
 * Fills controls by the names of their fields, as a person would: text and days are typed, choices chosen, boxes ticked. A date is
 * `yyyy-mm-dd`, a choice its key.
 */
export async function fill(page: Page, values: Record<string, Value>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = page.locator(`[name="${name}"]:not([type="hidden"])`).first();
    await expect(control).toBeEnabled(); // a file is put in without asking
    const kind = await control.evaluate((element: HTMLInputElement) => [element.tagName, element.type].join(' '));
    if (kind.startsWith('SELECT')) await control.selectOption(String(value));
    else if (kind === 'INPUT checkbox') await control.setChecked(value === true);
    else if (kind === 'INPUT file') await control.setInputFiles(String(value));
    else await control.fill(String(value));
  }
}

/** Ticks boxes by their words. */
export async function tick(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels) await page.getByRole('checkbox', { name: label, exact: true }).check();
}

const alerts = async (page: Page): Promise<string> =>
  (
    await page
      .locator('main [role="alert"], dialog[open] [role="alert"]')
      .allInnerTexts()
      .catch(() => [])
  ).join(' · ');

/** Waits for a sign that the press was carried out; a refusal on the page ends the wait with its words. */
async function carriedOut(page: Page, done: () => Promise<boolean>, what: string): Promise<void> {
  await expect
    .poll(async () => ((await done()) ? 'done' : (await alerts(page)) || 'waiting'), {
      message: what,
      timeout: 30_000,
      intervals: [50, 100, 200, 500],
    })
    .toBe('done');
}

/** Presses the button of a form and waits until the address is another: forms lead on when they have saved. */
export async function sendForm(page: Page, label: string, leadsTo: RegExp): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  await carriedOut(page, async () => leadsTo.test(new URL(page.url()).pathname + new URL(page.url()).search), label);
}

/**
 * Presses one button for one move, says yes where it asks (with a reason where it wants one), and waits for what then stands on the page.
 * Words that stood there before the press would tell nothing of it: they are refused as a sign.
 */
export async function move(page: Page, label: string, seen: string | RegExp, reason?: string): Promise<void> {
  const words = typeof seen === 'string' ? new RegExp(seen.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : seen; // a string would match in any case
  const sign = page.getByText(words).filter({ visible: true });
  const button = page.getByRole('button', { name: label, exact: true }).first();
  await expect(button).toBeVisible();
  await expect(sign, `"${seen}" is on the page before "${label}" is pressed`).toHaveCount(0);
  await button.click();
  const asked = page.locator('dialog[open]');
  if (await asked.isVisible()) {
    if (reason) await asked.locator('textarea, input[type="text"]').first().fill(reason);
    await asked.getByRole('button').last().click();
  }
  await carriedOut(page, async () => !(await asked.isVisible()) && (await sign.first().isVisible()), label);
}

/** One of a few choices, by its words. */
export const choose = (page: Page, label: string): Promise<void> =>
  page.getByRole('radio', { name: label, exact: true }).check();
