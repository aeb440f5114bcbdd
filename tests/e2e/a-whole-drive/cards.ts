import { expect, type Page, type TestInfo } from '@playwright/test';
import ExcelJS from 'exceljs';
import { ANSWER_HEADINGS } from '@/tests/support/answer-headings';
import { fill, move, sendForm } from '@/tests/support/page-steps';
import { groupBy } from '@/lib/core/group-by';
import { driveId, rows } from './database';

interface AskedRow {
  batchId: string;
  position: number;
  code: string;
  fullName: string;
  insuranceCode: string | null;
  from: string;
  to: string;
}

/** What the insurer was asked: the rows of each batch that has no answer yet. */
const asked = async (): Promise<Map<string, AskedRow[]>> => {
  const all = await rows<AskedRow>(
    `select r."batchId", r.position, i.code, l."fullName", l."insuranceCode",
            to_char(r."requestedFrom", 'DD/MM/YYYY') as from, to_char(r."requestedTo", 'DD/MM/YYYY') as to
     from "CardBatchRow" r join "Item" i on i.id = r."itemId" join "ListLine" l on l.id = i."listLineId"
     where i."driveId" = $1 and r.answer = 'unanswered' order by 1, 2`,
    [await driveId()],
  );
  return groupBy(all, (row) => row.batchId);
};

/** Makes the files for the insurer, one for each group; each is downloaded and said to be sent. */
export async function request(page: Page): Promise<void> {
  await page.goto(`/drives/${await driveId()}/cards/new`);
  const complete = page.locator('[name="completeOnly"]');
  await page.getByRole('button', { name: 'Lập tệp', exact: true }).click();
  await page.waitForURL(/\/cards(\/[0-9a-f-]{36})?$/);
  expect(await complete.count(), 'everybody is complete, or left for later').toBeLessThanOrEqual(1);
  for (const batchId of (await asked()).keys()) {
    await page.goto(`/drives/${await driveId()}/cards/${batchId}`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải tệp' }).first().click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    await move(page, 'Ghi nhận đã gửi', /Đã gửi ngày/);
  }
}

/** Plays the insurer: writes an answer to each batch in its own words, and the office reads it in. `reject` names one card to be refused. */
export async function answer(
  page: Page,
  info: TestInfo,
  reject?: (row: AskedRow) => string | undefined,
): Promise<void> {
  for (const [batchId, batch] of await asked()) {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Kết quả');
    sheet.addRow(ANSWER_HEADINGS);
    for (const row of batch) {
      const reason = reject?.(row);
      const number =
        row.insuranceCode ??
        `24${String(1_000_000 + Number.parseInt(row.code.replace(/\D/g, '').slice(-7) || '0', 10)).padStart(8, '0')}`;
      sheet.addRow(
        reason
          ? [row.position, row.code, row.fullName, '', '', '', '', 'Từ chối', reason]
          : [row.position, row.code, row.fullName, number, number, row.from, row.to, 'Đã cấp', ''],
      );
    }
    const path = info.outputPath(`ket-qua-${batchId}.xlsx`);
    await book.xlsx.writeFile(path);
    await page.goto(`/drives/${await driveId()}/cards/${batchId}`);
    await page.locator('input[type="file"]').setInputFiles(path);
    await page.getByRole('button', { name: 'Đọc tệp' }).click();
    const refused = batch.filter((row) => reject?.(row)).length;
    await expect(
      page.getByText(`: ${batch.length - refused} được cấp + ${refused} bị từ chối + 0 chưa trả lời`),
    ).toBeVisible();
  }
}

/** Ward by ward: paper cards printed and sent, people with electronic ones told. */
export async function deliver(page: Page): Promise<void> {
  for (const step of ['Đã in thẻ giấy', 'Đã chuyển về xã, phường', 'Đã báo người nhận']) {
    await page.goto(`/drives/${await driveId()}/cards/moves`);
    const buttons = page.getByRole('button', { name: new RegExp(`^${step} \\(`) });
    for (let left = await buttons.count(); left > 0; left--) {
      await buttons.first().click();
      await page.locator('dialog[open]').getByRole('button').last().click();
      await expect(buttons).toHaveCount(left - 1);
    }
  }
}

/** Refused ones are corrected where they stand: each is confirmed against the papers, and may be sent again. */
export async function correctRefused(page: Page): Promise<void> {
  const refused = await rows<{ id: string }>(`select id from "Item" where "driveId" = $1 and state = 'rejected'`, [
    await driveId(),
  ]);
  expect(refused.length).toBeGreaterThan(0);
  for (const { id } of refused) {
    await page.goto(`/drives/${await driveId()}/cards/items/${id}`);
    await fill(page, { address: 'Tổ dân phố 2, theo căn cước mới' });
    await sendForm(page, 'Lưu thông tin', /\/cards\/new$/);
  }
}
