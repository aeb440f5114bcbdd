import { afterEach, expect, test, vi } from 'vitest';
import { downloadBatch } from '@/lib/cards/download-batch';
import { correctIdentity } from '@/lib/cards/correct-identity';
import { makeBatches } from '@/lib/cards/make-batches';
import { printLabels } from '@/lib/cards/print-labels';
import { setClock, startOfDay } from '@/lib/core/clock';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { allocate, approvedList, itemsOf, people } from '@/tests/support/allocated';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok } from '@/tests/support/drive';
import { giveMoney, givePledge, giveSponsor } from '@/tests/support/gifts';
import { answersTo, paid, readAnswerOf, sentBatch, versionOf } from '@/tests/support/paid';
import { makeWorld, type World } from '@/tests/support/world';

vi.setConfig({ testTimeout: 60_000 }); // whole stories by the commands of many stages

afterEach(async () => {
  setClock(null);
  await resetDatabase();
});

async function textOf(world: World, batchId: string): Promise<string[]> {
  const { bytes } = ok(await downloadBatch(world.collection, { batchId }));
  const { sheets } = await readWorkbook(bytes as Buffer);
  return sheets[0]!.rows.map((row) => row.map(({ text }) => text).join('|'));
}

test('the form tells what was paid, also when the base salary has risen since: one file per price', async () => {
  setClock(startOfDay('2026-06-30'));
  const world = await makeWorld();
  const driveId = await makeDrive(world);
  const sponsorId = await giveSponsor(world.finance);
  const { pledgeId } = await givePledge(world.finance, sponsorId, 9_000_000n);
  await giveMoney(world.finance, pledgeId, 9_000_000n);
  await approvedList(driveId, people(2));
  await allocate(world, driveId);
  await paid(world, driveId);
  setClock(startOfDay('2026-07-05'));
  await approvedList(driveId, [{ fullName: 'Hoàng Thị Sau', citizenId: '024150999999' }]);
  await allocate(world, driveId);
  await paid(world, driveId);
  // A top-up that was decided later with an earlier first day changes nothing that was paid.
  await asOwner(async (client) => {
    await client.query(`select set_config('app.command', 'test', false)`);
    await client.query(
      `insert into "PriceRule" (id, kind, key, value, "validFrom", source, state)
       values (gen_random_uuid(), 'localSupport', 'NEAR_POOR', 1000, '2026-06-01', 'Nghị quyết số 1', 'approved')`,
    );
  });
  const { batches } = ok(await makeBatches(world.collection, { driveId, form: 'D03-TS' }));
  expect(batches.map(({ rows }) => rows)).toEqual([2, 1]);
  const [june, july] = await Promise.all(batches.map(({ id }) => textOf(world, id)));
  expect(june!.join('\n')).toContain('Lương cơ sở: 2.340.000 đồng – NSNN hỗ trợ: 70%');
  expect(june!.find((row) => row.includes('Nguyễn Thị Hồng 1'))).toContain('|379080|0|379080|');
  expect(july!.join('\n')).toContain('Lương cơ sở: 2.530.000 đồng');
  expect(july!.find((row) => row.includes('Hoàng Thị Sau'))).toContain('|409860|0|409860|');
});

test('labels and letters bear the corrected name, and thank those whose money it was unless they wish to stay unnamed', async () => {
  const world = await makeWorld();
  const driveId = await makeDrive(world);
  for (const [name, anonymous, amount] of [
    ['Công ty Sông Cầu', false, 409_860n],
    ['Người Giấu Tên', true, 409_860n],
    ['Ngân hàng Không Chi', false, 5_000_000n],
  ] as const) {
    const sponsorId = await giveSponsor(world.finance, { name, anonymous });
    const earmark = name.includes('Không') ? { groupCodes: ['STUDENT'] } : { groupCodes: ['NEAR_POOR'] };
    const { pledgeId } = await givePledge(world.finance, sponsorId, amount, earmark);
    await giveMoney(world.finance, pledgeId, amount);
  }
  await approvedList(driveId, people(2));
  await allocate(world, driveId);
  await paid(world, driveId);
  const [first] = await itemsOf(driveId);
  ok(
    await correctIdentity(world.collection, {
      itemId: first!.id,
      version: await versionOf('Person', first!.personId),
      fullName: 'Nguyễn Thị Hường',
      birthDate: '05/03/1950',
      sex: 'female',
      citizenId: '024150100000',
      insuranceCode: '',
      address: 'Tổ dân phố số 2',
      careFacility: '',
    }),
  );
  const batchId = await sentBatch(world, driveId);
  ok(await readAnswerOf(world, batchId, await answersTo(batchId)));
  const print = ok(await printLabels(world.collection, { driveId, what: 'letters' }));
  if (print.template !== 'cardLetters') throw new Error(print.template);
  expect(print.data.letters.map(({ name }) => name)).toEqual(['Nguyễn Thị Hường', 'Trần Văn Đức 2']);
  expect(print.data.sponsors).toEqual(['Công ty Sông Cầu']);
});
