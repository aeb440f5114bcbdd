import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { formatter } from '@/lib/i18n/format';
import { REPORTED } from '@/prisma/demo/wards';
import { answer, correctRefused, deliver, request } from './a-whole-drive/cards';
import { CEREMONIES, hold, plan, report } from './a-whole-drive/ceremonies';
import { decideFindings, decidePairs, seesOnlyItsOwn } from './a-whole-drive/checks';
import { at } from './a-whole-drive/clock';
import { driveId, one } from './a-whole-drive/database';
import {
  amount,
  becameOf,
  close,
  downloads,
  figures,
  startDistribution,
  thank,
  tile,
  toldTo,
  writeTotals,
} from './a-whole-drive/ending';
import { handOverOnScreen, nextWaiting, signOnPaper } from './a-whole-drive/handovers';
import {
  answerRemark,
  approveList,
  attachSignedPage,
  lockList,
  postList,
  recordPosting,
  returnList,
  signList,
  submitList,
  writeList,
} from './a-whole-drive/lists';
import { GIFTS, pledge, receive } from './a-whole-drive/money';
import { approveAllocation, approvePayment, pay, prepare, propose } from './a-whole-drive/payment';
import { approvePlan, draftPlan, openDrive } from './a-whole-drive/plan';
import { DESKS, hire, makeFirstAdmin, visit } from './a-whole-drive/staff';

const WARDS = REPORTED.map((_, i) => i);
/** A photo of a page: what it shows does not matter here, that it is a picture does. */
const SIGNED_PAGE = readFileSync('public/icon-180.png');

// The longest file stands first in the alphabet, so that it runs beside all others and not after them.
test.use({ baseURL: process.env.E2E_EMPTY_URL!, actionTimeout: 30_000 });
test.describe.configure({ mode: 'serial', timeout: 300_000 });
test.afterEach(({ browser }) =>
  Promise.all(browser.contexts().map((context) => context.close())).then(() => undefined),
);

test('the first administrator opens the office and gives everybody a sign-in', async ({ browser, page }) => {
  at('2025-10-30');
  await makeFirstAdmin(page);
  const admin = await visit(browser, 'quantri', '2025-10-30', 10);
  for (const desk of DESKS) await hire(admin, browser, desk);
});

test('the division drafts the plan, the director approves it, and it opens for the wards', async ({ browser }) => {
  await draftPlan(await visit(browser, 'quanlythu', '2025-10-31'));
  await approvePlan(await visit(browser, 'giamdoc', '2025-11-01'));
  await openDrive(await visit(browser, 'quanlythu', '2025-11-01', 15));
});

test('sponsors pledge, and pay in full or in part: each payment has its receipt', async ({ browser }) => {
  for (const gift of GIFTS) await pledge(await visit(browser, 'taichinh', gift.pledgedOn), gift);
  for (const gift of GIFTS)
    for (const part of gift.received) await receive(await visit(browser, 'taichinh', part.on), gift, part);
});

test('each ward fills in the template and sends its list, signed in the product or on paper', async ({
  browser,
}, info) => {
  for (const ward of WARDS) {
    const official = await visit(browser, `canbo${ward + 1}`, '2025-11-15', 8);
    await writeList(official, ward, info);
    if (ward < 4) await signList(await visit(browser, `chutich${ward + 1}`, '2025-11-15', 9), ward);
    else await attachSignedPage(official, ward, SIGNED_PAGE);
    await submitList(official, ward);
  }
});

test('the office sends one list back with a remark, and posts all of them', async ({ browser }) => {
  await returnList(await visit(browser, 'quanlythu', '2025-11-20'), 2);
  const official = await visit(browser, 'canbo3', '2025-11-21');
  await answerRemark(official, 2);
  await signList(await visit(browser, 'chutich3', '2025-11-21', 10), 2);
  await submitList(official, 2);
  const collection = await visit(browser, 'quanlythu', '2025-11-25');
  for (const ward of WARDS) await postList(collection, ward);
});

test('the checks find the one who was listed in two wards; the division decides, the ward sees only its own line', async ({
  browser,
}) => {
  const collection = await visit(browser, 'quanlythu', '2025-11-28');
  await decidePairs(collection);
  await decideFindings(collection);
  await seesOnlyItsOwn(await visit(browser, 'canbo2', '2025-11-28'), 1);
});

test('after the posting the director approves each list, and it is locked', async ({ browser }) => {
  for (const ward of WARDS) await recordPosting(await visit(browser, `canbo${ward + 1}`, '2025-11-30', 9), ward);
  const leader = await visit(browser, 'giamdoc', '2025-11-30', 14);
  for (const ward of WARDS) await approveList(leader, ward);
  const collection = await visit(browser, 'quanlythu', '2025-11-30', 16);
  for (const ward of WARDS) await lockList(collection, ward);
});

