import { afterEach, expect, test, vi } from 'vitest';
import { importAnswer } from '@/lib/cards/import-answer';
import { makeBatches } from '@/lib/cards/make-batches';
import { markBatchSent } from '@/lib/cards/mark-batch-sent';
import { newId } from '@/lib/core/ids';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { vietnamDay } from '@/lib/core/clock';
import { givenAllocated, itemsOf, people, rowOf } from '@/tests/support/allocated';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { bookOf } from '@/tests/factories/list-files';
import { ok } from '@/tests/support/drive';
import { answersTo, type Answered, paid, readAnswerOf, sentBatch } from '@/tests/support/paid';
import { makeWorld } from '@/tests/support/world';

vi.setConfig({ testTimeout: 60_000 }); // whole stories by the commands of many stages

afterEach(resetDatabase);

async function sentDrive(count: number) {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(count));
  await paid(world, driveId);
  return { world, driveId, batchId: await sentBatch(world, driveId) };
}

const day = (text: string) => text.split('-').reverse().join('/');

/** As a clerk saves it from the insurer's portal: our columns in another order, the reference in the notes, days written out. */
const csvOf = (rows: readonly Answered[], separator: string) =>
  [
    ['Kết quả', 'Stt', 'Họ tên', 'Mã số BHXH', 'Hạn thẻ từ', 'Hạn thẻ đến', 'Lý do từ chối', 'Ghi chú'],
    ...rows.map((row) => [
      row.result === 'rejected' ? 'Từ chối' : 'Thành công',
      String(row.line),
      row.fullName,
      row.insuranceCode ?? '',
      day(row.validFrom!),
      day(row.validTo!),
      row.reason ?? '',
      `1894/KH-BHXH; ${row.reference!}`,
    ]),
  ]
    .map((cells) => cells.join(separator))
    .join('\r\n');

test.each([',', ';', '\t'])('an answer as CSV with %j between the cells is read like a workbook', async (separator) => {
  const { world, driveId, batchId } = await sentDrive(3);
  const rows = await answersTo(batchId, (_, n) =>
    n === 2 ? { result: 'rejected', reason: 'Sai ngày sinh', insuranceCode: null } : {},
  );
  // Sorted by the clerk: the reference finds the row, not its place.
  const file = new UploadedFile('tra-loi.csv', Buffer.from(`\uFEFF${csvOf(rows.toReversed(), separator)}`));
  const report = ok(await importAnswer(world.collection, { batchId, file }, newId()));
  expect(report.rows.map(({ outcome, position }) => [outcome, position])).toEqual([
    ['rejected', 3],
    ['accepted', 2],
    ['accepted', 1],
  ]);
  expect((await itemsOf(driveId)).map(({ insuranceCode, state }) => [insuranceCode, state])).toEqual([
    [rows[0]!.insuranceCode, 'issued'],
    [rows[1]!.insuranceCode, 'issued'],
    [null, 'rejected'],
  ]);
});

test('another sheet with answers is named, since it is not read', async () => {
  const { world, batchId } = await sentDrive(2);
  const rows = await answersTo(batchId);
  const cells = csvOf(rows, ';')
    .split('\r\n')
    .map((line) => line.split(';'));
  const bytes = bookOf({ 'Lần 1': cells.slice(0, 2), 'Lần 2': [cells[0]!, cells[2]!] });
  const report = ok(
    await importAnswer(world.collection, { batchId, file: new UploadedFile('tra-loi.xlsx', bytes) }, newId()),
  );
  expect(report).toMatchObject({ sheetName: 'Lần 1', otherSheets: ['Lần 2'], totals: { accepted: 1, unanswered: 1 } });
});

