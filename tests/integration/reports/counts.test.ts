import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { type Day, setClock } from '@/lib/core/clock';
import { inPlace, placeOf } from '@/lib/core/place';
import { reverseHandover } from '@/lib/handovers/reverse-handover';
import { excludeLine } from '@/lib/lists/exclude-line';
import { countDrive, STEPS, sumRows } from '@/lib/reports/counts';
import { exportReport } from '@/lib/reports/export-report';
import { readReport } from '@/lib/reports/report';
import { reportRows } from '@/lib/reports/report-rows';
import { readRowParams } from '@/lib/reports/row-params';
import { resetDatabase } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { all } from '@/tests/support/issued';
import { ago, baseOfDaMai, bySuperuser, handOver, reportedDrive, TODAY } from '@/tests/support/reported';
import { addUser, CAN_THO, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
let base: Actor;
let driveId: string;

beforeAll(async () => {
  await resetDatabase();
  world = await makeWorld();
  base = await baseOfDaMai();
  const { items, ...given } = await reportedDrive(world);
  driveId = given.driveId;
  const handoverId = await handOver(world, items[5]!.id);
  ok(await reverseHandover(world.collection, { handoverId, reason: 'Nhầm người' }));
}, 120_000);
afterAll(() => setClock(null));

const countsOf = async (actor: Actor, day: Day) => {
  const sum = sumRows(await inPlace(placeOf(actor), (tx) => countDrive(tx, actor.placeRole, driveId, day)));
  return STEPS.map((step) => sum[step]);
};

test.each([
  [21, [0, 0, 0, 0, 0, 0]],
  [20, [14, 0, 0, 0, 0, 0]],
  [10, [14, 14, 0, 0, 0, 0]],
  [8, [14, 14, 14, 0, 0, 0]],
  [6, [14, 14, 14, 14, 0, 0]],
  [5, [14, 14, 14, 14, 0, 0]],
  [4, [14, 14, 14, 14, 1, 3]],
  [0, [14, 14, 14, 14, 1, 3]],
])('%i days ago the six counts were %j', async (days, counts) => {
  expect(await countsOf(world.leader, ago(days))).toEqual(counts);
});

test('the office, the auditor and the worker count the same; a base office counts its own wards', async () => {
  const all14 = await countsOf(world.leader, TODAY);
  expect(await countsOf(world.auditor, TODAY)).toEqual(all14);
  expect(await countsOf(base, TODAY)).toEqual([2, 2, 2, 2, 0, 0]);
});

test('the phase of a list holds its people at every step', async () => {
  const [cut] = (await readReport.as(world.leader, driveId, 'vi')).cuts;
  expect(cut!.phases.map(({ figures }) => figures)).toEqual([cut!.total]);
});

test('whoever may read the report reads it: figures, deadlines, and money only who may see money', async () => {
  for (const actor of [world.leader, world.auditor, world.admin, world.communication, base]) {
    const report = await readReport.as(actor, driveId, 'vi');
    expect(report.milestones.length).toBeGreaterThan(5);
    expect(report.money === null).toBe(!['officeLeader', 'auditor'].includes(actor.role));
  }
});

test.each(STEPS)('the rows behind "%s" are as many as the figure says, in all and by ward and group', async (step) => {
  for (const actor of [world.leader, world.auditor, base]) {
    const { cuts } = await readReport.as(actor, driveId, 'vi');
    const [cut] = cuts;
    const rows = (more: Record<string, string>) =>
      reportRows.as(actor, driveId, readRowParams({ step, kind: 'card', ...more }), 'vi');
    const found = await rows({});
    expect(found.total).toBe(cut!.total[step]);
    expect(found.rows).toHaveLength(found.total);
    for (const ward of cut!.wards) expect((await rows({ ward: ward.key })).total).toBe(ward.figures[step]);
    for (const group of cut!.groups) expect((await rows({ group: group.key })).total).toBe(group.figures[step]);
  }
});

test('names are shown to who may read lists, and then it is logged whose; others see none', async () => {
  const params = readRowParams({ step: 'handedOver', kind: 'card' });
  const seen = await reportRows.as(world.leader, driveId, params, 'vi');
  expect(seen.rows.every(({ fullName }) => fullName)).toBe(true);
  const log = await all<{ subjectIds: string[] }>(
    `select "subjectIds" from "AccessLog" where "actorId" = $1 and purpose = 'report.rows' order by at desc limit 1`,
    [world.leader.userId],
  );
  expect(new Set(log[0]!.subjectIds)).toEqual(new Set(seen.rows.map(({ lineId }) => lineId)));
  const blind = await reportRows.as(world.finance, driveId, params, 'vi');
  expect(blind.rows.map(({ fullName }) => fullName)).toEqual([null, null, null]);
});

test('a line that leaves its list is still counted on the days before', async () => {
  const [line] = await all<{ id: string; version: number; listId: string }>(
    `select id, version, "listId" from "ListLine" where "wardCode" = $1 limit 1`,
    [WARD.daMai],
  );
  await bySuperuser(`update "WardList" set state = 'returned' where id = $1`, [line!.listId]);
  ok(await excludeLine(world.otherWard, { lineId: line!.id, version: line!.version, reason: 'Đã chuyển đi' }));
  expect((await countsOf(world.leader, ago(1)))[0]).toBe(14);
  expect((await countsOf(world.leader, TODAY))[0]).toBe(13);
});

test('the workbook of a base office holds its own wards', async () => {
  const { body } = await exportReport(base, { driveId, asOf: ago(1), language: 'vi' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(body as unknown as ArrayBuffer);
  const text = JSON.stringify(book.worksheets[0]!.getSheetValues());
  expect(text).toContain('Phường Đa Mai');
  expect(text).not.toContain('Phường Bắc Giang');
});

test('no place reaches the items of another through the function, and places without a report not at all', async () => {
  const rows = (actor: Actor) =>
    inPlace(placeOf(actor), (tx) => tx.$queryRaw<unknown[]>`select * from tt.drive_items(${driveId}::uuid)`);
  expect(await rows(world.leader)).toHaveLength(14);
  expect(await rows(base)).toHaveLength(2);
  expect(await rows(await addUser('officeLeader', CAN_THO, { provinceCode: CAN_THO }))).toHaveLength(0);
  await expect(rows(world.ward)).rejects.toThrow(/permission denied/);
});
