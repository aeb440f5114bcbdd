import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect as within, type Page, test } from '@playwright/test';
import QRCode from 'qrcode';
import { BROWSER_FLAGS, findBrowser } from '@/tests/support/browser';
import { qrVideo } from '@/tests/support/qr-video';
import { signIn } from '@/tests/support/visitor';

/**
 * Cards of the demo's open drive, handed over on a phone in one ward: by signature, on paper, and over a connection that loses
 * answers. Whoever is next on the ward's list is taken, so that it may run more than once.
 */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

/** A machine that builds and serves at the same time answers late. */
const expect = within.configure({ timeout: 60_000 });

const PHONE = { width: 390, height: 844 };
const OFFICIAL = 'canbo.tienphong';
const SEND = '**/api/handovers/items/*';

let phone: BrowserContext;
let page: Page;
let board: string;

test.beforeAll(async ({ browser }) => {
  phone = await signIn(browser, 'wardOfficial', OFFICIAL);
  page = await phone.newPage();
  await page.setViewportSize(PHONE);
  await page.goto('/drives');
  const drive = await page
    .getByRole('link', { name: /Tết ấm áp/ })
    .first()
    .getAttribute('href');
  board = `${drive}/handovers`;
});
test.afterAll(() => phone.close());

/** "Còn 26 thẻ, sổ chưa trao" */
async function left(): Promise<number> {
  await page.goto(board);
  const text = await page.getByText(/Còn \d+ thẻ, sổ chưa trao/).innerText();
  return Number(/\d+/.exec(text)![0]);
}

/** Opens the next person on the list who signs alone; a child's page asks for a guardian. */
async function openNext(): Promise<{ name: string; address: string; earlier: number }> {
  await page.goto(board);
  const links = page.locator('main li a[href*="/handovers/"]');
  for (const address of await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!))) {
    await page.goto(address);
    if ((await page.getByLabel('Chính người được tặng').count()) === 0) continue;
    await expect(page.getByLabel('Chữ ký người nhận')).toHaveAttribute('aria-busy', 'false');
    return { name: await page.locator('h1').innerText(), address, earlier: await recorded().count() };
  }
  throw new Error('nobody waits who signs alone');
}

