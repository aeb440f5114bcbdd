import { afterEach, expect, test } from 'vitest';
import { readSettings, saveSettings } from '@/lib/access/settings';
import { inPlace, placeOf } from '@/lib/core/place';
import { openFile } from '@/lib/core/files';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { newId } from '@/lib/core/ids';
import { vietnamDay } from '@/lib/core/clock';
import { correctIdentity } from '@/lib/cards/correct-identity';
import { downloadBatch } from '@/lib/cards/download-batch';
import { importAnswer } from '@/lib/cards/import-answer';
import { makeBatches } from '@/lib/cards/make-batches';
import { markBatchSent } from '@/lib/cards/mark-batch-sent';
import { moveItems } from '@/lib/cards/move-items';
import { printLabels } from '@/lib/cards/print-labels';
import { recordInsurerRefund } from '@/lib/payments/record-insurer-refund';
import { renderPdf } from '@/lib/documents/render';
import { balances, givenAllocated, itemsOf, people, rowOf } from '@/tests/support/allocated';
import { withClient } from '@/lib/commands/sql';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { answerFile, answersTo, paid, readAnswerOf, sentBatch, versionOf } from '@/tests/support/paid';
import { CAN_THO, makeWorld, type World } from '@/tests/support/world';

afterEach(resetDatabase);

async function paidDrive(count = 3, more: Parameters<typeof people>[1] = {}) {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(count, more));
  const remittanceId = await paid(world, driveId);
  return { world, driveId, remittanceId };
}

const states = async (driveId: string) => (await itemsOf(driveId)).map(({ state }) => state);

const identity = async (world: World, itemId: string, personId: string, more = {}) =>
  correctIdentity(world.collection, {
    itemId,
    version: await versionOf('Person', personId),
    fullName: 'Nguyễn Thị Hồng 1',
    birthDate: '05/03/1950',
    sex: 'female',
    citizenId: '',
    insuranceCode: '',
    address: 'Tổ dân phố số 2',
    careFacility: '',
    ...more,
  });

test('from paid to issued: accepted, rejected and unanswered add up; the rejected one is corrected and sent again', async () => {
  const { world, driveId, remittanceId } = await paidDrive(3);
  const batchId = await sentBatch(world, driveId);
  expect(await states(driveId)).toEqual(['requested', 'requested', 'requested']);

  const rows = await answersTo(batchId, (_, n) =>
    n === 0
      ? { cardNumber: null }
      : n === 1
        ? { result: 'rejected', reason: 'Sai ngày sinh', insuranceCode: null }
        : { result: 'unanswered', insuranceCode: null },
  );
  const first = ok(await readAnswerOf(world, batchId, rows));
  expect(first.totals).toEqual({ accepted: 1, rejected: 1, unanswered: 1 });
  expect(first.rows.map(({ outcome }) => outcome)).toEqual(['accepted', 'rejected', 'unanswered']);
  expect(await rowOf('CardBatch', batchId)).toMatchObject({ state: 'sent' });
  const [issued, rejected] = await itemsOf(driveId);
  expect(issued).toMatchObject({ state: 'issued', insuranceCode: rows[0]!.insuranceCode });
  expect(issued!.cardNumber).toBe(rows[0]!.insuranceCode);
  expect(await rowOf('Person', issued!.personId)).toMatchObject({ insuranceCode: rows[0]!.insuranceCode });
  expect(rejected).toMatchObject({ state: 'rejected', rejectReason: 'Sai ngày sinh' });

  // The rest is answered later, in another file that holds the earlier rows too.
  const rest = await answersTo(batchId);
  const later = ok(await readAnswerOf(world, batchId, [rows[0]!, rows[1]!, rest[2]!]));
  expect(later.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'accepted']);
  expect(later.totals).toEqual({ accepted: 2, rejected: 1, unanswered: 0 });
  expect(await rowOf('CardBatch', batchId)).toMatchObject({ state: 'answered' });

  // Not corrected yet: not asked for again. Corrected: in a batch of its own, and the remittance is settled at the end.
  expect(await makeBatches(world.collection, { driveId, form: 'D03-TS' })).toMatchObject({ code: 'nothingToDo' });
  const line = await asOwner((c) => c.query('select "birthDate", "fullName" from "ListLine" order by "rowNumber"'));
  ok(
    await identity(world, rejected!.id, rejected!.personId, {
      fullName: rejected!.name,
      birthDate: '05/04/1951',
      citizenId: '024151100001',
    }),
  );
  expect(await rowOf('Person', rejected!.personId)).toMatchObject({ birthDate: '1951-04-05' });
  // The approved list keeps its text.
  expect(
    (await asOwner((c) => c.query('select "birthDate", "fullName" from "ListLine" order by "rowNumber"'))).rows,
  ).toEqual(line.rows);
  const second = await sentBatch(world, driveId);
  expect(await rowOf('Remittance', remittanceId)).toMatchObject({ state: 'paid' });
  expect(ok(await readAnswerOf(world, second, await answersTo(second))).totals).toEqual({
    accepted: 1,
    rejected: 0,
    unanswered: 0,
  });
  expect(await states(driveId)).toEqual(['issued', 'issued', 'issued']);
  expect(await rowOf('Remittance', remittanceId)).toMatchObject({ state: 'settled' });
}, 90_000);

