import { afterEach, expect, test } from 'vitest';
import { setClock, startOfDay, vietnamDay } from '@/lib/core/clock';
import { approveRemittance } from '@/lib/payments/approve-remittance';
import { removeRemittanceRow, reopenRemittance } from '@/lib/payments/change-remittance';
import { payRemittance } from '@/lib/payments/pay-remittance';
import { prepareRemittance } from '@/lib/payments/prepare-remittance';
import { balances, givenAllocated, itemsOf, people, rowOf } from '@/tests/support/allocated';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { ok, signed } from '@/tests/support/drive';
import { paid, payment, versionOf } from '@/tests/support/paid';
import { addUser, BAC_NINH, CAN_THO, makeWorld } from '@/tests/support/world';

afterEach(async () => {
  setClock(null);
  await resetDatabase();
});

/** Near-poor, 12 months: 379,080 ₫ until 2026-06-30, 409,860 ₫ from 2026-07-01. */
const [JUNE, JULY] = [379_080n, 409_860n];

test('quoted in June, paid in July: the difference is shown, approved again and taken from the same fund', async () => {
  setClock(startOfDay('2026-06-30'));
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(3), 10_000_000n);
  expect(await balances()).toEqual({
    bank: 10_000_000n,
    fundAvailable: -10_000_000n + 3n * JUNE,
    fundAllocated: -3n * JUNE,
  });

  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: '2026-06-30' }));
  const approve = async (actor = world.leader) =>
    approveRemittance(actor, { ...signed(), remittanceId: id, version: await versionOf('Remittance', id) });
  expect(await approve(world.finance)).toMatchObject({ code: 'notAllowed' });
  // Two accounts of one human are one human.
  const second = await addUser('officeLeader', BAC_NINH, { humanId: world.finance.humanId });
  expect(await approve(second)).toMatchObject({ code: 'makerIsChecker' });
  ok(await approve());

  setClock(startOfDay('2026-07-01'));
  expect(await payRemittance(world.finance, await payment(id))).toMatchObject({ code: 'priceChanged' });
  expect(await balances()).toMatchObject({ bank: 10_000_000n });

  const version = await versionOf('Remittance', id);
  ok(await reopenRemittance(world.finance, { remittanceId: id, version, priceDay: '2026-07-01' }));
  expect(await rowOf('Remittance', id)).toMatchObject({
    state: 'draft',
    total: String(3n * JULY),
    quotedTotal: String(3n * JUNE),
  });
  expect(await payRemittance(world.finance, await payment(id))).toMatchObject({ code: 'wrongState' });
  ok(await approve());
  ok(await payRemittance(world.finance, await payment(id)));

  expect(await balances()).toEqual({
    bank: 10_000_000n - 3n * JULY,
    fundAvailable: -10_000_000n + 3n * JULY,
    fundAllocated: 0n,
  });
  for (const item of await itemsOf(driveId))
    expect(item).toMatchObject({
      state: 'paid',
      sponsorShare: JULY,
      full: 1_366_200n,
      from: '2026-07-31', // 30 days after the payment
      to: '2027-07-30',
    });
});

test('paid in June what was approved in June is not charged again in July', async () => {
  setClock(startOfDay('2026-06-30'));
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(1));
  const id = await paid(world, driveId);
  setClock(startOfDay('2026-07-01'));
  expect(await rowOf('Remittance', id)).toMatchObject({ state: 'paid', total: String(JUNE) });
  expect(await prepareRemittance(world.finance, { driveId, priceDay: '2026-07-01' })).toMatchObject({
    code: 'nothingToDo',
  });
});

test('the day of payment gives the first day: at once for renewals, after the current cover, after 30 days else', async () => {
  setClock(startOfDay('2025-12-10'));
  const world = await makeWorld();
  const covers: [string, string | null][] = [
    ['Lần Đầu', null],
    ['Còn Hạn', '2025-12-31'],
    ['Mới Hết', '2025-11-30'],
    ['Hết Lâu', '2025-08-31'],
  ];
  const given = covers.map(([fullName], n) => ({ fullName, citizenId: `02415012345${n}` }));
  await asOwner(async (client) => {
    await client.query(`select set_config('app.command', 'test', false)`);
    for (const [n, [name, to]] of covers.entries())
      if (to)
        await client.query(
          `insert into "Insurance" (id, "provinceCode", "importId", "rowNumber", "fullName", "nameKey", "citizenId", "validFrom", "validTo", "rowHash")
           values (gen_random_uuid(), '24', gen_random_uuid(), $1, $2, $2, $3, '2025-01-01', $4, $2)`,
          [n, name, given[n]!.citizenId, to],
        );
  });
  const { driveId } = await givenAllocated(world, given);
  await paid(world, driveId);
  expect((await itemsOf(driveId)).map(({ name, from, to }) => [name, from, to])).toEqual([
    ['Lần Đầu', '2026-01-09', '2027-01-08'],
    ['Còn Hạn', '2026-01-01', '2026-12-31'],
    ['Mới Hết', '2025-12-10', '2026-12-09'],
    ['Hết Lâu', '2026-01-09', '2027-01-08'],
  ]);
});

