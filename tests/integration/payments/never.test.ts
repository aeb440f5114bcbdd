import { afterEach, expect, test, vi } from 'vitest';
import { reverseAllocation } from '@/lib/allocation/reverse-allocation';
import { vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { approveRemittance } from '@/lib/payments/approve-remittance';
import { payRemittance } from '@/lib/payments/pay-remittance';
import { prepareRemittance } from '@/lib/payments/prepare-remittance';
import { recordInsurerRefund } from '@/lib/payments/record-insurer-refund';
import { allocate, approvedList, balances, givenAllocated, itemsOf, people } from '@/tests/support/allocated';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { ok, signed } from '@/tests/support/drive';
import { answersTo, approvedOrder, paid, payment, readAnswerOf, sentBatch, versionOf } from '@/tests/support/paid';
import { makeWorld } from '@/tests/support/world';

vi.setConfig({ testTimeout: 120_000 }); // twenty callers at once on a busy machine

afterEach(resetDatabase);

const TWENTY = Array.from({ length: 20 });
const codes = (answers: { ok: boolean; code?: string }[]) => [
  ...new Set(answers.flatMap((one) => (one.ok || one.code === 'busy' ? [] : [one.code]))),
];
const linesOf = async (driveId: string): Promise<string[]> =>
  (
    await asOwner((client) =>
      client.query<{ id: string }>(
        `select e."allocationLineId" as id from "Item" i join "Entitlement" e on e.id = i."entitlementId" where i."driveId" = $1 order by i.id`,
        [driveId],
      ),
    )
  ).rows.map(({ id }) => id);

test('of twenty who take the same gift back at once one does, and the money returns once', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(2));
  const before = await balances();
  const [lineId] = await linesOf(driveId);
  const answers = await Promise.all(
    TWENTY.map(() => reverseAllocation(world.collection, { lineId: lineId!, reason: 'Đã chuyển đi' }, newId())),
  );
  expect(answers.filter((one) => one.ok)).toHaveLength(1);
  expect(codes(answers)).toEqual(['alreadyReversed']);
  const [reversed] = (await itemsOf(driveId)).filter(({ state }) => state === 'reversed');
  expect((await balances()).fundAvailable! - before.fundAvailable!).toBe(-reversed!.sponsorShare);
});

test('a gift is taken back or stands in a payment, never both, whoever presses first', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(10));
  const lines = await linesOf(driveId);
  await Promise.all([
    ...lines.map((lineId) => reverseAllocation(world.collection, { lineId, reason: 'Rút lại' }, newId())),
    ...lines.map(() => prepareRemittance(world.finance, { driveId, priceDay: vietnamDay() }, newId())),
  ]);
  const { rows } = await asOwner((client) =>
    client.query(
      `select count(*) filter (where i.state = 'reversed')::int as reversed, count(r.id)::int as remitted,
         count(r.id) filter (where i.state = 'reversed')::int as both
       from "Item" i left join "RemittanceRow" r on r."itemId" = i.id and r."removedAt" is null where i."driveId" = $1`,
      [driveId],
    ),
  );
  const [{ reversed, remitted, both }] = rows as [{ reversed: number; remitted: number; both: number }];
  expect(both).toBe(0);
  expect(reversed + remitted).toBeLessThanOrEqual(10);
  expect(remitted).toBe((await itemsOf(driveId)).filter(({ state }) => state === 'allocated').length);
});

test('twenty refunds of one item at once return its money once', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(1));
  await paid(world, driveId);
  const batchId = await sentBatch(world, driveId);
  const rows = await answersTo(batchId, () => ({ result: 'rejected', reason: 'Đã có thẻ', insuranceCode: null }));
  ok(await readAnswerOf(world, batchId, rows));
  const before = await balances();
  const [item] = await itemsOf(driveId);
  const refund = {
    itemId: item!.id,
    version: await versionOf('Item', item!.id),
    day: vietnamDay(),
    amount: String(item!.sponsorShare),
    reason: 'Đã có thẻ do nơi khác đóng',
  };
  const answers = await Promise.all(TWENTY.map(() => recordInsurerRefund(world.finance, refund, newId())));
  expect(answers.filter((one) => one.ok)).toHaveLength(1);
  expect(codes(answers)).toEqual(['alreadyReversed']);
  expect((await balances()).bank! - before.bank!).toBe(item!.sponsorShare);
});

test('twenty approvals of one order at once leave one signed act; its rows are frozen, also for plain SQL', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(2));
  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: vietnamDay() }));
  const act = { ...signed(), remittanceId: id, version: await versionOf('Remittance', id) };
  const answers = await Promise.all(TWENTY.map(() => approveRemittance(world.leader, act, newId())));
  expect(answers.filter((one) => one.ok)).toHaveLength(1);
  expect(codes(answers)).toEqual(['wrongState']);
  const acts = await asOwner((client) => client.query(`select 1 from "Approval" where "subjectType" = 'Remittance'`));
  expect(acts.rowCount).toBe(1);

  const plain = (sql: string) => inPlace(placeOf(world.finance, 'test.plain'), (tx) => tx.$executeRawUnsafe(sql, id));
  for (const sql of [
    `update "RemittanceRow" set amount = 1 where "remittanceId" = $1::uuid`,
    `update "RemittanceRow" set "removedAt" = now() where "remittanceId" = $1::uuid`,
    `delete from "RemittanceRow" where "remittanceId" = $1::uuid`,
    `update "Remittance" set state = 'settled' where id = $1::uuid`,
  ])
    await expect(plain(sql)).rejects.toThrow();
  // Back to a draft and forward again without a new act: refused.
  await plain(`update "Remittance" set state = 'draft', "approvalId" = null where id = $1::uuid`);
  await expect(plain(`update "Remittance" set state = 'approved' where id = $1::uuid`)).rejects.toThrow(
    /approvalMissing/,
  );
});

test('two orders are not paid by one transfer', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(1));
  await paid(world, driveId);
  const [{ bankReference }] = (await asOwner((c) => c.query('select "bankReference" from "Remittance"'))).rows;
  await approvedList(driveId, [{ fullName: 'Hoàng Thị Sau', citizenId: '024150999999' }]);
  await allocate(world, driveId);
  const id = await approvedOrder(world, driveId);
  const again = { ...(await payment(id)), bankReference: ` ${bankReference.toLowerCase()} ` };
  expect(await payRemittance(world.finance, again)).toMatchObject({
    code: 'sameTransfer',
    fields: { bankReference: 'sameTransfer' },
  });
  ok(await payRemittance(world.finance, await payment(id)));
});