test('the same file twice changes nothing, and says so row by row', async () => {
  const { world, driveId } = await paidDrive(3);
  const batchId = await sentBatch(world, driveId);
  const file = await answerFile(await answersTo(batchId));
  const read = () => importAnswer(world.collection, { batchId, file }, newId());
  expect(ok(await read())).toMatchObject({ seenBefore: false, totals: { accepted: 3 } });
  const before = await itemsOf(driveId);
  const again = ok(await read());
  expect(again).toMatchObject({ seenBefore: true, totals: { accepted: 3, rejected: 0, unanswered: 0 } });
  expect(again.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect(await itemsOf(driveId)).toEqual(before);

  // Twenty at once: one after another, the first one writes.
  const answers = await Promise.all(Array.from({ length: 20 }, read));
  expect(answers.every((one) => one.ok && one.value.rows.every(({ outcome }) => outcome === 'unchanged'))).toBe(true);
  expect(await itemsOf(driveId)).toEqual(before);
}, 120_000);

test('rows that do not fit the batch say why and give nobody a number', async () => {
  const { world, driveId } = await paidDrive(5);
  const batchId = await sentBatch(world, driveId);
  const [a, b, c, d, e] = await answersTo(batchId);
  const report = ok(
    await readAnswerOf(world, batchId, [
      { ...a!, reference: 'AAAAAAAAAA' },
      { ...b!, fullName: 'Một Người Khác' },
      { ...c!, cardNumber: 'CN3240199999999' },
      { ...d! },
      { ...e!, insuranceCode: d!.insuranceCode },
    ]),
  );
  expect(report.rows.map(({ code, outcome }) => code ?? outcome)).toEqual([
    'notInBatch',
    'nameDiffers',
    'numbersDisagree',
    'accepted',
    'numberTwice',
  ]);
  expect(report.totals).toEqual({ accepted: 1, rejected: 0, unanswered: 4 });
  expect(ok(await readAnswerOf(world, batchId, [{ ...d!, insuranceCode: '2400000099' }, a!])).rows[0]).toMatchObject({
    outcome: 'problem',
    code: 'answeredDifferently',
  });
  // A file of another batch is refused as a whole.
  expect(
    await readAnswerOf(
      world,
      batchId,
      [a!, b!, c!].map((row) => ({ ...row, reference: `X${row.reference!.slice(1)}X` })),
    ),
  ).toMatchObject({ code: 'answerDoesNotMatch' });
  expect(await importAnswer(world.collection, { batchId, file: await answerFile([]) }, newId())).toMatchObject({
    code: 'fileEmpty',
  });
  // Where no row can be read the reader says so row by row, and nothing is written.
  const unread = ok(await readAnswerOf(world, batchId, [{ ...a!, reason: null, result: 'rejected' }]));
  expect(unread.rows).toMatchObject([{ outcome: 'problem', code: 'rejectedWithoutReason' }]);
  expect(unread.totals).toEqual({ accepted: 2, rejected: 0, unanswered: 3 });
});

test('an answer for other months is a fact of its own; where they overlap another item a case is opened', async () => {
  const { world, driveId } = await paidDrive(2, { citizenId: null, firstJoin: false });
  // Nobody has a number yet: both are refused by name, then completed.
  const refused = await makeBatches(world.collection, { driveId, form: 'D03-TS' });
  expect(refused).toMatchObject({ code: 'identityIncomplete', details: { count: 2 } });
  const { people: lacking } = (refused as unknown as { details: { people: unknown[] } }).details;
  expect(lacking[0]).toMatchObject({ name: 'Nguyễn Thị Hồng 1', missing: ['number'] });
  const [one, two] = await itemsOf(driveId);
  ok(await identity(world, one!.id, one!.personId, { citizenId: '024150123456', fullName: one!.name }));
  expect(
    await identity(world, two!.id, two!.personId, { citizenId: '024150123456', fullName: two!.name }),
  ).toMatchObject({ code: 'alreadyEntitled' });
  expect(await makeBatches(world.collection, { driveId, form: 'D03-TS' })).toMatchObject({
    code: 'identityIncomplete',
  });
  ok(await identity(world, two!.id, two!.personId, { insuranceCode: '2412345678', fullName: two!.name }));
  const batchId = await sentBatch(world, driveId);

  // The second right of the first human begins right after the first one.
  await asOwner(async (client) => {
    await client.query(`select set_config('app.command', 'test', false)`);
    await client.query(
      `update "Entitlement" set "periodFrom" = "periodTo" + 1, "periodTo" = "periodTo" + 300, "identityId" = $2, "personId" = $2 where id = $1`,
      [two!.entitlementId, two!.personId],
    );
    await client.query(`update "Person" set "joinedToId" = $2 where id = $1`, [two!.personId, one!.personId]);
    await client.query(`update "Entitlement" set "identityId" = "identityId" where id = $1`, [two!.entitlementId]);
  });
  const rows = await answersTo(batchId, (row, n) =>
    n === 0
      ? { validTo: `${Number(row.validTo!.slice(0, 4)) + 1}${row.validTo!.slice(4)}` }
      : { insuranceCode: '2412345679' },
  );
  const report = ok(await readAnswerOf(world, batchId, rows));
  expect(report.totals.accepted).toBe(2);
  const { rows: kinds } = await asOwner((c) => c.query(`select kind, subject from "Case" order by "createdAt"`));
  expect(kinds.length).toBe(report.cases);
  expect(kinds.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      'Thời hạn do cơ quan BHXH trả lời chồng với thời hạn đã có',
      'Mã số BHXH trả lời khác mã số đang lưu',
    ]),
  );
  const { rows: kept } = await asOwner((c) =>
    c.query(`select "requestedTo" <> "answeredTo" as differs from "CardBatchRow" order by position`),
  );
  expect(kept[0]).toEqual({ differs: true });
  expect(await states(driveId)).toEqual(['issued', 'issued']);
});

