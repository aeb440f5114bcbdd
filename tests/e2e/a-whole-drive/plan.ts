import type { Page } from '@playwright/test';
import { GROUPS } from '@/prisma/demo/plan-step';
import { REPORTED } from '@/prisma/demo/wards';
import { targetGroup } from '@/lib/prices/groups';
import { fill, move, sendForm, tick } from '@/tests/support/page-steps';
import { driveId } from './database';

/** People whom each ward proposes: 481 in all, as reported. */
export const PEOPLE = [62, 58, 55, 56, 54, 66, 70, 60];

/** The division drafts the plan of December 2025: days, groups, then the milestones as proposed, then the wards. */
export async function draftPlan(page: Page): Promise<void> {
  await page.goto('/drives');
  await page.getByRole('link', { name: 'Lập kế hoạch mới' }).first().click();
  await fill(page, {
    planNumber: '2145/KH-BHXH',
    name: 'Tặng thẻ BHYT cho người có hoàn cảnh khó khăn dịp cuối năm 2025',
    nameEn: 'Health insurance cards for people in hardship, end of 2025',
    legalBasis: 'Luật Bảo hiểm y tế; Nghị định số 188/2025/NĐ-CP',
    startsOn: '2025-10-31',
    endsOn: '2026-01-31',
    pledgeDeadline: '2025-11-20',
    listDeadline: '2025-11-24',
    validFromGoal: '2026-01-05',
    postingDays: 5,
    targetCards: 481,
    cardMonths: 12,
    targetBooks: 0,
    bookMonths: 12,
  });
  await tick(page, ...GROUPS.map((code) => targetGroup(code)!.vi));
  await sendForm(page, 'Lập bản nháp', /\/edit\?part=milestones/);
  await sendForm(page, 'Lưu các mốc', /\/edit\?part=wards/);
  for (const ward of REPORTED) {
    await page.getByRole('searchbox').fill(ward.name);
    await page.getByRole('checkbox', { name: full(ward), exact: true }).check();
  }
  await page.getByRole('searchbox').fill('');
  for (const [i, ward] of REPORTED.entries())
    await page.getByRole('textbox', { name: `Thẻ, ${full(ward)}`, exact: true }).fill(String(PEOPLE[i]));
  await sendForm(page, 'Lưu xã, phường', /^\/drives\/[0-9a-f-]{36}$/);
}

const full = (ward: { full: string }): string => ward.full[0]!.toUpperCase() + ward.full.slice(1);

/** The director approves with the number on the paper; the division opens the drive for the wards. */
export async function approvePlan(leader: Page): Promise<void> {
  await leader.goto(`/drives/${await driveId()}`);
  await fill(leader, { number: '2145/KH-BHXH', signerName: 'Hoàng Minh Đạo' });
  await move(leader, 'Duyệt kế hoạch', 'Đã duyệt kế hoạch');
}

export async function openDrive(page: Page): Promise<void> {
  await page.goto(`/drives/${await driveId()}`);
  await move(page, 'Mở chương trình', 'Đang lập danh sách');
}
