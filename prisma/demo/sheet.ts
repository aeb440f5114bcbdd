import ExcelJS from 'exceljs';
import { UploadedFile } from '@/lib/core/uploaded-file';
import type { Day } from '@/lib/core/clock';
import { type ItemKind, type RawLine, templateColumns } from '@/lib/lists/columns';
import { writeTemplate } from '@/lib/lists/template';
import { targetGroup } from '@/lib/prices/groups';

/** First row for people in the product's own template, below title, hints and heading. */
const FIRST_ROW = 6;

/** A ward's list as a clerk sends it: the product's own template, filled in. */
export async function filledSheet(
  about: {
    driveName: string;
    planNumber: string;
    wardName: string;
    listDeadline: Day;
    groups: readonly string[];
    kinds: readonly ItemKind[];
  },
  rows: readonly RawLine[],
): Promise<UploadedFile> {
  const groups = about.groups.map((code) => targetGroup(code)?.vi ?? code);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeTemplate({ ...about, groups })) as unknown as ArrayBuffer);
  const sheet = book.worksheets[0]!;
  rows.forEach((raw, index) =>
    templateColumns(about.kinds).forEach(({ key }, column) => {
      const text = key === 'order' ? String(index + 1) : raw[key];
      if (text) sheet.getCell(FIRST_ROW + index, column + 1).value = text;
    }),
  );
  return new UploadedFile(`danh-sach-${about.wardName}.xlsx`, Buffer.from(await book.xlsx.writeBuffer()));
}