test('a corrected citizen id reaches all rights of the person, so that nobody else gets an item under it', async () => {
  const { world, driveId } = await paidDrive(3, { citizenId: null });
  const [one, two, three] = await itemsOf(driveId);
  // The first person also has the second right, for the months after; the third one's right is for those months too.
  await withClient(urls.superuser, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(
      `update "Entitlement" set "periodFrom" = "periodTo" + 1, "periodTo" = "periodTo" + 300 where id = any ($1)`,
      [[two!.entitlementId, three!.entitlementId]],
    );
    await client.query(`update "Entitlement" set "personId" = $2, "identityId" = $2 where id = $1`, [
      two!.entitlementId,
      one!.personId,
    ]);
  });
  ok(await identity(world, one!.id, one!.personId, { citizenId: '024150123456', fullName: one!.name }));
  const { rows } = await asOwner((c) =>
    c.query(`select "citizenId" from "Entitlement" where "personId" = $1`, [one!.personId]),
  );
  expect(rows).toEqual([{ citizenId: '024150123456' }, { citizenId: '024150123456' }]);
  const taken = { citizenId: '024150123456', fullName: three!.name };
  expect(await identity(world, three!.id, three!.personId, taken)).toMatchObject({ code: 'alreadyEntitled' });
});

test('the file is form D03-TS as the insurer reads it, registered as an export, one group per batch', async () => {
  const world = await makeWorld();
  const settings = { ...(await readSettings.as(world.admin)), taxCode: '0100109106', phone: '0204 385 4321' };
  expect(await saveSettings(world.admin, { ...settings, taxCode: '01001' })).toMatchObject({
    fields: { taxCode: 'taxCodeInvalid' },
  });
  ok(await saveSettings(world.admin, settings));
  const { driveId } = await givenAllocated(world, [
    ...people(2),
    { fullName: 'Hoàng Văn Học', groupCode: 'STUDENT', citizenId: '024209123456' },
  ]);
  await paid(world, driveId);
  const { batches } = ok(await makeBatches(world.collection, { driveId, form: 'D03-TS' }));
  expect(batches.map(({ number, rows }) => [number, rows])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  const file = ok(await downloadBatch(world.collection, { batchId: batches[0]!.id }));
  const { sheets } = await readWorkbook(file.bytes as Buffer);
  const cells = sheets[0]!.rows.map((row) => row.map(({ text }) => text));
  const text = cells.flat().join('|');
  expect(text).toContain('Mẫu D03-TS');
  expect(text).toContain('Hộ cận nghèo');
  expect(text).toContain('Mã số thuế: 0100109106|'); // of the agency, from the settings of the province
  expect(text).toContain('Điện thoại: 0204 385 4321|');
  const items = await itemsOf(driveId);
  const row = cells.find((one) => one.includes('Nguyễn Thị Hồng 1'))!;
  expect(row).toContain('024150100000'); // the zero in front is kept
  expect(row.at(-1)).toContain(items[0]!.code);
  expect(row).toContain(String(items[0]!.sponsorShare));
  const { rows } = await asOwner((c) =>
    c.query(`select kind, rows, masked from "ExportRecord" where purpose = 'D03-TS' order by rows`),
  );
  expect(rows).toEqual([
    { kind: 'insurerBatch', rows: 1, masked: false },
    { kind: 'insurerBatch', rows: 2, masked: false },
  ]);
  // A stranger finds neither the batch nor its file.
  const stranger = await makeWorld(CAN_THO);
  expect(await downloadBatch(stranger.collection, { batchId: batches[0]!.id })).toMatchObject({ code: 'notFound' });
  await expect(
    inPlace(placeOf(stranger.collection), async (tx) => {
      const { fileId } = (await rowOf('CardBatch', batches[0]!.id)) as unknown as { fileId: string };
      return openFile(tx, fileId);
    }),
  ).rejects.toMatchObject({ code: 'notFound' });
  const mark = { batchId: batches[0]!.id, version: 1, sentOn: vietnamDay() };
  expect(await markBatchSent(stranger.collection, mark)).toMatchObject({ code: 'notFound' });
});

test('an item stands in one open batch, whoever presses first', async () => {
  const { world, driveId } = await paidDrive(4);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => makeBatches(world.collection, { driveId, form: 'D03-TS' })),
  );
  expect(answers.filter((one) => one.ok)).toHaveLength(1);
  expect(answers.flatMap((one) => (one.ok ? [] : [one.code]))).toEqual(Array.from({ length: 19 }, () => 'nothingToDo'));
});

