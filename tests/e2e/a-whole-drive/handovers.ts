import { expect, type Page } from '@playwright/test';
import { REPORTED } from '@/prisma/demo/wards';
import { driveId, one } from './database';

/** A list for signature is printed, signed on paper and entered: page by page ticked, each page photographed, saved once. */
export async function signOnPaper(page: Page, ward: number, ceremony: string | null, photo: Buffer): Promise<void> {
  const id = await driveId();
  await page.goto(`/drives/${id}/handovers`);
  await page.getByRole('button', { name: 'In danh sách mới' }).click();
  const wards = page.locator('select[name="wardCode"]');
  if (await wards.count()) await wards.selectOption(REPORTED[ward]!.code);
  const ceremonies = page.locator('select[name="ceremonyId"]');
  if (ceremony) await ceremonies.selectOption({ label: await optionWith(page, ceremony) });
  await page.getByRole('button', { name: 'Lập danh sách để in' }).click();
  await expect(page.getByText('Đã lập danh sách.')).toBeVisible();
  const { code } = await one<{ code: string }>(
    `select code from "SignoffList" where "driveId" = $1 and "wardCode" = $2 order by id desc limit 1`,
    [id, REPORTED[ward]!.code],
  );
  await page.goto(`/s/${code}`);
  const ticks = page.getByRole('button', { name: 'Đánh dấu cả trang', exact: true });
  while ((await ticks.count()) > 0) await ticks.first().click();
  await nameGuardians(page);
  const photos = page.getByLabel(/^Ảnh trang \d+$/);
  for (let i = 0; i < (await photos.count()); i++)
    await photos.nth(i).setInputFiles({ name: 'trang.png', mimeType: 'image/png', buffer: photo });
  await expect(page.getByText('Đã có ảnh, sẽ lưu cùng danh sách')).toHaveCount(await photos.count());
  await page.getByRole('button', { name: 'Lưu một lần' }).click();
  await expect(page.getByText(/^Đã lưu: \d+ người đã nhận/)).toBeVisible();
}

/** A child's card is signed for by a guardian: who it was, and what to the child, stands on the paper. */
async function nameGuardians(page: Page): Promise<void> {
  const relations = page.getByLabel('Quan hệ với người được tặng');
  const names = page.getByLabel('Họ tên người nhận');
  for (let i = 0; i < (await relations.count()); i++) {
    if (!(await names.nth(i).inputValue())) await names.nth(i).fill('Nguyễn Thị Nhận');
    await relations.nth(i).fill('Mẹ');
  }
}

const optionWith = async (page: Page, text: string): Promise<string> =>
  (await page.locator('select[name="ceremonyId"] option', { hasText: text }).first().textContent())!.trim();

/** On a phone at the ward office: found by name without marks, signed on the screen. */
export async function handOverOnScreen(page: Page, name: string): Promise<void> {
  await page.goto(`/drives/${await driveId()}/handovers`);
  await page
    .getByRole('searchbox')
    .fill(name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase());
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  const pad = page.locator('canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 30);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(box.x + 20 + i * 15, box.y + 30 + (i % 2) * 25);
  await page.mouse.up();
  await page.getByRole('button', { name: 'Xác nhận đã trao' }).click();
  await expect(page.getByText('Đã trao xong')).toBeVisible();
}

/** The next person of a ward, of age, who still waits. */
export const nextWaiting = async (ward: number): Promise<string> =>
  (
    await one<{ fullName: string }>(
      `select l."fullName" from "Item" i join "ListLine" l on l.id = i."listLineId"
       where i."driveId" = $1 and i."wardCode" = $2 and i.handover = 'pending' and i.route <> 'stage' and l."birthDate" < '2000' order by l."rowNumber" limit 1`,
      [await driveId(), REPORTED[ward]!.code],
    )
  ).fullName;