test('a file of another batch is refused as a whole, and says which batch it is of', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, [
    ...people(2),
    { fullName: 'Hoàng Văn Học', groupCode: 'STUDENT', citizenId: '024209123456' },
  ]);
  await paid(world, driveId);
  const { batches } = ok(await makeBatches(world.collection, { driveId, form: 'D03-TS' }));
  for (const { id } of batches)
    ok(await markBatchSent(world.collection, { batchId: id, version: 1, sentOn: vietnamDay() }));
  const [first, second] = batches;
  const before = await itemsOf(driveId);
  expect(await readAnswerOf(world, first!.id, await answersTo(second!.id))).toMatchObject({
    code: 'answerDoesNotMatch',
    details: { batches: '2' },
  });
  expect(await itemsOf(driveId)).toEqual(before);
});

test('a code that the register holds for another human opens a case; the answer stands as a fact', async () => {
  const { world, driveId, batchId } = await sentDrive(2);
  await asOwner(async (client) => {
    await client.query(`select set_config('app.command', 'test', false)`);
    await client.query(
      `insert into "Person" (id, "provinceCode", "fullName", "nameKey", "insuranceCode") values (gen_random_uuid(), '24', 'Ngô Thị Xa', 'ngo thi xa', '2499999999')`,
    );
  });
  const rows = await answersTo(batchId, (_, n) => (n === 0 ? { insuranceCode: '2499999999' } : {}));
  const report = ok(await readAnswerOf(world, batchId, rows));
  expect(report).toMatchObject({ cases: 1, totals: { accepted: 2, rejected: 0, unanswered: 0 } });
  const cases = await asOwner((c) => c.query('select subject, "itemId" from "Case"'));
  const [item] = await itemsOf(driveId);
  expect(cases.rows).toEqual([{ subject: 'Mã số BHXH trả lời đang là của người khác', itemId: item!.id }]);
});

test('an answer under a corrected name is taken when reference and insurance code say who it is, and opens a case', async () => {
  const { world, driveId, batchId } = await sentDrive(2);
  const rows = await answersTo(batchId, (row) => ({ fullName: `${row.fullName} Sửa` }));
  await asOwner(async (client) => {
    await client.query(`select set_config('app.command', 'test', false)`);
    await client.query(
      `update "Person" p set "insuranceCode" = $1 from "Item" i where i."personId" = p.id and i.code = $2`,
      [rows[0]!.insuranceCode, rows[0]!.reference],
    );
  });
  const report = ok(await readAnswerOf(world, batchId, rows));
  expect(report.rows.map(({ outcome, code }) => [outcome, code])).toEqual([
    ['accepted', null],
    ['problem', 'nameDiffers'],
  ]);
  expect(report.cases).toBe(1);
  const cases = await asOwner((c) => c.query('select kind, subject, "itemId" from "Case"'));
  const issued = (await itemsOf(driveId)).find(({ state }) => state === 'issued');
  const subject = 'Cơ quan BHXH cấp theo họ tên khác';
  expect(cases.rows).toEqual([{ kind: 'insurerAnswer', subject, itemId: issued!.id }]);
});

test('twenty files with different answers at once: each row is answered once, and the rest is told', async () => {
  const { world, driveId, batchId } = await sentDrive(4);
  const files = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      answersTo(batchId, (row, i) =>
        n % 2 === 0 ? {} : { insuranceCode: null, result: 'rejected' as const, reason: `Lý do ${i}` },
      ),
    ),
  );
  const reports = (await Promise.all(files.map((rows) => readAnswerOf(world, batchId, rows)))).map(ok);
  const outcomes = reports.flatMap(({ rows }) => rows.map(({ outcome }) => outcome));
  expect(outcomes.filter((one) => one === 'accepted' || one === 'rejected')).toHaveLength(4);
  expect(new Set(reports.flatMap(({ rows }) => rows.flatMap(({ code }) => code ?? [])))).toEqual(
    new Set(['answeredDifferently']),
  );
  expect(await rowOf('CardBatch', batchId)).toMatchObject({ state: 'answered' });
  expect(new Set((await itemsOf(driveId)).map(({ state }) => state)).size).toBe(1);
});
