import { afterAll, beforeAll, expect, test } from 'vitest';
import { setClock } from '@/lib/core/clock';
import ExcelJS from 'exceljs';
import { reverseHandover } from '@/lib/handovers/reverse-handover';
import { exportReport } from '@/lib/reports/export-report';
import { printDocument } from '@/lib/documents/print-document';
import { issueReport } from '@/lib/reports/issue-report';
import { voidReport } from '@/lib/reports/void-report';
import { publishStatement } from '@/lib/reports/publish-statement';
import { readReport } from '@/lib/reports/report';
import { reportRows } from '@/lib/reports/report-rows';
import { readRowParams } from '@/lib/reports/row-params';
import { withClient } from '@/lib/commands/sql';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { all } from '@/tests/support/issued';
import { ago, handOver, reportedDrive, TODAY } from '@/tests/support/reported';
import { makeWorld, type World } from '@/tests/support/world';

let world: World;
let driveId: string;
let itemIds: string[];
let taken: string;

const where = 'Lễ trao thẻ, bản tin của tỉnh';
const publications = async () => (await readReport.as(world.auditor, driveId, 'vi')).publications;

beforeAll(async () => {
  await resetDatabase();
  world = await makeWorld();
  const given = await reportedDrive(world);
  driveId = given.driveId;
  itemIds = given.items.map(({ id }) => id);
  ok(await publishStatement(world.communication, { driveId, asOf: TODAY, toldWhere: where }));
  // Since then, on the same day: two more are handed over, and one of those that were told is taken back.
  await handOver(world, itemIds[3]!);
  await handOver(world, itemIds[4]!);
  taken = itemIds[1]!;
  const [handover] = await all<{ id: string }>(`select id from "Handover" where "itemId" = $1`, [taken]);
  ok(await reverseHandover(world.collection, { handoverId: handover!.id, reason: 'Nhầm người' }));
}, 120_000);
afterAll(() => setClock(null));

test('what was told stays, beside what is', async () => {
  const [one] = await publications();
  expect(one).toMatchObject({ asOf: TODAY, toldWhere: where, by: world.communication.name });
  const inAll = one!.told.find(({ phase }) => phase === '');
  expect(inAll!.steps.find(({ step }) => step === 'handedOver')).toEqual({ step: 'handedOver', told: 3, now: 4 });
  expect(inAll!.steps.find(({ step }) => step === 'issued')).toEqual({ step: 'issued', told: 14, now: 14 });
  expect(inAll!.full.told).toBe(inAll!.full.now);
});

test('the rows between are each one that came and each one that went', async () => {
  const [one] = await publications();
  const { id } = one!.told.find(({ phase }) => phase === '')!;
  const found = await reportRows.as(
    world.leader,
    driveId,
    readRowParams({ step: 'handedOver', kind: 'card', statement: id }),
    'vi',
  );
  expect([found.total, found.added]).toEqual([3, 2]);
  const of = (change: string) => found.rows.filter((row) => row.change === change).map((row) => row.itemId);
  expect(of('added').sort()).toEqual([itemIds[3], itemIds[4]].sort());
  expect(of('left')).toEqual([taken]);
});

test('nothing changes or removes what was told, and no day to come is told', async () => {
  for (const sql of [`update "Statement" set full = 1`, `delete from "Statement"`])
    await expect(asOwner((client) => client.query(sql))).rejects.toThrow();
  const tomorrow = await publishStatement(world.communication, { driveId, asOf: ago(-1), toldWhere: where });
  expect(tomorrow).toMatchObject({ ok: false, code: 'invalidInput', fields: { asOf: 'dayInFuture' } });
  expect(await publishStatement(world.collection, { driveId, asOf: TODAY, toldWhere: where })).toMatchObject({
    ok: false,
    code: 'notAllowed',
  });
});

test('the numbered report holds the figures, by ward and group, and what was told', async () => {
  const { documentId } = ok(await issueReport(world.leader, { driveId, asOf: TODAY }));
  const [row] = await all<{ data: Record<string, never> }>(`select data from "Document" where id = $1`, [documentId]);
  expect(row!.data).toMatchObject({
    asOf: TODAY,
    total: [{ kind: 'card', proposed: 14, approved: 14, paid: 14, issued: 14, onStage: 1, handedOver: 4 }],
    wards: [
      { name: 'Phường Bắc Giang', figures: { approved: 12, handedOver: 4 } },
      { name: 'Phường Đa Mai', figures: { approved: 2, handedOver: 0 } },
    ],
    published: [{ asOf: TODAY, where }],
    sponsors: [{ name: 'Công ty Cổ phần Sông Cầu', received: '90000000' }],
  });
  // Its translation has the same figures under English names, and leaves the original to the binding text.
  const english = ok(await printDocument(world.leader, { documentId, translation: true }));
  expect(english).toMatchObject({ mark: { mark: 'original' }, data: { language: 'en' } });
  expect(english.data).toMatchObject({
    wards: [{ name: 'Bac Giang ward' }, { name: 'Da Mai ward' }],
    funnel: expect.arrayContaining([expect.objectContaining({ step: 'Handed over in all (cards)', people: 4 })]),
  });
  expect(ok(await printDocument(world.leader, { documentId }))).toMatchObject({ nth: 1, mark: { mark: 'original' } });
  // Issued before there were English names: nothing comes out that no print counts.
  await withClient(urls.superuser, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`update "Document" set data = data - 'english' where id = $1`, [documentId]);
  });
  expect(await printDocument(world.leader, { documentId, translation: true })).toMatchObject({ code: 'notFound' });
  const wrong = { documentId, reason: 'Thiếu một xã' };
  expect(await voidReport(world.collection, wrong)).toMatchObject({ code: 'notAllowed' });
  ok(await voidReport(world.leader, wrong));
  expect(await voidReport(world.leader, wrong)).toMatchObject({ code: 'documentVoid' });
  expect(ok(await issueReport(world.leader, { driveId, asOf: TODAY })).numberText).toMatch(/^02\//);
});

test.each([
  ['vi', 'Toàn chương trình', 'Xã, phường và nhóm'],
  ['en', 'Whole drive', 'Ward and group'],
] as const)('the workbook (%s) tells of an earlier day, and is in the register', async (language, whole, cross) => {
  const file = await exportReport(world.auditor, { driveId, asOf: ago(5), language });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.body as unknown as ArrayBuffer);
  const rows = book.worksheets[0]!.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : []));
  const inAll = rows.find((row) => row[1] === whole)!;
  expect(inAll.slice(4, 10).map(Number)).toEqual([14, 14, 14, 14, 0, 0]);
  expect(rows.filter((row) => row[1] === cross)).toHaveLength(2);
  const [register] = await all(`select kind, masked from "ExportRecord" where "actorId" = $1`, [world.auditor.userId]);
  expect(register).toEqual({ kind: 'driveReport', masked: true });
});
