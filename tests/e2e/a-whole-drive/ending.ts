import { expect, type Page } from '@playwright/test';
import { fill, move } from '@/tests/support/page-steps';
import { driveId, rows, one } from './database';

/** Letters of thanks to every giver, in one go. */
export async function thank(page: Page): Promise<void> {
  await page.goto(`/drives/${await driveId()}/letters`);
  await fill(page, { signerName: 'Hoàng Minh Đạo' });
  await page.getByRole('button', { name: 'Phát hành', exact: true }).click();
  await expect(page.getByRole('radio', { name: /^Thư cảm ơn Mọi nhà tài trợ đã có/ })).toBeVisible();
}

export const startDistribution = async (page: Page): Promise<void> => {
  await page.goto(`/drives/${await driveId()}`);
  await move(page, 'Chuyển sang trao thẻ', 'Đang trao');
};

export async function close(page: Page): Promise<void> {
  await page.goto(`/drives/${await driveId()}`);
  await move(page, 'Kết thúc chương trình', 'Đã kết thúc');
}

/** What the tables say of the drive: the last word. */
export interface Figures {
  people: number;
  paid: string;
  handedOver: number;
  onStage: number;
  received: string;
}
export const figures = async (): Promise<Figures> =>
  one<Figures>(
    `select (select count(*)::int from "Item" where "driveId" = $1 and "reversedAt" is null) as people,
            (select (-sum(p.amount))::text from "LedgerPosting" p join "LedgerAccount" a on a.id = p."accountId" join "JournalEntry" e on e.id = p."entryId"
              where a.kind = 'bank' and e.kind = 'remitted') as paid,
            (select count(*)::int from "Handover" h where h."driveId" = $1 and h."reversedAt" is null) as "handedOver",
            (select count(*)::int from "Handover" h where h."driveId" = $1 and h."reversedAt" is null and h.route = 'stage') as "onStage",
            (select sum(m.amount)::text from "MoneyReceived" m) as received`,
    [await driveId()],
  );

/** By giver, from the slices of each paid item: how many cards were handed over, and with how much of whose money. */
export const becameOf = async (sponsor: string): Promise<{ cards: number; amount: string }> =>
  one(
    `select count(distinct i.id)::int as cards, sum(s.amount)::text as amount
     from "Item" i join "Entitlement" e on e.id = i."entitlementId" join "AllocationSlice" s on s."lineId" = e."allocationLineId" and s.payer = 'sponsor'
     join "Fund" f on f.id = s."fundId" join "Sponsor" g on g.id = f."sponsorId"
     where i."driveId" = $1 and i.handover = 'handedOver' and i."reversedAt" is null and g.name = $2`,
    [await driveId(), sponsor],
  );

/** What the worker wrote for each giver: the grand total of cards, as `becameOf` finds it in the tables. */
export const toldTo = async (sponsor: string): Promise<{ cards: number; amount: string }> =>
  one(
    `select t."handedOver" as cards, t.amount::text as amount from "SponsorTotal" t join "Sponsor" g on g.id = t."sponsorId"
     where t."driveId" = $1 and t."wardCode" = '' and t.kind = 'card' and g.name = $2`,
    [await driveId(), sponsor],
  );

/** An amount on the page, to the đồng, also where it is shown in short. */
export const amount = (page: Page, vnd: string) => page.locator(`main data[value="${vnd}"]`).first();

/** What stands in a tile below its label. */
export async function tile(page: Page, label: string): Promise<string> {
  const box = page
    .locator('main')
    .getByText(label, { exact: true })
    .first()
    .locator('xpath=ancestor::*[self::a or self::li or self::div][1]');
  const lines = (await box.innerText())
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines[lines.indexOf(label) + 1] ?? '';
}

/** Asks the worker for the daily totals, as its clock does just after midnight, and waits until they are written. */
export async function writeTotals(day: string): Promise<void> {
  await rows(`select graphile_worker.add_job('timed', '{"job": "writeTotals"}')`);
  await expect
    .poll(async () => (await rows(`select 1 from "PublicTotal" where day = $1`, [day])).length, { timeout: 60_000 })
    .toBeGreaterThan(0);
}

/** The giver takes a document home: a PDF. */
export async function downloads(page: Page, kind: string): Promise<void> {
  const address = await page.getByRole('row', { name: kind }).first().getByRole('link').last().getAttribute('href');
  const answer = await page.request.get(address!);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
}
