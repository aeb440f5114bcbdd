import { expect, type Page } from '@playwright/test';
import { choose, fill } from '@/tests/support/page-steps';
import { driveId } from './database';
import { listAddress } from './lists';
import { listedElsewhere } from './sheets';

/**
 * The one who was listed in two wards stands in the queue with both records side by side; the first ward keeps the person. Others who only share a name and a
 * year of birth are found different.
 */
export async function decidePairs(page: Page): Promise<void> {
  const queue = `/drives/${await driveId()}/checks?view=pairs&state=open`;
  await page.goto(queue);
  const twice = listedElsewhere().fullName!;
  await page.getByRole('row', { name: twice }).first().getByRole('link').first().click();
  await expect(page.getByText('Cùng số căn cước').first()).toBeVisible();
  await choose(page, 'Một người Chỉ một suất được giữ');
  await page.getByRole('radio', { name: /Phường Bắc Giang/ }).check();
  await fill(page, { note: 'Đã đối chiếu căn cước: người này ở phường Bắc Giang.' });
  await conclude(page);
  for (;;) {
    await page.goto(queue);
    const next = page.getByRole('row').nth(1).getByRole('link').first();
    if (!(await next.isVisible())) return;
    const before = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== before);
    await choose(page, 'Hai người khác nhau Cả hai đi tiếp; không hỏi lại khi dữ liệu không đổi');
    await fill(page, { note: 'Hai người, khác nơi ở và căn cước.' });
    await conclude(page);
  }
}

/** It leads on to the next pair, or back to the queue: to another address in any case, once it is recorded. */
async function conclude(page: Page): Promise<void> {
  const here = page.url();
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await page.waitForURL((url) => url.href !== here);
}

/** Questions of eligibility that remain are answered: all go on, with the grounds. */
export async function decideFindings(page: Page): Promise<void> {
  for (;;) {
    await page.goto(`/drives/${await driveId()}/checks?view=findings&state=open`);
    const goOn = page.getByRole('button', { name: 'Đi tiếp', exact: true });
    const left = await goOn.count();
    if (left === 0) return;
    await goOn.first().click();
    await page.locator('dialog[open] textarea').fill('Đã xác minh với xã, phường.');
    await page.locator('dialog[open]').getByRole('button', { name: 'Đi tiếp' }).click();
    await expect(goOn).toHaveCount(left - 1);
  }
}

/** A ward reads that its line was found elsewhere, and nothing of the other person. */
export async function seesOnlyItsOwn(page: Page, ward: number): Promise<void> {
  await page.goto(`${await listAddress(ward)}?q=${encodeURIComponent(listedElsewhere().fullName!)}`);
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page.getByText('Nghi đã được đề nghị ở xã, phường khác trong tỉnh.').first()).toBeVisible();
  await expect(page.getByText('Bắc Giang, Tổ')).toHaveCount(0);
}
