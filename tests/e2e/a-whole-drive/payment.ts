import { expect, type Page } from '@playwright/test';
import { fill, move, sendForm } from '@/tests/support/page-steps';
import { driveId } from './database';

export async function propose(page: Page): Promise<void> {
  await page.goto(`/drives/${await driveId()}/allocation`);
  await sendForm(page, 'Lập đề xuất', /\/allocation\/[0-9a-f-]{36}$/);
  await expect(page.getByText('481', { exact: true }).first()).toBeVisible();
}

export async function approveAllocation(leader: Page): Promise<void> {
  await leader.goto(`/drives/${await driveId()}/allocation`);
  await leader.getByRole('row').nth(1).getByRole('link').first().click();
  await fill(leader, { number: '2312/QĐ-BHXH' });
  await move(leader, 'Duyệt phân bổ', 'Đã duyệt');
}

export async function prepare(page: Page): Promise<void> {
  await page.goto(`/drives/${await driveId()}/payments/new`);
  await sendForm(page, 'Lập lệnh và tính lại mức đóng', /\/payments\/[0-9a-f-]{36}$/);
}

const openPayment = async (page: Page): Promise<void> => {
  await page.goto(`/drives/${await driveId()}/payments`);
  await page.getByRole('row').nth(1).getByRole('link').first().click();
};

export async function approvePayment(leader: Page): Promise<void> {
  await openPayment(leader);
  await fill(leader, { number: '2320/QĐ-BHXH' });
  await move(leader, 'Duyệt lệnh', 'Lệnh đã duyệt, đang chờ kế toán nộp tiền.');
}

export async function pay(page: Page): Promise<void> {
  await openPayment(page);
  await fill(page, { paidOn: '2025-12-02', orderNumber: 'UNC-2320', bankReference: 'FT2025120209001' });
  await move(page, 'Ghi nhận đã nộp', 'UNC-2320');
}