test('books go on form D05-TS', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(1, { itemKind: 'book', income: 1_500_000n }));
  await paid(world, driveId);
  expect(await makeBatches(world.collection, { driveId, form: 'D03-TS' })).toMatchObject({ code: 'nothingToDo' });
  const batchId = await sentBatch(world, driveId, 'D05-TS');
  expect(ok(await readAnswerOf(world, batchId, await answersTo(batchId))).totals.accepted).toBe(1);
  expect((await itemsOf(driveId))[0]).toMatchObject({ state: 'issued', cardNumber: null });
});

test('what the insurer refunds returns to its fund; the person may be offered an item again', async () => {
  const { world, driveId, remittanceId } = await paidDrive(2);
  const before = await balances();
  const batchId = await sentBatch(world, driveId);
  const [first] = await itemsOf(driveId);
  const refund = async (more = {}) =>
    recordInsurerRefund(world.finance, {
      itemId: first!.id,
      version: await versionOf('Item', first!.id),
      day: vietnamDay(),
      amount: String(first!.sponsorShare),
      reason: 'Đã có thẻ do nơi khác đóng',
      ...more,
    });
  expect(await refund()).toMatchObject({ code: 'wrongState' }); // the insurer has not answered
  const rows = await answersTo(batchId, (_, n) =>
    n === 0 ? { result: 'rejected', reason: 'Đã có thẻ', insuranceCode: null } : {},
  );
  ok(await readAnswerOf(world, batchId, rows));
  expect(await refund({ amount: String(first!.sponsorShare + 1n) })).toMatchObject({ code: 'invalidInput' });
  ok(await refund());
  expect(await refund()).toMatchObject({ code: 'alreadyReversed' });
  const after = await balances();
  expect(after.bank! - before.bank!).toBe(first!.sponsorShare);
  expect(after.fundAvailable! - before.fundAvailable!).toBe(-first!.sponsorShare);
  expect(await states(driveId)).toEqual(['reversed', 'issued']);
  expect((await rowOf('Entitlement', first!.entitlementId)) as object).toHaveProperty('reversedAt', expect.any(Date));
  expect(await rowOf('Remittance', remittanceId)).toMatchObject({ state: 'settled' });
});

