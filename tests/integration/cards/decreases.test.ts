import { afterEach, expect, test, vi } from 'vitest';
import { readBatch, readNeeds } from '@/lib/cards/batch-queries';
import { downloadBatch } from '@/lib/cards/download-batch';
import { endItem } from '@/lib/cards/end-item';
import { readItem } from '@/lib/cards/item-page';
import { monthsLeft } from '@/lib/cards/decrease-rules';
import { makeBatches } from '@/lib/cards/make-batches';
import { markBatchSent } from '@/lib/cards/mark-batch-sent';
import { readCards } from '@/lib/cards/queries';
import { readBatchTable, readItemTable } from '@/lib/cards/table';
import { addDays, addMonths, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { recordInsurerRefund } from '@/lib/payments/record-insurer-refund';
import { readPayment } from '@/lib/payments/queries';
import { readRefundable } from '@/lib/payments/row-queries';
import { readRowTable } from '@/lib/payments/table';
import { readHome } from '@/lib/reports/home';
import { approvedList, allocate, balances, itemsOf, people, rowOf } from '@/tests/support/allocated';
import { withClient } from '@/lib/commands/sql';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { answersToDecreases, decreasesOf, end, lastDayOf } from '@/tests/support/ended';
import { all, givenIssued, givenPaid, one } from '@/tests/support/issued';
import { answersTo, paid, readAnswerOf, sentBatch, versionOf } from '@/tests/support/paid';
import { addUser, BAC_NINH, CAN_THO, makeWorld, WARD, type World } from '@/tests/support/world';

vi.setConfig({ testTimeout: 120_000 }); // twenty callers at once on a busy machine

afterEach(resetDatabase);

const TWENTY = Array.from({ length: 20 });

async function issuedDrive(count = 2, more: Parameters<typeof people>[1] = {}) {
  const world = await makeWorld();
  const driveId = await givenIssued(world, people(count, { firstJoin: false, ...more }));
  return { world, driveId, items: await itemsOf(driveId) };
}

/** The insurer issues everything that was paid for. */
async function issue(world: World, driveId: string, form: 'D03-TS' | 'D05-TS' = 'D03-TS') {
  const batchId = await sentBatch(world, driveId, form);
  ok(await readAnswerOf(world, batchId, await answersTo(batchId)));
}

const sent = async (world: World, batchId: string) =>
  ok(await markBatchSent(world.collection, { batchId, version: 1, sentOn: vietnamDay() }));

const make = (world: World, driveId: string, form: 'D03-TS' | 'D05-TS' = 'D03-TS') =>
  makeBatches(world.collection, { driveId, form });

async function cellsOf(world: World, batchId: string): Promise<string[][]> {
  const { bytes } = ok(await downloadBatch(world.collection, { batchId }));
  const { sheets } = await readWorkbook(bytes as Buffer);
  return sheets[0]!.rows.map((cells) => {
    const row: string[] = [];
    for (const cell of cells) row[cell.column - 1] = cell.text;
    return Array.from(row, (text) => text ?? '');
  });
}

test('an issued card that ended waits for a batch, stands in section II of it once, and every page says so', async () => {
  const { world, driveId, items } = await issuedDrive();
  const [item] = items;
  const counts = async () => [
    (await readCards.as(world.collection, driveId, readItemTable({}), 'vi')).decreases,
    (await readNeeds.as(world.collection, driveId, 'vi')).forms.map(({ decreases }) => decreases),
    (await readHome.as(world.collection, null)).tasks.find(({ code }) => code === 'takeOffList')?.count ?? 0,
  ];
  expect(await counts()).toEqual([0, [0, 0], 0]);
  expect(await make(world, driveId)).toMatchObject({ code: 'nothingToDo' });
  ok(await end(world, item!.id, 3));
  expect(await counts()).toEqual([1, [1, 0], 1]);
  const back = (item!.sponsorShare * 9n) / 12n;
  const from = addMonths(item!.from, 3);
  expect((await readNeeds.as(world.collection, driveId, 'vi')).decreases).toMatchObject([
    { id: item!.id, ending: 'stateCard', from, months: 9, amount: back },
  ]);
  expect((await readItem.as(world.collection, item!.id, 'vi')).ending).toMatchObject({ months: 9, told: null });
  // The months after it are free for the person; the card keeps the days that the insurer printed.
  const { periodTo } = await one<{ periodTo: string }>('select "periodTo"::text from "Entitlement" where id = $1', [
    item!.entitlementId,
  ]);
  expect(periodTo).toBe(addDays(from, -1));
  expect((await itemsOf(driveId))[0]!.to).toBe(item!.to);

  const { batches } = ok(await make(world, driveId));
  expect(batches).toMatchObject([{ number: 2, rows: 0, decreases: 1 }]);
  const batchId = batches[0]!.id;
  const cells = await cellsOf(world, batchId);
  const at = (text: string) => cells.findIndex((row) => row[1] === text);
  const row = cells[at(item!.name)]!;
  expect(at('Giảm')).toBeLessThan(at(item!.name));
  expect(at(item!.name)).toBeLessThan(at('Cộng giảm'));
  expect([row[0], row[2], row[3], row[12], row[13], row[14]]).toEqual([
    ...['1', item!.insuranceCode, '024150100000'],
    ...[String(back), from, '9'],
  ]);
  expect(row[16]).toBe(
    `1894/KH-BHXH; ${item!.code}; giảm: đã có thẻ BHYT do Nhà nước đóng, hỗ trợ (Quyết định số 12/QĐ-UBND)`,
  );
  expect(cells.flat().join('|')).toContain('Tổng số thẻ BHYT đề nghị cấp: 0 thẻ');

  expect(await counts()).toEqual([0, [0, 0], 0]);
  expect(await make(world, driveId)).toMatchObject({ code: 'nothingToDo' });
  const table = readBatchTable({});
  for (const reader of [world.collection, world.leader, world.auditor]) {
    const batch = await readBatch.as(reader, batchId, table, 'vi');
    expect(batch.decreases).toMatchObject([{ itemId: item!.id, name: item!.name, from, months: 9, amount: back }]);
    expect((await readItem.as(reader, item!.id, 'vi')).ending).toMatchObject({
      ...{ kind: 'stateCard', lastDay: addDays(from, -1) },
      told: { id: batchId, number: 2, sentOn: null, answer: 'unanswered' },
    });
  }
  const list = (await readCards.as(world.leader, driveId, readItemTable({}), 'vi')).batches!;
  expect(list.map(({ rows, decreases, group }) => [rows, decreases, group])).toEqual([
    [0, 1, 'Hộ cận nghèo'],
    [2, 0, 'Hộ cận nghèo'],
  ]);
  const base = { ...(await addUser('baseOffice', BAC_NINH)), wardCodes: [WARD.bacGiang] };
  expect(await readItem.as(base, item!.id, 'vi')).toMatchObject({ ending: null, chain: null });
  const { rows } = await one<{ rows: number }>('select rows from "ExportRecord" where params ->> \'batchId\' = $1', [
    batchId,
  ]);
  expect(rows).toBe(1);
});

test('increases and decreases of one group go in one file, numbered through; the answers to each add up apart', async () => {
  const { world, driveId, items } = await issuedDrive(3);
  ok(await end(world, items[0]!.id, 3));
  const died = { itemId: items[1]!.id, version: await versionOf('Item', items[1]!.id), lastDay: vietnamDay() };
  ok(await endItem(world.collection, { ...died, kind: 'death', source: 'Giấy chứng tử số 12' }));
  await approvedList(driveId, [{ fullName: 'Hoàng Thị Sau', citizenId: '024150999999' }]);
  await allocate(world, driveId);
  await paid(world, driveId);
  const { batches } = ok(await make(world, driveId));
  expect(batches).toMatchObject([{ rows: 1, decreases: 2 }]);
  const batchId = batches[0]!.id;
  const told = await decreasesOf(batchId);
  expect(told.map(({ position, months, amount }) => [position, months, amount])).toEqual([
    [2, 9, String((items[0]!.sponsorShare * 9n) / 12n)],
    [3, 11, '0'], // for whoever dies while a card is valid nothing is given back
  ]);
  await sent(world, batchId);
  const [first, second] = await answersToDecreases(batchId);
  const report = ok(
    await readAnswerOf(world, batchId, [
      ...(await answersTo(batchId)),
      { ...first!, line: 1 }, // the insurer numbers each section from 1
      { ...second!, reference: null, result: 'rejected', reason: 'Chưa có giấy chứng tử' },
    ]),
  );
  expect(report.rows.map(({ outcome, code }) => code ?? outcome)).toEqual(['accepted', 'takenOff', 'keptOn']);
  expect(report.totals).toEqual({ accepted: 1, rejected: 0, unanswered: 0 });
  expect(report.decreases).toEqual({ accepted: 1, rejected: 1, unanswered: 0 });
  expect(report.cases).toBe(1);
  expect(await all('select subject, "itemId" from "Case"')).toEqual([
    { subject: 'Cơ quan BHXH từ chối báo giảm', itemId: items[1]!.id },
  ]);
  expect((await decreasesOf(batchId)).map(({ answer, reason }) => [answer, reason])).toEqual([
    ['accepted', null],
    ['rejected', 'Chưa có giấy chứng tử'],
  ]);
  expect(await rowOf('CardBatch', batchId)).toMatchObject({ state: 'answered' });
  expect((await readBatch.as(world.leader, batchId, readBatchTable({}), 'vi')).totals.rows).toBe(1);
  // The items themselves are what they were.
  expect((await itemsOf(driveId)).map(({ state }) => state)).toEqual(['issued', 'issued', 'issued', 'issued']);

  const again = ok(await readAnswerOf(world, batchId, await answersToDecreases(batchId)));
  expect(again.rows.map(({ outcome, code }) => code ?? outcome)).toEqual(['unchanged', 'answeredDifferently']);
});

test('a batch with nobody answered yet stays open; the answer to the first batch takes nobody off', async () => {
  const { world, driveId, items } = await issuedDrive(2);
  const { id: firstBatch } = await one<{ id: string }>('select id from "CardBatch"');
  const firstAnswer = await answersTo(firstBatch);
  ok(await end(world, items[0]!.id));
  const { batches } = ok(await make(world, driveId));
  const batchId = batches[0]!.id;
  await sent(world, batchId);
  expect(await readAnswerOf(world, batchId, firstAnswer)).toMatchObject({ code: 'answerDoesNotMatch' });
  const [row] = await answersToDecreases(batchId);
  const wrong = { ...row!, fullName: 'Một Người Khác' };
  expect(await readAnswerOf(world, batchId, [wrong])).toMatchObject({ code: 'answerDoesNotMatch' });
  const silent = ok(await readAnswerOf(world, batchId, [{ ...row!, result: 'unanswered' }]));
  expect(silent).toMatchObject({ decreases: { accepted: 0, rejected: 0, unanswered: 1 } });
  expect(await rowOf('CardBatch', batchId)).toMatchObject({ state: 'sent' });
  // Named twice, once by our reference under another number: the first row counts.
  const twice = ok(
    await readAnswerOf(world, batchId, [
      { ...row!, line: 7 },
      { ...row!, reference: null },
    ]),
  );
  expect(twice.rows.map(({ outcome, code }) => code ?? outcome)).toEqual(['takenOff', 'answeredTwice']);
  expect(await rowOf('CardBatch', batchId)).toMatchObject({ state: 'answered' });
});

test('who ends an item says a day that shortens it, from the office, on an issued item that no batch has told of', async () => {
  const { world, driveId, items } = await issuedDrive(2);
  const [item, other] = items;
  const ask = async (more: object = {}, actor = world.collection) =>
    endItem(actor, {
      ...{ itemId: item!.id, version: await versionOf('Item', item!.id), kind: 'job' as const },
      ...{ lastDay: await lastDayOf(item!.id, 6), source: 'Hợp đồng lao động', ...more },
    });
  expect(await ask({}, world.finance)).toMatchObject({ code: 'notAllowed' });
  expect(await ask({}, (await makeWorld(CAN_THO)).collection)).toMatchObject({ code: 'notFound' });
  expect(await ask({ version: 99 })).toMatchObject({ code: 'stale' });
  expect(await ask({ source: '  ' })).toMatchObject({ fields: { source: 'reasonRequired' } });
  expect(await ask({ lastDay: item!.to })).toMatchObject({ fields: { lastDay: 'endsNoEarlier' } });
  expect(await ask({ lastDay: addDays(item!.to, -1) })).toMatchObject({ fields: { lastDay: 'noMonthLeft' } });
  const tomorrow = addDays(vietnamDay(), 1);
  expect(await ask({ kind: 'death', lastDay: tomorrow })).toMatchObject({ fields: { lastDay: 'dayInFuture' } });
  ok(await ask());
  // A day that was wrong is put right by an earlier one, never by a later one; the earliest counts.
  expect(await ask({ lastDay: await lastDayOf(item!.id, 7) })).toMatchObject({ fields: { lastDay: 'endsNoEarlier' } });
  ok(await ask({ lastDay: await lastDayOf(item!.id, 2) }));
  const { batches } = ok(await make(world, driveId));
  expect(await decreasesOf(batches[0]!.id)).toMatchObject([{ itemId: item!.id, months: 10 }]);
  expect(await ask({ lastDay: await lastDayOf(item!.id, 1) })).toMatchObject({ code: 'wrongState' });
  const notYet = await approvedList(driveId, [{ fullName: 'Hoàng Thị Sau', citizenId: '024150999999' }]);
  expect(notYet).not.toBe('');
  await allocate(world, driveId);
  const allocated = (await itemsOf(driveId)).find(({ state }) => state === 'allocated')!;
  expect(await ask({ itemId: allocated.id, version: 1 })).toMatchObject({ code: 'wrongState' });
  expect(other!.state).toBe('issued');
});

test('whoever presses first: twenty batches at once take a person off once, and so do twenty endings', async () => {
  const { world, driveId, items } = await issuedDrive(2);
  const [item, other] = items;
  const version = await versionOf('Item', item!.id);
  const ending = { itemId: item!.id, version, kind: 'job' as const, lastDay: await lastDayOf(item!.id, 6) };
  const endings = await Promise.all(
    TWENTY.map((_, n) => endItem(world.collection, { ...ending, source: `Giấy số ${n}` }, newId())),
  );
  expect(endings.filter((answer) => answer.ok)).toHaveLength(1);
  ok(await end(world, other!.id));
  const made = await Promise.all(TWENTY.map(() => make(world, driveId)));
  expect(made.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await all('select "itemId" from "BatchDecrease"')).toHaveLength(2);

  // Batches and earlier endings at the same moment: what the batch tells is the earliest ending that there is.
  const next = await givenPaid(world, [{ fullName: 'Hoàng Thị Sau', citizenId: '024150999999' }], '1895/KH-BHXH');
  await issue(world, next);
  const [third] = await itemsOf(next);
  await Promise.all([
    ...[9, 8, 7, 6, 5].map((months) => end(world, third!.id, months)),
    ...TWENTY.map(() => make(world, next)),
  ]);
  await make(world, next);
  const rows = await all<{ months: number; last: string }>(
    `select d.months, e."periodTo"::text as last from "BatchDecrease" d join "Item" i on i.id = d."itemId"
     join "Entitlement" e on e.id = i."entitlementId" where i.id = $1`,
    [third!.id],
  );
  expect(rows).toHaveLength(1);
  expect(monthsLeft({ from: third!.from, months: 12 }, rows[0]!.last)!.months).toBe(rows[0]!.months);
});

test('the database takes nobody off twice, nobody who is not on the list, and changes nothing that was told', async () => {
  const { world, driveId, items } = await issuedDrive(2);
  const [item, other] = items;
  ok(await end(world, item!.id));
  ok(await end(world, other!.id));
  const plain = (sql: string, ...values: unknown[]) =>
    inPlace(placeOf(world.collection, 'test.plain'), (tx) => tx.$executeRawUnsafe(sql, ...values));
  const insertOf = (months: number, amount: number) =>
    `insert into "BatchDecrease" (id, "provinceCode", "batchId", "itemId", "endingId", position, "takenFrom", months, amount)
     values (gen_random_uuid(), '24', $1::uuid, $2::uuid, $3::uuid, 9, '2027-01-01', ${months}, ${amount})`;
  const insert = insertOf(1, 0);
  const { id: first } = await one<{ id: string }>('select id from "CardBatch"');
  const { id: ending } = await one<{ id: string }>('select id from "EntitlementEnding" where "entitlementId" = $1', [
    item!.entitlementId,
  ]);
  await expect(plain(insertOf(0, 0), first, item!.id, ending)).rejects.toThrow(/BatchDecrease_months/);
  await expect(plain(insertOf(1, -1), first, item!.id, ending)).rejects.toThrow(/BatchDecrease_amount/);
  const { batches } = ok(await make(world, driveId));
  const batchId = batches[0]!.id;
  const [told] = await decreasesOf(batchId);
  await plain(
    `insert into "EntitlementEnding" (id, "provinceCode", "entitlementId", "lastDay", kind, source) values (gen_random_uuid(), '24', $1::uuid, '2020-01-01', 'job', 'x')`,
    item!.entitlementId,
  );
  const { id: second } = await one<{ id: string }>(`select id from "EntitlementEnding" where source = 'x'`);
  await expect(plain(insert, batchId, item!.id, second)).rejects.toThrow(/itemId/);
  await expect(plain(insert, batchId, other!.id, told!.endingId)).rejects.toThrow(/notIssued/); // another's ending
  await approvedList(driveId, [{ fullName: 'Hoàng Thị Sau', citizenId: '024150999999' }]);
  await allocate(world, driveId);
  const allocated = (await itemsOf(driveId)).find(({ state }) => state === 'allocated')!;
  await plain(
    `insert into "EntitlementEnding" (id, "provinceCode", "entitlementId", "lastDay", kind, source) values (gen_random_uuid(), '24', $1::uuid, '2020-01-01', 'job', 'y')`,
    allocated.entitlementId,
  );
  const { id: third } = await one<{ id: string }>(`select id from "EntitlementEnding" where source = 'y'`);
  await expect(plain(insert, batchId, allocated.id, third)).rejects.toThrow(/notIssued/);
  await expect(plain(`update "BatchDecrease" set months = 1 where id = $1::uuid`, told!.id)).rejects.toThrow(
    /neverChanges/,
  );
  const owner = (sql: string) =>
    asOwner(async (client) => {
      await client.query(`select set_config('app.command', 'test', false)`);
      await client.query(sql, [told!.id]);
    });
  await expect(owner('delete from "BatchDecrease" where id = $1')).rejects.toThrow(/neverChanges/);
  await plain(`update "BatchDecrease" set answer = 'accepted' where id = $1::uuid`, told!.id);
  await expect(plain(`update "BatchDecrease" set answer = 'rejected' where id = $1::uuid`, told!.id)).rejects.toThrow(
    /neverChanges/,
  );
});

test('of a closed drive endings are told, and nothing is asked for', async () => {
  const { world, driveId, items } = await issuedDrive(1);
  ok(await end(world, items[0]!.id));
  await approvedList(driveId, [{ fullName: 'Hoàng Thị Sau', citizenId: '024150999999' }]);
  await allocate(world, driveId);
  await paid(world, driveId);
  await withClient(urls.superuser, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`update "Drive" set state = 'closed' where id = $1`, [driveId]);
  });
  const needs = await readNeeds.as(world.collection, driveId, 'vi');
  expect(needs).toMatchObject({
    open: true,
    forms: [
      { all: 0, decreases: 1 },
      { all: 0, decreases: 0 },
    ],
  });
  const { batches } = ok(await make(world, driveId));
  expect(batches).toMatchObject([{ rows: 0, decreases: 1 }]);
  expect(await make(world, driveId)).toMatchObject({ code: 'nothingToDo' });
});

