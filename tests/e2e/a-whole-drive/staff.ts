import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { fill, sendForm } from '@/tests/support/page-steps';
import { REPORTED } from '@/prisma/demo/wards';
import { at } from './clock';

const PASSWORD = 'sen-lua-tre-2025';

/** The clock at an hour of a day, and a person at a browser of their own who signs in then: sessions last half a day. */
export async function visit(browser: Browser, userName: string, day: string, hour = 9): Promise<Page> {
  at(day, hour);
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto('/sign-in');
  await fill(page, { login: userName, password: PASSWORD });
  await sendForm(page, 'Đăng nhập', /^\/$/);
  return page;
}

/** Opens the one-time link that the start of an empty installation printed, and makes the first administrator. */
export async function makeFirstAdmin(page: Page): Promise<void> {
  await page.goto(process.env.E2E_FIRST_LINK!);
  await fill(page, {
    provinceCode: '24',
    agencyName: 'BẢO HIỂM XÃ HỘI TỈNH BẮC NINH',
    agencyNameEn: 'Bac Ninh Provincial Social Security',
    name: 'Đặng Quản Trị',
    userName: 'quantri',
    password: PASSWORD,
    repeat: PASSWORD,
  });
  await sendForm(page, 'Tạo quản trị viên', /^\/sign-in/);
}

export interface Hired {
  role: string;
  userName: string;
  name: string;
  title: string;
  placeCode?: string;
  sponsorId?: string;
}

/** The office's desks, an official in each ward, and a chair in the first four: the others sign on paper. */
export const DESKS: Hired[] = [
  { role: 'officeFinance', userName: 'taichinh', name: 'Vũ Thị Ngân', title: 'Chuyên viên Phòng Kế hoạch – Tài chính' },
  { role: 'officeCollection', userName: 'quanlythu', name: 'Phạm Văn Thu', title: 'Chuyên viên Phòng Quản lý thu' },
  { role: 'officeCommunication', userName: 'truyenthong', name: 'Lê Thị Truyền', title: 'Chuyên viên Truyền thông' },
  { role: 'officeLeader', userName: 'giamdoc', name: 'Hoàng Minh Đạo', title: 'Giám đốc' },
  ...REPORTED.map(({ code, name }, i) => ({
    role: 'wardOfficial',
    userName: `canbo${i + 1}`,
    name: `Nguyễn Thị Cán ${name}`,
    title: 'Công chức Văn hóa – Xã hội',
    placeCode: code,
  })),
  ...REPORTED.slice(0, 4).map(({ code, name }, i) => ({
    role: 'wardLeader',
    userName: `chutich${i + 1}`,
    name: `Trần Văn Chủ ${name}`,
    title: 'Chủ tịch UBND',
    placeCode: code,
  })),
];

/** The administrator makes a sign-in and reads out its one-time code; the person chooses a password with it, on a browser of their own. */
export async function hire(
  admin: Page,
  browser: Browser,
  { role, placeCode, sponsorId, ...person }: Hired,
): Promise<void> {
  await admin.goto('/admin/users/new');
  await fill(admin, { ...person, role });
  await fill(admin, { ...(placeCode ? { placeCode } : {}), ...(sponsorId ? { sponsorId } : {}) });
  await sendForm(admin, 'Tạo người dùng', /^\/admin\/users\/[0-9a-f]{8}-/);
  await admin.getByRole('button', { name: 'Cấp mã dùng một lần' }).click();
  const link = admin.getByText(/\/setup\?token=/);
  await expect(link).toBeVisible();
  const context = await browser.newContext({ locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto((await link.innerText()).trim());
  await fill(page, { password: PASSWORD, repeat: PASSWORD });
  await sendForm(page, 'Đặt mật khẩu', /^\/sign-in/);
  await context.close();
}
