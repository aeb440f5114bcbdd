import { expect, type Page } from '@playwright/test';
import { choose, fill, sendForm, tick } from '@/tests/support/page-steps';
import { driveId } from './database';

export interface Gift {
  name: string;
  kind: string;
  /** Whole đồng. */
  amount: number;
  pledgedOn: string;
  ward?: string;
  groups?: string[];
  received: { on: string; amount: number; cash?: boolean }[];
}

const M = 1_000_000;

/** Invented givers: one pays in two parts, one names groups, one a ward and brings cash. */
export const GIFTS: Gift[] = [
  {
    name: 'Công ty Cổ phần May Sông Thương',
    kind: 'Doanh nghiệp, tổ chức',
    amount: 180 * M,
    pledgedOn: '2025-11-05',
    received: [
      { on: '2025-11-12', amount: 90 * M },
      { on: '2025-11-20', amount: 90 * M },
    ],
  },
  {
    name: 'Ngân hàng Thương mại Quan Họ',
    kind: 'Doanh nghiệp, tổ chức',
    amount: 120 * M,
    pledgedOn: '2025-11-06',
    received: [{ on: '2025-11-18', amount: 120 * M }],
  },
  {
    name: 'Quỹ đóng góp của công chức, viên chức',
    kind: 'Quỹ nội bộ',
    amount: 105 * M,
    pledgedOn: '2025-11-11',
    groups: ['Hộ cận nghèo'],
    received: [{ on: '2025-11-18', amount: 105 * M }],
  },
  {
    name: 'Ông Đỗ Văn Thiện',
    kind: 'Cá nhân',
    amount: 20 * M,
    pledgedOn: '2025-11-14',
    ward: 'Phường Chũ',
    received: [{ on: '2025-11-19', amount: 20 * M, cash: true }],
  },
];

/** Finance records a sponsor, and the promise with its conditions. */
export async function pledge(page: Page, gift: Gift): Promise<void> {
  await page.goto('/sponsors/new');
  await choose(page, gift.kind);
  await fill(page, { name: gift.name });
  await sendForm(page, 'Lưu nhà tài trợ', /^\/sponsors\/[0-9a-f]{8}-/);
  await page.goto(`/drives/${await driveId()}/funds/new`);
  await page.locator('[name="sponsorId"]').selectOption({ label: gift.name });
  await choose(page, 'Tiền');
  await fill(page, { amount: gift.amount, pledgedOn: gift.pledgedOn });
  await page.getByText('Điều kiện tài trợ', { exact: true }).click();
  if (gift.ward) await tick(page, gift.ward);
  if (gift.groups) await tick(page, ...gift.groups);
  await sendForm(page, 'Lưu cam kết', /^\/pledges\/[0-9a-f]{8}-/);
}

/** Money comes in full or in part; saving it issues the receipt. */
export async function receive(page: Page, gift: Gift, part: Gift['received'][number]): Promise<void> {
  await page.goto(`/drives/${await driveId()}/funds`);
  await page.getByRole('row', { name: gift.name }).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Ghi nhận tiền về' }).click();
  await fill(page, { amount: part.amount, receivedOn: part.on });
  await choose(page, part.cash ? 'Tiền mặt' : 'Chuyển khoản');
  await sendForm(page, 'Ghi nhận và cấp biên lai', /^\/pledges\/[0-9a-f-]{36}$/);
  await expect(page.getByText(part.amount.toLocaleString('vi-VN')).first()).toBeVisible();
}