test('of 20 remittances at once an item stands in one, and it is paid once', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(5));
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => prepareRemittance(world.finance, { driveId, priceDay: vietnamDay() })),
  );
  const made = answers.flatMap((one) => (one.ok ? [one.value.id] : []));
  expect(made).toHaveLength(1);
  expect(new Set(answers.flatMap((one) => (one.ok ? [] : [one.code])))).toEqual(new Set(['nothingToDo']));
  // Also for plain SQL: the index is the guard, the lock only the queue.
  await expect(
    asOwner(async (client) => {
      await client.query(`select set_config('app.command', 'test', false)`);
      await client.query(
        `insert into "RemittanceRow" select gen_random_uuid(), "provinceCode", "remittanceId", "itemId", quoted, amount, explanation,
           "validFrom", "validTo", "validityRule", null, "groupCode" from "RemittanceRow" limit 1`,
      );
    }),
  ).rejects.toThrow('oneRemittancePerItem');

  const remittanceId = made[0]!;
  const version = await versionOf('Remittance', remittanceId);
  ok(await approveRemittance(world.leader, { ...signed(), remittanceId, version }));
  const typed = await payment(remittanceId);
  const payments = await Promise.all(Array.from({ length: 20 }, () => payRemittance(world.finance, typed)));
  expect(payments.filter((one) => one.ok)).toHaveLength(1);
  const entries = await asOwner((c) => c.query(`select 1 from "JournalEntry" where kind = 'remitted'`));
  expect(entries.rowCount).toBe(1);
});

test('a row taken out of a draft can stand in the next remittance; a row of an approved one cannot be taken out', async () => {
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(2));
  const today = vietnamDay();
  const first = ok(await prepareRemittance(world.finance, { driveId, priceDay: today }));
  const rows = await asOwner(
    async (c) => (await c.query<{ id: string }>('select id from "RemittanceRow" order by id')).rows,
  );
  const at = async () => ({ remittanceId: first.id, version: await versionOf('Remittance', first.id) });
  ok(await removeRemittanceRow(world.finance, { ...(await at()), rowId: rows[0]!.id }));
  const second = ok(await prepareRemittance(world.finance, { driveId, priceDay: today }));
  expect(second.number).toBe(2);
  ok(await approveRemittance(world.leader, { ...signed(), ...(await at()) }));
  expect(await removeRemittanceRow(world.finance, { ...(await at()), rowId: rows[1]!.id })).toMatchObject({
    code: 'wrongState',
  });
});

test('the difference is refused when the fund has nothing left for it', async () => {
  setClock(startOfDay('2026-06-30'));
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(2), 2n * JUNE);
  setClock(startOfDay('2026-07-01'));
  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: '2026-07-01' }));
  ok(
    await approveRemittance(world.leader, {
      ...signed(),
      remittanceId: id,
      version: await versionOf('Remittance', id),
    }),
  );
  expect(await payRemittance(world.finance, await payment(id))).toMatchObject({ code: 'overspent' });
  expect(await rowOf('Remittance', id)).toMatchObject({ state: 'approved' });
});

test('another province neither sees nor moves a remittance', async () => {
  const world = await makeWorld();
  const stranger = await makeWorld(CAN_THO);
  const { driveId } = await givenAllocated(world, people(1));
  const today = vietnamDay();
  expect(await prepareRemittance(stranger.finance, { driveId, priceDay: today })).toMatchObject({ code: 'notFound' });
  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: today }));
  const act = { ...signed(), remittanceId: id, version: 2 };
  expect(await approveRemittance(stranger.leader, act)).toMatchObject({ code: 'notFound' });
});
