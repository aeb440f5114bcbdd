import { expect, type Page } from '@playwright/test';
import { REPORTED } from '@/prisma/demo/wards';
import { fill, move, sendForm, tick } from '@/tests/support/page-steps';
import { driveId, rows } from './database';
import { ON_STAGE } from './sheets';

const full = (ward: number): string => REPORTED[ward]!.full[0]!.toUpperCase() + REPORTED[ward]!.full.slice(1);

export interface Ceremony {
  name: string;
  venue: string;
  day: string;
  wards: number[];
  /** How many of each ward's list stand on stage, from its top. */
  onStage: number[];
}

export const CEREMONIES: Ceremony[] = [
  {
    name: 'Lễ trao tặng thẻ BHYT cho người có hoàn cảnh khó khăn',
    venue: 'Hội trường BHXH tỉnh Bắc Ninh',
    day: '2025-12-11',
    wards: [0, 1, 2, 3, 4, 5],
    onStage: ON_STAGE,
  },
  {
    name: 'Trao tặng thẻ BHYT tại phường Chũ và xã Lục Nam',
    venue: 'Nhà văn hóa phường Chũ',
    day: '2025-12-12',
    wards: [6, 7],
    onStage: [15, 15],
  },
];

/** Place, day, agenda, guests; then who receives on stage, ward by ward, after they were asked. */
export async function plan(page: Page, ceremony: Ceremony): Promise<void> {
  await page.goto(`/drives/${await driveId()}/ceremonies/new`);
  await fill(page, {
    name: ceremony.name,
    day: ceremony.day,
    startsAt: '08:00',
    endsAt: '10:30',
    venue: ceremony.venue,
    wardCode: REPORTED[ceremony.wards[0]!]!.code,
    agenda: '08:00 Đón tiếp đại biểu\n08:30 Khai mạc\n09:00 Trao thẻ BHYT\n10:00 Bế mạc',
  });
  await tick(page, ...ceremony.wards.map(full), 'Công ty Cổ phần May Sông Thương');
  if (!(await page.locator('[name="guests.0.name"]').count()))
    await page.getByRole('button', { name: 'Thêm đại biểu' }).click();
  await fill(page, {
    'guests.0.name': 'Hoàng Minh Đạo',
    'guests.0.post': 'Giám đốc BHXH tỉnh',
    'guests.0.leader': true,
  });
  await sendForm(page, 'Lưu lễ trao', /\/ceremonies\/[0-9a-f-]{36}$/);
  const address = page.url();
  for (const [i, ward] of ceremony.wards.entries()) {
    await page.goto(`${address}/people?ward=${REPORTED[ward]!.code}`);
    for (const name of await top(ward, ceremony.onStage[i]!))
      await page
        .getByRole('checkbox', { name: new RegExp(`^${name} `) })
        .first()
        .check();
    const asked = page.getByRole('checkbox', { name: /^Xã, phường đã hỏi/ });
    if (await asked.count()) await asked.check();
    await page.getByRole('button', { name: 'Lên sân khấu', exact: true }).click();
    await expect(page.getByText(`Đã ghi cách trao cho ${ceremony.onStage[i]} người.`)).toBeVisible();
  }
  await page.goto(address);
  await move(page, 'Chốt lễ trao', 'Đã chốt');
}

/** The first people of a ward's list. */
const top = async (ward: number, count: number): Promise<string[]> =>
  (
    await rows<{ fullName: string }>(
      `select l."fullName" from "Item" i join "ListLine" l on l.id = i."listLineId" where i."driveId" = $1 and i."wardCode" = $2
       order by l."rowNumber" limit $3`,
      [await driveId(), REPORTED[ward]!.code, count],
    )
  ).map((row) => row.fullName);

export async function hold(page: Page, ceremony: Ceremony): Promise<void> {
  await page.goto(`/drives/${await driveId()}/ceremonies`);
  await page.getByRole('link', { name: ceremony.name }).first().click();
  await move(page, 'Ghi nhận đã tổ chức', 'Đã tổ chức');
}

export async function report(page: Page, ceremony: Ceremony): Promise<void> {
  await page.goto(`/drives/${await driveId()}/ceremonies`);
  await page.getByRole('link', { name: ceremony.name }).first().click();
  await fill(page, { minutes: `Đã trao thẻ tại ${ceremony.venue}.` });
  await move(page, 'Báo cáo kết quả', 'Đã báo cáo');
}