test('a book that ended stands in section II of form D05-TS, also when its person died', async () => {
  const world = await makeWorld();
  const driveId = await givenPaid(world, people(1, { itemKind: 'book', income: 1_500_000n }));
  await issue(world, driveId, 'D05-TS');
  const items = await itemsOf(driveId);
  ok(await end(world, items[0]!.id, 0, 'death'));
  expect(await make(world, driveId)).toMatchObject({ code: 'nothingToDo' }); // no card ended
  const { batches } = ok(await make(world, driveId, 'D05-TS'));
  const [row] = await decreasesOf(batches[0]!.id);
  expect(row).toMatchObject({ months: 12, amount: String(items[0]!.sponsorShare) });
  const cells = await cellsOf(world, batches[0]!.id);
  const line = cells.find((found) => found[1] === items[0]!.name)!;
  expect([line[8], line[16 + 1]]).toEqual(['12', String(items[0]!.sponsorShare)]);
  expect(line[19]).toContain('giảm: chết');
});

test('what the insurer gives back for somebody taken off returns to its fund once; the card stays what it was', async () => {
  const { world, driveId, items } = await issuedDrive(2);
  const [item] = items;
  const { id: remittanceId } = await one<{ id: string }>('select id from "Remittance"');
  const refundable = async () =>
    (await readPayment.as(world.finance, remittanceId, readRowTable({}), 'vi')).rows.map((row) => row.refundable);
  ok(await end(world, item!.id));
  const { batches } = ok(await make(world, driveId));
  const refund = {
    ...{ itemId: item!.id, version: await versionOf('Item', item!.id), day: vietnamDay() },
    ...{ amount: '100000', reason: 'Thông báo hoàn tiền số 7' },
  };
  expect(await recordInsurerRefund(world.finance, refund)).toMatchObject({ code: 'wrongState' }); // not sent yet
  expect(await refundable()).toEqual([false, false]);
  await sent(world, batches[0]!.id);
  expect(await refundable()).toEqual([true, false]);
  const { id: rowId } = await one<{ id: string }>('select id from "RemittanceRow" where "itemId" = $1', [item!.id]);
  const asked = (item!.sponsorShare * 9n) / 12n;
  expect(await readRefundable.as(world.finance, rowId)).toMatchObject({ open: true, takenOff: true, amount: asked });
  const tooMuch = { ...refund, amount: String(item!.sponsorShare + 1n) };
  expect(await recordInsurerRefund(world.finance, tooMuch)).toMatchObject({ fields: { amount: 'tooBig' } });
  const before = await balances();
  const answers = await Promise.all(TWENTY.map(() => recordInsurerRefund(world.finance, refund, newId())));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(new Set(answers.flatMap((answer) => (answer.ok || answer.code === 'busy' ? [] : [answer.code])))).toEqual(
    new Set(['alreadyReversed']),
  );
  const after = await balances();
  expect([after.bank! - before.bank!, after.fundAvailable! - before.fundAvailable!]).toEqual([100_000n, -100_000n]);
  expect(await rowOf('Item', item!.id)).toMatchObject({ state: 'issued', reversedAt: null });
  expect(await rowOf('Entitlement', item!.entitlementId)).toMatchObject({ reversedAt: null });
  expect(await refundable()).toEqual([false, false]);
  // The database keeps it too: a second entry for the same item is refused.
  await expect(
    inPlace(placeOf(world.finance, 'test.plain'), (tx) =>
      tx.journalEntry.createMany({
        data: [
          {
            ...{ provinceCode: BAC_NINH, day: new Date(), kind: 'insurerRefund' },
            ...{ subjectType: 'Item', subjectId: item!.id },
          },
        ],
      }),
    ),
  ).rejects.toThrow(/Unique constraint.*subjectId|oneRefundPerItem/);
});
