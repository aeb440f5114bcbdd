import { expect, type Page, type TestInfo } from '@playwright/test';
import { REPORTED } from '@/prisma/demo/wards';
import { fill, move, sendForm } from '@/tests/support/page-steps';
import { driveId, one } from './database';
import { filledTemplate, rowsOf } from './sheets';

/** The newest list of a ward. */
export const listAddress = async (ward: number): Promise<string> => {
  const id = await driveId();
  const list = await one<{ id: string }>(
    `select id from "WardList" where "driveId" = $1 and "wardCode" = $2 order by id desc limit 1`,
    [id, REPORTED[ward]!.code],
  );
  return `/drives/${id}/lists/${list.id}`;
};

/** The official opens a list, fills in the template and uploads it; what is wrong is mended where it is shown. */
export async function writeList(page: Page, ward: number, info: TestInfo): Promise<void> {
  await page.goto(`/drives/${await driveId()}/lists`);
  await page.getByRole('link', { name: 'Lập danh sách', exact: true }).first().click();
  await sendForm(page, 'Lập danh sách', /\/lists\/[0-9a-f-]{36}$/);
  const file = await filledTemplate(page, rowsOf(ward), info.outputPath(`danh-sach-${ward + 1}.xlsx`));
  await page.goto(`${await listAddress(ward)}/upload`);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
  await expect(page.getByText(`Đã thêm ${rowsOf(ward).length} người từ tệp`)).toBeVisible();
  if (ward !== 0) return;
  await expect(page.getByText('1 dòng cần sửa.')).toBeVisible();
  await page.getByRole('link', { name: 'Sửa các dòng lỗi' }).click();
  await page.getByRole('button', { name: /^Đổi thành 0\d{11}$/ }).click();
  await expect(page.getByText('Danh sách không còn lỗi')).toBeVisible();
  await page.goto(`${await listAddress(ward)}/upload`);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
  await expect(page.getByText('Tệp này đã được tải lên trước đó: không có gì thay đổi')).toBeVisible();
}

/** The chair signs in the product. */
export async function signList(leader: Page, ward: number): Promise<void> {
  await leader.goto(await listAddress(ward));
  await leader.getByRole('link', { name: 'Ký và gửi' }).first().click();
  await move(leader, 'Ký danh sách', 'đã ký trên phần mềm');
}

/** Or the last page is signed and stamped, and photographed. */
export async function attachSignedPage(page: Page, ward: number, photo: Buffer): Promise<void> {
  await page.goto(`${await listAddress(ward)}/send`);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'trang-ky.png', mimeType: 'image/png', buffer: photo });
  await page.getByRole('button', { name: 'Tải ảnh lên' }).click();
  await expect(page.getByText('Đã có ảnh trang ký, đóng dấu')).toBeVisible();
}

export async function submitList(page: Page, ward: number): Promise<void> {
  await page.goto(`${await listAddress(ward)}/send`);
  await move(page, 'Gửi danh sách', 'Đã gửi cơ quan BHXH lúc');
}

/** The division looks through the list and lets it be posted. */
export async function postList(page: Page, ward: number): Promise<void> {
  await page.goto(await listAddress(ward));
  await move(page, 'Bắt đầu xem xét', 'Cơ quan BHXH đang xem xét');
  await page.goto(`${await listAddress(ward)}/review`);
  await sendForm(page, 'Niêm yết', /\/lists\/[0-9a-f-]{36}$/);
}

/** Sent back with a word on one line; the ward answers by sending it again. */
export async function returnList(page: Page, ward: number): Promise<void> {
  await page.goto(await listAddress(ward));
  await move(page, 'Bắt đầu xem xét', 'Cơ quan BHXH đang xem xét');
  await page.getByRole('row').nth(3).getByRole('link').first().click();
  await page.waitForURL(/\/lines\//);
  await fill(page, { text: 'Đề nghị ghi rõ hoàn cảnh của hộ này.' });
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Đề nghị ghi rõ hoàn cảnh' })).toBeVisible();
  await page.goto(await listAddress(ward));
  await move(page, 'Trả lại để sửa', 'Cơ quan BHXH trả lại để sửa', 'Bổ sung hoàn cảnh theo ý kiến ở từng dòng.');
}

export async function answerRemark(page: Page, ward: number): Promise<void> {
  await page.goto(await listAddress(ward));
  await expect(page.getByText('Bổ sung hoàn cảnh theo ý kiến ở từng dòng.')).toBeVisible();
  await page.getByRole('link', { name: /^Về dòng/ }).click();
  await page.waitForURL(/\/lines\//);
  await fill(page, { circumstances: 'Già yếu, sống một mình' });
  await sendForm(page, 'Lưu', /\/lists\/[0-9a-f-]{36}$/);
}

export async function recordPosting(page: Page, ward: number): Promise<void> {
  await page.goto(`${await listAddress(ward)}/review`);
  await fill(page, { result: 'Không có ý kiến.' });
  await page.getByRole('button', { name: 'Ghi kết quả' }).click();
  await expect(page.getByText('Kết quả niêm yết: Không có ý kiến.')).toBeVisible();
}

export async function approveList(leader: Page, ward: number): Promise<void> {
  await leader.goto(`${await listAddress(ward)}/review`);
  await fill(leader, { number: `${2301 + ward}/QĐ-BHXH` });
  await sendForm(leader, 'Phê duyệt danh sách', /\/lists\/[0-9a-f-]{36}$/);
}

export async function lockList(page: Page, ward: number): Promise<void> {
  await page.goto(await listAddress(ward));
  await move(page, 'Khóa sổ', 'Đã khóa');
}
