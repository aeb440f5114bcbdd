import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { templateColumns, type RawLine } from '@/lib/lists/columns';
import { wardRows } from '@/prisma/demo/people';
import { REPORTED } from '@/prisma/demo/wards';
import { PEOPLE } from './plan';

/** Of each ward's list at the first ceremony: 30 at a household's first premium and 10 near-poor, 40 in all. */
export const ON_STAGE = [7, 7, 7, 7, 6, 6];
const STAGE = [
  ...[2, 2, 2, 2, 1, 1].map((nearPoor) => ({ full: 5, nearPoor })),
  ...Array(2).fill({ full: 0, nearPoor: 0 }),
] as {
  full: number;
  nearPoor: number;
}[];

const peopleOf = (ward: number): RawLine[] =>
  wardRows('scenario', REPORTED[ward]!, '2025-11-15', PEOPLE[ward]!, STAGE[ward]!);

/**
 * What a ward's clerk types. In the first list one number has lost its zero on the way through a cell of numbers; the second names, at its
 * end, somebody whom the first ward has listed too.
 */
export function rowsOf(ward: number): RawLine[] {
  const own = peopleOf(ward);
  if (ward === 0) {
    const at = own.findLastIndex((row) => row.citizenId?.startsWith('0'));
    own[at] = { ...own[at]!, citizenId: own[at]!.citizenId!.slice(1) };
  }
  if (ward === 1) own.push({ ...listedElsewhere(), hamlet: 'Tổ dân phố 1' });
  return own;
}

/** One of the first ward's people, who has a citizen id. */
export const listedElsewhere = (): RawLine =>
  peopleOf(0)
    .slice(10)
    .find((row) => row.citizenId)!;

/** Downloads the template as a clerk does, fills it in by its headings, and gives a file that can be sent. */
export async function filledTemplate(page: Page, rows: RawLine[], path: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải mẫu Excel' }).first().click(),
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(await download.path()) as unknown as ArrayBuffer);
  const sheet = book.worksheets[0]!;
  const headings = new Map<string, [row: number, column: number]>();
  sheet.eachRow((row, number) =>
    row.eachCell((cell, column) => headings.set(cell.text.replace('(*)', '').trim(), [number, column])),
  );
  const columns = templateColumns(['card']).map(({ key, header }) => ({ key, at: headings.get(header)! }));
  for (const [i, raw] of rows.entries())
    for (const { key, at } of columns) {
      const text = key === 'order' ? String(i + 1) : raw[key];
      if (text) sheet.getCell(at[0] + 1 + i, at[1]).value = text;
    }
  await book.xlsx.writeFile(path);
  return path;
}