test('481 people are served within the conditions of the gifts; the insurer is paid', async ({ browser }) => {
  await propose(await visit(browser, 'quanlythu', '2025-12-01'));
  await approveAllocation(await visit(browser, 'giamdoc', '2025-12-01', 15));
  await prepare(await visit(browser, 'taichinh', '2025-12-02'));
  await approvePayment(await visit(browser, 'giamdoc', '2025-12-02', 10));
  await pay(await visit(browser, 'taichinh', '2025-12-02', 14));
});

test('the insurer issues the cards; one that it refuses is corrected and sent again', async ({ browser }, info) => {
  await request(await visit(browser, 'quanlythu', '2025-12-03'));
  const collection = await visit(browser, 'quanlythu', '2025-12-08');
  await answer(collection, info, (row) => (row.position === 1 ? 'Sai số định danh cá nhân' : undefined));
  await correctRefused(collection);
  await request(collection);
  await answer(collection, info);
  await deliver(await visit(browser, 'quanlythu', '2025-12-09'));
  await startDistribution(await visit(browser, 'quanlythu', '2025-12-09', 15));
});

test('two ceremonies are planned and held; most people sign on paper, some on a screen', async ({ browser }) => {
  const communication = await visit(browser, 'truyenthong', '2025-12-09', 16);
  for (const ceremony of CEREMONIES) await plan(communication, ceremony);
  for (const ceremony of CEREMONIES) {
    const page = await visit(browser, 'truyenthong', ceremony.day, 11);
    for (const ward of ceremony.wards) await signOnPaper(page, ward, ceremony.name, SIGNED_PAGE);
    await hold(page, ceremony);
    await report(page, ceremony);
  }
  for (const ward of WARDS) {
    const official = await visit(browser, `canbo${ward + 1}`, `2025-12-${16 + ward}`);
    if (ward < 2) {
      await official.setViewportSize({ width: 390, height: 844 });
      await handOverOnScreen(official, await nextWaiting(ward));
      await official.setViewportSize({ width: 1280, height: 900 });
    }
    await signOnPaper(official, ward, null, SIGNED_PAGE);
  }
});

test('sponsors are thanked and see what their gift became; every page tells what the tables hold', async ({
  browser,
}) => {
  await thank(await visit(browser, 'truyenthong', '2025-12-26'));
  await close(await visit(browser, 'quanlythu', '2026-01-30', 15));
  const { id } = await one<{ id: string }>(`select id from "Sponsor" where name = $1`, [GIFTS[0]!.name]);
  const admin = await visit(browser, 'quantri', '2026-01-30', 16);
  await hire(admin, browser, {
    role: 'sponsor',
    userName: 'nhataitro',
    name: 'Phạm Thu Hà',
    title: 'Đối ngoại',
    sponsorId: id,
  });

  at('2026-01-31', 0.1);
  await writeTotals('2026-01-31');
  const held = await figures();
  expect(held).toMatchObject({ people: 481, handedOver: 481, onStage: 70 });

  const leader = await visit(browser, 'giamdoc', '2026-01-31', 8);
  await leader.goto(`/drives/${await driveId()}`);
  expect(await tile(leader, 'Đã trao tận tay')).toBe('481');
  await leader.goto(`/drives/${await driveId()}/report`);
  const f = formatter('vi');
  expect(await tile(leader, 'Đã nhận')).toBe(f.moneyShort(BigInt(held.received)));
  await expect(leader.getByText(`phần nhà tài trợ ${f.money(BigInt(held.paid))}`).first()).toBeVisible();
  for (const figure of [`Trao tại lễ: ${held.onStage}`, `Đã đến tay người nhận: ${held.handedOver}`])
    await expect(leader.getByRole('link', { name: figure, exact: true }).first()).toBeVisible();

  for (const gift of GIFTS) expect(await toldTo(gift.name)).toEqual(await becameOf(gift.name));
  const became = await becameOf(GIFTS[0]!.name);
  const sponsor = await visit(browser, 'nhataitro', '2026-01-31', 9);
  await sponsor.goto('/sponsor');
  expect(await tile(sponsor, 'Thẻ BHYT đã trao')).toBe(String(became.cards));
  await expect(amount(sponsor, became.amount)).toBeVisible();
  await expect(sponsor.getByText(f.money(BigInt(GIFTS[0]!.amount))).first()).toBeVisible();
  await downloads(sponsor, 'Biên lai');
  await downloads(sponsor, 'Thư cảm ơn');

  const visitor = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  await visitor.goto('/public');
  expect(await tile(visitor, 'Đã trao')).toBe('481');
  expect(await tile(visitor, 'Đã cấp')).toBe('481');
  expect(await tile(visitor, 'Phần nhà tài trợ đóng thay')).toBe(f.moneyShort(BigInt(held.paid)));
  await expect(amount(visitor, held.paid)).toBeVisible();
});