test('paper is printed and brought to the ward; for electronic cards the person is told, activates, or is offered help', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, [
    ...people(2, { itemForm: 'paper' }),
    { fullName: 'Hoàng Văn Học', citizenId: '024050123456' },
    { fullName: 'Hoàng Thị Hạc', citizenId: '024150123457' },
  ]);
  await paid(world, driveId);
  const move = (step: 'print' | 'send' | 'notify' | 'activate' | 'help', more = {}) =>
    moveItems(world.collection, { driveId, step, ...more });
  expect(await move('print')).toMatchObject({ code: 'nothingToDo' });
  const batchId = await sentBatch(world, driveId);
  ok(await readAnswerOf(world, batchId, await answersTo(batchId)));
  expect(ok(await move('print'))).toEqual({ moved: 2 });
  expect(ok(await move('send', { wardCode: '07210' }))).toEqual({ moved: 2 });
  expect(ok(await move('notify'))).toEqual({ moved: 2 });
  const items = await itemsOf(driveId);
  expect(ok(await move('activate', { itemIds: [items[2]!.id] }))).toEqual({ moved: 1 });
  expect(ok(await move('help'))).toEqual({ moved: 1 });
  expect(await states(driveId)).toEqual(['atWard', 'atWard', 'activated', 'notified']);
  expect(await move('help')).toMatchObject({ code: 'nothingToDo' });

  const labels = ok(await printLabels(world.collection, { driveId, what: 'labels' }));
  expect(labels.template).toBe('cardLabels');
  expect((await renderPdf('cardLabels', labels.data as never)).length).toBeGreaterThan(1000);
  const letters = ok(await printLabels(world.collection, { driveId, what: 'letters', wardCode: '07210' }));
  expect((await renderPdf('cardLetters', letters.data as never)).length).toBeGreaterThan(1000);
  const { rows } = await asOwner((c) =>
    c.query(`select purpose, cardinality("subjectIds") as n from "AccessLog" where kind = 'print' order by at`),
  );
  expect(rows).toEqual([
    { purpose: 'labels', n: 4 },
    { purpose: 'letters', n: 4 },
  ]);
});