async function sign(): Promise<void> {
  const frame = page.getByLabel('Chữ ký người nhận');
  await frame.scrollIntoViewIfNeeded();
  const box = (await frame.boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  for (const step of [1, 2, 3, 4, 5, 6]) await page.mouse.move(box.x + 40 + step * 30, box.y + 60 + (step % 2) * 50);
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Xóa, ký lại' })).toBeVisible();
}

const press = () => page.getByRole('button', { name: /Xác nhận đã trao|Gửi lại/ }).click();
/** Handovers in the history of the page, reversed ones too. */
const recorded = () => page.getByText(/^Đã trao: /);

test('the one button lies where the thumb is, and nothing is recorded without a signature', async () => {
  await openNext();
  const button = page.getByRole('button', { name: 'Xác nhận đã trao' });
  const box = (await button.boundingBox())!;
  expect(box.y + box.height).toBeGreaterThan(PHONE.height * 0.8);
  expect(box.height).toBeGreaterThanOrEqual(48);
  await button.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Hãy để người nhận ký' })).toBeVisible();
});

test('the server records a signature, its answer is lost, the button is pressed again: one handover', async () => {
  const before = await left();
  const { address, earlier } = await openNext();
  await sign();
  let lost = 0;
  await page.route(SEND, async (route) => {
    await route.fetch(); // it arrives and is committed
    lost += 1;
    await route.abort();
  });
  await press();
  await expect(page.getByText('Chưa gửi được')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Xóa, ký lại' })).toBeVisible();
  await page.unroute(SEND);
  await press();
  await expect(recorded()).toHaveCount(earlier + 1); // the page has its fresh data
  await expect(page.getByText('Đã trao xong')).toBeVisible();
  expect(lost).toBe(1);
  await page.goto(address);
  await expect(recorded()).toHaveCount(earlier + 1);
  expect(await left()).toBe(before - 1);
});

test('no connection, and the phone closes the page: proxy and signature are still there, and are sent once', async () => {
  const before = await left();
  const { address, earlier } = await openNext();
  await page.getByLabel('Người nhận thay').check();
  await page.getByRole('button', { name: 'Xác nhận đã trao' }).scrollIntoViewIfNeeded();
  await page.getByLabel('Họ tên người nhận').fill('Nguyễn Thị Nhận Thay');
  await page.getByLabel('Quan hệ với người được tặng').fill('Con');
  await page.getByLabel(/Số giấy tờ/).fill('024090000001');
  await sign();
  await page.route(SEND, (route) => route.abort());
  await press();
  await expect(page.getByText('Chưa gửi được')).toBeVisible();
  await page.unroute(SEND);
  await page.reload();
  await expect(page.getByText('Lần gửi trước chưa có trả lời')).toBeVisible();
  await expect(page.getByLabel('Họ tên người nhận')).toHaveValue('Nguyễn Thị Nhận Thay');
  await expect(page.getByLabel('Quan hệ với người được tặng')).toHaveValue('Con');
  await expect(page.getByRole('button', { name: 'Xóa, ký lại' })).toBeVisible();
  await expect(page.getByLabel('Chữ ký người nhận')).toHaveAttribute('aria-busy', 'false');
  await press();
  await expect(page.getByText('Đã trao xong')).toBeVisible();
  await page.goto(address);
  await expect(recorded()).toHaveCount(earlier + 1);
  await expect(page.getByText('Người nhận thay: Nguyễn Thị Nhận Thay (Con)')).toBeVisible();
  expect(await left()).toBe(before - 1);
});

test('the answer is lost and the name is corrected before the second press: it says that the first one counts', async () => {
  const { address, earlier } = await openNext();
  await sign();
  await page.route(SEND, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await press();
  await expect(page.getByText('Chưa gửi được')).toBeVisible();
  await page.unroute(SEND);
  await page.getByLabel('Người nhận thay').check();
  await page.getByLabel('Họ tên người nhận').fill('Nguyễn Văn Sửa Lại');
  await page.getByLabel('Quan hệ với người được tặng').fill('Con');
  await press();
  await expect(page.getByText('Lần gửi trước đã đến máy chủ')).toBeVisible();
  await page.goto(address);
  await expect(recorded()).toHaveCount(earlier + 1);
  await expect(page.getByText('Nguyễn Văn Sửa Lại')).toHaveCount(0);
});

test('an impatient thumb taps four times: one handover; the office takes it back with a reason, and it waits again', async ({
  browser,
}) => {
  const before = await left();
  const { address, earlier } = await openNext();
  await sign();
  await page.getByRole('button', { name: 'Xác nhận đã trao' }).evaluate((button: HTMLElement) => {
    for (let tap = 0; tap < 4; tap += 1) button.click();
  });
  await expect(page.getByText('Đã trao xong')).toBeVisible();
  await page.goto(address);
  await expect(recorded()).toHaveCount(earlier + 1);
  await expect(page.getByRole('button', { name: 'Hoàn tác bàn giao' })).toHaveCount(0);

  const office = await signIn(browser, 'officeCollection');
  const desk = await office.newPage();
  await desk.goto(address);
  await desk.getByRole('button', { name: 'Hoàn tác bàn giao' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Trao nhầm người cùng tên');
  await dialog.getByRole('button', { name: 'Hoàn tác bàn giao' }).click();
  await expect(desk.getByText('Đã hoàn tác: Trao nhầm người cùng tên')).toBeVisible();
  await office.close();
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Xác nhận đã trao' })).toBeVisible();
  expect(await left()).toBe(before);
});

test('two phones have the same page open: the second is told that it was recorded, and a case is opened', async ({
  browser,
}) => {
  const { address, earlier } = await openNext();
  const other = await signIn(browser, 'wardLeader', 'chutich.tienphong');
  const second = await other.newPage();
  await second.goto(address);
  await second.getByLabel('Điểm chỉ trên giấy').check();
  await sign();
  await press();
  await expect(page.getByText('Đã trao xong')).toBeVisible();
  await second.getByRole('button', { name: 'Xác nhận đã trao' }).click();
  await expect(second.getByText('Đã có người ghi nhận trước')).toBeVisible();
  await other.close();
  await page.goto(address);
  await expect(recorded()).toHaveCount(earlier + 1);
});

test('nobody came: noted with the next attempt at home, and handed over there by thumbprint', async () => {
  const { address, earlier } = await openNext();
  await page.getByRole('button', { name: 'Không đến nhận' }).click();
  const form = page.getByRole('region', { name: 'Ghi nhận chưa đến nhận' });
  await form.getByLabel('Ngày trao lại').fill('2099-01-15');
  await form.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(page.getByText('Đã ghi nhận. Người này vẫn ở trong danh sách còn lại.')).toBeVisible();
  await expect(page.getByText('Hẹn trao lại ngày 15/01/2099')).toBeVisible();
  await page.goto(`${board}?show=notCollected`);
  await expect(page.locator(`main a[href="${address}"]`)).toBeVisible();
  await page.goto(address);
  await expect(page.getByLabel('Tại nhà').first()).toBeChecked();
  await page.getByLabel('Điểm chỉ trên giấy').check();
  await press();
  await expect(page.getByText('Đã trao xong')).toBeVisible();
  await page.goto(address);
  await expect(recorded()).toHaveCount(earlier + 1);
  await expect(page.getByText('Đã trao: Điểm chỉ trên giấy, Tại nhà')).toBeVisible();
});

test('found by a name without accents, and by the last digits of the card', async () => {
  const { name } = await openNext();
  const number = await page
    .getByText(/Thẻ BHYT •••• \d{4}/)
    .first()
    .innerText();
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
  for (const typed of [plain, /\d{4}/.exec(number)![0]]) {
    await page.goto(board);
    await page.getByRole('searchbox').fill(typed);
    await expect(page.getByRole('heading', { name: 'Kết quả tìm' })).toBeVisible();
    await expect(page.getByRole('link', { name }).first()).toBeVisible();
  }
});

test('from paper: printed, opened by its QR, ticked, photographed, saved once over a connection that loses the answer', async () => {
  await page.goto(board);
  await page.getByRole('button', { name: 'In danh sách mới' }).click();
  await page.getByLabel('Tên danh sách').fill('Danh sách ký nhận thử');
  await page.getByRole('button', { name: 'Lập danh sách để in' }).click();
  await expect(page.getByText('Đã lập danh sách')).toBeVisible();
  await page.goto(board);
  await page.getByRole('link', { name: 'Danh sách ký nhận thử' }).first().click();
  await page.waitForURL(/\/signoff\//);
  await expect(page.getByText(/mã tra cứu/)).toBeVisible();
  const code = /mã tra cứu (\w+)/.exec(await page.locator('main').innerText())![1]!;
  const list = new URL(page.url());

  // Whoever has the paper in hand opens it with the camera of the phone, played by a video of its QR.
  const video = join(tmpdir(), `trao-the-${code}.y4m`);
  writeFileSync(video, qrVideo(`${list.origin}/s/${code}`));
  const { executablePath, env } = await findBrowser();
  const fake = [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`,
  ];
  const camera = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS, ...fake], ...(env ? { env } : {}) });
  const holder = await camera.newContext({
    baseURL: list.origin,
    storageState: await phone.storageState(),
    permissions: ['camera'],
    viewport: PHONE,
  });
  const scanner = await holder.newPage();
  await scanner.goto(`${board}?scan=1`);
  await scanner.waitForURL((url) => url.pathname === list.pathname);
  await camera.close();

  await page.goto(`/s/${code}`);
  await expect(page).toHaveURL((url) => url.pathname === list.pathname);
  const rows = page.getByRole('checkbox', { name: /^Dòng \d+: / });
  const open = rows.and(page.locator(':enabled'));
  const names: string[] = [];
  for (const n of [0, 1, 2]) {
    await open.nth(n).check();
    names.push((await open.nth(n).getAttribute('aria-label')) ?? '');
  }
  // A child's row asks for its guardian; the head of the household may be known already.
  for (const field of await page.getByLabel('Họ tên người nhận').all())
    if ((await field.inputValue()) === '') await field.fill('Nguyễn Thị Giám Hộ');
  for (const field of await page.getByLabel('Quan hệ với người được tặng').all()) await field.fill('Cha');
  const photo = await QRCode.toBuffer('a signed page', { width: 400 });
  await page
    .getByLabel('Ảnh trang 1', { exact: true })
    .first()
    .setInputFiles({ name: 'trang-1.png', mimeType: 'image/png', buffer: photo });
  await expect(page.getByText('Đã có ảnh, sẽ lưu cùng danh sách')).toBeVisible();

  await page.route('**/api/handovers/signoff/*/save', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Lưu một lần' }).click();
  await expect(page.getByText('Chưa gửi được')).toBeVisible();
  await page.unroute('**/api/handovers/signoff/*/save');
  // The phone closes the page meanwhile: what was sent is known to be without an answer, and is sent again as it was.
  await page.reload();
  await expect(page.getByText('Lần lưu trước chưa có trả lời')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await expect(page.getByText(/Đã lưu: 3 người đã nhận/)).toBeVisible();
  await page.reload();
  for (const name of names) await expect(page.getByRole('checkbox', { name })).toBeDisabled();
  await expect(page.getByText('Đã nhập', { exact: true })).toHaveCount(3);
  await expect(page.getByRole('link', { name: 'Ảnh trang 1' })).toHaveCount(1);
});
