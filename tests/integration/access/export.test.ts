import ExcelJS from 'exceljs';
import * as z from 'zod/mini';
import { beforeEach, expect, it } from 'vitest';
import { listAccessLog } from '@/lib/access/access-log-queries';
import { answerExport } from '@/lib/access/answer-export';
import { exportAudit } from '@/lib/access/export-audit';
import { listExports } from '@/lib/access/export-queries';
import { defineCommand } from '@/lib/core/command';
import { exportRows, type ExportOutcome } from '@/lib/core/export';
import { newId } from '@/lib/core/ids';
import { readTableParams } from '@/lib/core/table-params';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { addUser, makeWorld, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const people = Array.from({ length: 250 }, () => newId());

const exportPeople = defineCommand({
  name: 'test.export',
  permission: 'person.read',
  input: z.object({ count: z.int(), kind: z._default(z.string(), 'people') }),
  run: (ctx, { count, kind }) =>
    exportRows(ctx, {
      kind,
      title: 'Người trong chương trình',
      fileName: 'nguoi.xlsx',
      purpose: 'Đối chiếu với sổ giấy',
      rows: people.slice(0, count),
      columns: [{ header: 'Mã', type: 'text', value: (id) => id }],
      masked: true,
      language: 'vi',
      people: { subjectType: 'person', ids: people.slice(0, count) },
    }),
});

async function take(count: number, kind?: string): Promise<ExportOutcome> {
  const result = await exportPeople(world.collection, { count, ...(kind ? { kind } : {}) });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const register = { from: z.string(), to: z.string(), actor: z.string(), state: z.string() };
const listed = async () =>
  (await listExports.as(world.leader, readTableParams({}, { sorts: ['at'], filters: register }))).rows;

/** The first three lines of the workbook: title, purpose, who took it out and when. */
async function headOf(made: ExportOutcome): Promise<string[]> {
  if (made.state !== 'made') throw new Error(made.state);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(made.body) as never);
  return [1, 2, 3].map((row) => book.worksheets[0]!.getCell(row, 1).text);
}

it('writes purpose and name into the file, one register row, and an access row with every person', async () => {
  const made = await take(3);
  const head = await headOf(made);
  expect(head[1]).toContain('Đối chiếu với sổ giấy');
  expect(head[2]).toContain(world.collection.name);
  expect(await listed()).toMatchObject([{ kind: 'people', state: 'made', rows: 3, masked: true }]);
  const filters = { from: z.string(), to: z.string(), actor: z.string(), person: z.string(), kind: z.string() };
  const seen = readTableParams({ person: people[1] }, { sorts: ['at'], filters });
  const { rows } = await listAccessLog.as(world.auditor, seen);
  expect(rows).toMatchObject([{ kind: 'export', actorId: world.collection.userId, purpose: 'Đối chiếu với sổ giấy' }]);
  const whom = readTableParams({ actor: world.collection.userId }, { sorts: ['at'], filters });
  expect((await listAccessLog.as(world.admin, whom)).total).toBe(1);
  await expect(listAccessLog.as(world.leader, whom)).rejects.toMatchObject({ code: 'notAllowed' });
});

it('asks a second person above 200, makes the file once, and asks again after that', async () => {
  const asked = await take(250);
  if (asked.state !== 'asked') throw new Error(asked.state);
  expect(await take(250)).toMatchObject({ state: 'asked', recordId: asked.recordId });
  const answer = { recordId: asked.recordId, outcome: 'agreed' as const };
  expect(await answerExport(world.collection, answer)).toMatchObject({ ok: false, code: 'notAllowed' });
  const twice = await Promise.all(Array.from({ length: 20 }, () => answerExport(world.leader, answer)));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await take(201)).toMatchObject({ state: 'made' });
  expect(await take(250)).toMatchObject({ state: 'asked' });
  expect((await listed()).map(({ state }) => state)).toEqual(['asked', 'agreed', 'made', 'asked']);
});

it('is not made by one agreement twice at the same moment', async () => {
  const asked = await take(250);
  if (asked.state !== 'asked') throw new Error(asked.state);
  await answerExport(world.leader, { recordId: asked.recordId, outcome: 'agreed' });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => exportPeople(world.collection, { count: 250 })));
  expect(outcomes.filter((one) => one.ok && one.value.state === 'made')).toHaveLength(1);
});

it('refuses the agreement of the same human under another account, in the database', async () => {
  const asked = await take(250);
  if (asked.state !== 'asked') throw new Error(asked.state);
  const twin = await addUser('officeLeader', '24', { humanId: world.collection.humanId });
  const answer = await answerExport(twin, { recordId: asked.recordId, outcome: 'agreed' });
  expect(answer).toMatchObject({ ok: false, code: 'makerIsChecker' });
  await answerExport(world.leader, { recordId: asked.recordId, outcome: 'refused' });
  expect(await take(250)).toMatchObject({ state: 'asked' });
});

it('lets the insurer’s batch, sign-off lists and a ward’s own list go without a second person', async () => {
  for (const kind of ['insurerBatch', 'signoffList', 'ownList'])
    expect(await take(250, kind)).toMatchObject({ state: 'made' });
  const rows = await asOwner(async (c) => (await c.query(`select * from "ExportRecord"`)).rows);
  expect(rows).toHaveLength(3);
});

it('takes the audit out for those who may read it, with a row in the register that the next reader sees', async () => {
  const made = ok(await exportAudit(world.auditor, { purpose: 'Kiểm tra định kỳ' }));
  expect((await headOf(made))[0]).toBe('Nhật ký thao tác');
  expect(await exportAudit(world.auditor, { purpose: '' })).toMatchObject({ ok: false, code: 'invalidInput' });
  expect(await exportAudit(world.leader, { purpose: 'Xem thử' })).toMatchObject({ ok: false, code: 'notAllowed' });
  expect(await listed()).toMatchObject([{ kind: 'audit', actorId: world.auditor.userId, purpose: 'Kiểm tra định kỳ' }]);
});

it('writes the audit in the language of the page that asked for it', async () => {
  const made = ok(await exportAudit(world.auditor, { purpose: 'Regular review', language: 'en' }));
  expect((await headOf(made))[0]).toBe('Audit');
});
