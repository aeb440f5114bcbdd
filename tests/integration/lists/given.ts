import ExcelJS from 'exceljs';
import type { Actor } from '@/lib/access/actor-type';
import { addDays, type Day, dayToDate, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace } from '@/lib/core/place';
import type { ActionResult } from '@/lib/core/result';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { type RawLine, templateColumns } from '@/lib/lists/columns';
import { createList } from '@/lib/lists/create-list';
import { importList } from '@/lib/lists/import-list';
import type { LineFields } from '@/lib/lists/schema';
import { signList } from '@/lib/lists/sign-list';
import { submitList } from '@/lib/lists/submit-list';
import { writeTemplate } from '@/lib/lists/template';
import { asOwner } from '@/tests/support/database';
import { applicant } from '@/tests/support/sent-list';
import { BAC_NINH, WARD, type World } from '@/tests/support/world';

/** Stands on the template: a file of another plan is refused. */
const PLAN = '1894/KH-BHXH';

/** An open drive of Bắc Ninh in which two wards take part. */
export async function openDrive(
  world: World,
  over: { listDeadline?: Day; state?: string; planNumber?: string } = {},
): Promise<string> {
  const id = newId();
  const today = vietnamDay();
  await inPlace({ placeRole: 'province', provinceCode: BAC_NINH, command: 'test.drive' }, async (tx) => {
    await tx.drive.createMany({
      data: [
        {
          id,
          provinceCode: BAC_NINH,
          planNumber: over.planNumber ?? PLAN,
          name: 'Tết ấm tình thương',
          nameEn: 'A warm Tet',
          legalBasis: 'Kế hoạch số 1894/KH-BHXH',
          startsOn: dayToDate(addDays(today, -30)),
          endsOn: dayToDate(addDays(today, 90)),
          listDeadline: dayToDate(over.listDeadline ?? addDays(today, 10)),
          targetGroups: ['NEAR_POOR', 'STUDENT', 'HARDSHIP'],
          createdById: world.collection.userId,
          state: over.state ?? 'open',
        },
      ],
    });
    await tx.driveWard.createMany({
      data: [WARD.bacGiang, WARD.daMai].map((wardCode) => ({
        driveId: id,
        wardCode,
        provinceCode: BAC_NINH,
        quotaCards: 40,
      })),
    });
  });
  return id;
}

export function value<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.fields ?? result.details ?? {})}`);
  return result.value;
}

export const newList = async (actor: Actor, driveId: string, title = 'Danh sách đợt 1') =>
  value(await createList(actor, { driveId, phaseId: '', origin: 'ward', title, tag: '' })).listId;

/** Invented people whose numbers agree with sex and year. */
export const person = (n: number, over: Partial<RawLine> = {}): RawLine => ({
  fullName:
    ['Nguyễn Thị Hồng', 'Trần Văn Đức', 'Lê Thị Thuỷ', 'Phạm Quốc Khánh', 'Đặng Hữu Nghĩa'][n % 5] +
    ` ${'ABCDEĐGHKLMN'[n % 12]}`,
  birthDate: `05/03/${1950 + (n % 40)}`,
  sex: n % 5 === 0 || n % 5 === 2 ? 'Nữ' : 'Nam',
  ethnicity: 'Kinh',
  citizenId: `024${n % 5 === 0 || n % 5 === 2 ? 1 : 0}${String(50 + (n % 40))}${String(100000 + n)}`,
  hamlet: 'Tổ dân phố số 2',
  headName: 'Trần Văn Đức',
  relation: 'Con',
  groupCode: 'Hộ cận nghèo',
  postingConsent: n % 3 === 0 ? 'Không' : 'Có',
  ...over,
});

/** The product's own template, filled in with a spreadsheet program's cells. `edit` may spoil it further. */
export async function filledTemplate(
  rows: RawLine[],
  edit?: (sheet: ExcelJS.Worksheet) => void,
  wardName = 'Phường Bắc Giang',
): Promise<Buffer> {
  const bytes = await writeTemplate({
    driveName: 'Tết ấm tình thương',
    wardName,
    planNumber: PLAN,
    groups: ['Hộ cận nghèo', 'Học sinh, sinh viên'],
    kinds: ['card', 'book'],
    listDeadline: '2026-11-28',
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0]!;
  rows.forEach((raw, index) =>
    templateColumns(['card', 'book']).forEach(({ key }, column) => {
      const text = key === 'order' ? String(index + 1) : raw[key];
      if (text) sheet.getCell(6 + index, column + 1).value = text;
    }),
  );
  edit?.(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const upload = async (
  actor: Actor,
  listId: string,
  bytes: Buffer,
  requestId?: string,
  name = 'danh-sach.xlsx',
) => importList(actor, { listId, file: new UploadedFile(name, bytes) }, requestId);

export const listRow = (listId: string) =>
  asOwner(
    async (client) =>
      (await client.query('select * from "WardList" where id = $1', [listId])).rows[0] as Record<string, never>,
  );
export const linesOf = (listId: string) =>
  asOwner(
    async (client) =>
      (await client.query('select * from "ListLine" where "listId" = $1 order by "rowNumber"', [listId])).rows as {
        id: string;
        fullName: string;
        citizenId: string | null;
        state: string;
        version: number;
        errorCount: number;
        warningCount: number;
        rowNumber: number;
        problems: { code: string; column: string; value: string; suggestion?: string }[];
      }[],
  );
export const versionOf = async (listId: string): Promise<number> => Number((await listRow(listId)).version);

/** A list of `count` good people, signed by the leader and sent by the official. */
export async function sentList(world: World, driveId: string, count = 3): Promise<string> {
  const listId = await newList(world.ward, driveId);
  value(await upload(world.ward, listId, await filledTemplate(Array.from({ length: count }, (_, n) => person(n)))));
  value(await signList(world.wardLeader, { listId, version: await versionOf(listId) }));
  value(await submitList(world.ward, { listId, version: await versionOf(listId) }));
  return listId;
}

/** The form as it stands after typing only what is given. */
export const fields = (over: Partial<LineFields> = {}): LineFields =>
  applicant({ fullName: 'Hoàng Thị Lan', birthDate: '1954', postingConsent: '', ...over });

export const approval = (over = {}) => ({
  number: '12/QĐ-BHXH',
  date: vietnamDay(),
  signerName: 'Nguyễn Văn Giám',
  capacity: 'own' as const,
  note: '',
  ...over,
});
