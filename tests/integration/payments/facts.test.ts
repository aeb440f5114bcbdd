import { afterEach, expect, test, vi } from 'vitest';
import { reverseAllocation } from '@/lib/allocation/reverse-allocation';
import { setClock, startOfDay, vietnamDay } from '@/lib/core/clock';
import { inPlace, placeOf } from '@/lib/core/place';
import { availableOf } from '@/lib/funds/accounts';
import { receiveMoney } from '@/lib/funds/receive-money';
import { approveRemittance } from '@/lib/payments/approve-remittance';
import { changeFacts } from '@/lib/payments/change-facts';
import { PAID_SHARES } from '@/lib/payments/paid-shares';
import { removeRemittanceRow, reopenRemittance } from '@/lib/payments/change-remittance';
import { payRemittance } from '@/lib/payments/pay-remittance';
import { prepareRemittance } from '@/lib/payments/prepare-remittance';
import { readPayment } from '@/lib/payments/queries';
import { readRowTable } from '@/lib/payments/table';
import {
  allocate,
  approvedList,
  balances,
  givenAllocated,
  type GivenPerson,
  itemsOf,
  people,
  rowOf,
} from '@/tests/support/allocated';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok, signed } from '@/tests/support/drive';
import { giveFund, givePledge, giveSponsor } from '@/tests/support/gifts';
import { payment, versionOf } from '@/tests/support/paid';
import { makeWorld, type World } from '@/tests/support/world';

vi.setConfig({ testTimeout: 60_000 }); // whole stories by the commands of many stages

afterEach(async () => {
  setClock(null);
  await resetDatabase();
});

/** A card of 12 months on 5 January 2026, by group. */
const [FULL, SECOND, NEAR_POOR] = [1_263_600n, 884_520n, 379_080n];
const hardship: Partial<GivenPerson> = { groupCode: 'HARDSHIP' };

const sql = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await asOwner((client) => client.query(text, values))).rows as T[];
const rowsOf = (remittanceId: string) =>
  sql<{ id: string; amount: string; groupCode: string; householdOrder: number | null }>(
    `select r.* from "RemittanceRow" r join "Item" i on i.id = r."itemId" join "ListLine" l on l.id = i."listLineId"
     where r."remittanceId" = $1 and r."removedAt" is null order by l."rowNumber"`,
    [remittanceId],
  );

/** Allocated in December; a draft to be paid on 5 January. */
async function draftOfJanuary(world: World, given: readonly GivenPerson[]) {
  setClock(startOfDay('2025-12-10'));
  const made = await givenAllocated(world, given, 20_000_000n);
  setClock(startOfDay('2026-01-05'));
  const { id } = ok(await prepareRemittance(world.finance, { driveId: made.driveId, priceDay: '2026-01-05' }));
  return { ...made, id };
}

const change = async (world: World, remittanceId: string, rowId: string, more: Partial<Record<string, string>>) =>
  changeFacts(world.finance, {
    remittanceId,
    version: await versionOf('Remittance', remittanceId),
    rowId,
    groupCode: 'HARDSHIP',
    householdOrder: '',
    reason: 'Quyết định số 12/QĐ-UBND ngày 02/01/2026',
    ...more,
  });
const approve = async (world: World, remittanceId: string) =>
  approveRemittance(world.leader, {
    ...signed(),
    remittanceId,
    version: await versionOf('Remittance', remittanceId),
  });

test('another group since 1 January: priced anew with its source, approved with the difference, and the rest returns', async () => {
  const world = await makeWorld();
  const { driveId, id } = await draftOfJanuary(world, people(2, hardship));
  const [first] = await rowsOf(id);
  expect(first).toMatchObject({ amount: String(FULL), groupCode: 'HARDSHIP' });
  expect(await change(world, id, first!.id, { groupCode: 'NOBODY' })).toMatchObject({ code: 'invalidInput' });
  ok(await change(world, id, first!.id, { groupCode: 'NEAR_POOR' }));
  expect(await rowOf('Remittance', id)).toMatchObject({
    total: String(FULL + NEAR_POOR),
    quotedTotal: String(2n * FULL),
  });

  ok(await approve(world, id));
  expect(await change(world, id, first!.id, { groupCode: 'HARDSHIP' })).toMatchObject({ code: 'wrongState' });
  ok(await payRemittance(world.finance, await payment(id)));
  expect(await balances()).toEqual({
    bank: 20_000_000n - FULL - NEAR_POOR,
    fundAvailable: -20_000_000n + FULL + NEAR_POOR,
    fundAllocated: 0n,
  });
  const [item] = await itemsOf(driveId);
  expect(item).toMatchObject({ groupCode: 'NEAR_POOR', sponsorShare: NEAR_POOR, full: FULL });
  // The approved list keeps its text.
  expect(await sql('select distinct "groupCode" from "ListLine"')).toEqual([{ groupCode: 'HARDSHIP' }]);
});

test('whom the State pays for by now is named, taken out, and the money is free for the next', async () => {
  const world = await makeWorld();
  const { driveId, id, fundId } = await draftOfJanuary(world, people(2, hardship));
  const [first] = await rowsOf(id);
  ok(await change(world, id, first!.id, { groupCode: 'POOR' }));
  expect(await approve(world, id)).toMatchObject({
    code: 'nothingLeftToPay',
    details: { names: 'Nguyễn Thị Hồng 1' },
  });
  const version = await versionOf('Remittance', id);
  ok(await removeRemittanceRow(world.finance, { remittanceId: id, version, rowId: first!.id }));
  const [line] = await sql<{ id: string }>(
    `select e."allocationLineId" as id from "Item" i join "Entitlement" e on e.id = i."entitlementId" join "ListLine" l on l.id = i."listLineId"
     where i."driveId" = $1 order by l."rowNumber" limit 1`,
    [driveId],
  );
  ok(await reverseAllocation(world.collection, { lineId: line!.id, reason: 'Đã là hộ nghèo' }));
  const left = await inPlace(placeOf(world.finance), (tx) => availableOf(tx, [fundId]));
  expect(left.get(fundId)).toBe(20_000_000n - FULL);
  ok(await approve(world, id));
  ok(await payRemittance(world.finance, await payment(id)));
});

test('the place in the household is that of the year of payment, and the register keeps it', async () => {
  const world = await makeWorld();
  const { driveId, id } = await draftOfJanuary(world, [
    { fullName: 'Trần Văn Đức', groupCode: 'HOUSEHOLD', householdOrder: 1 },
  ]);
  const [first] = await rowsOf(id);
  expect(await change(world, id, first!.id, { groupCode: 'HOUSEHOLD', householdOrder: '21' })).toMatchObject({
    code: 'invalidInput',
    fields: { householdOrder: 'householdOrderInvalid' },
  });
  ok(await change(world, id, first!.id, { groupCode: 'HOUSEHOLD', householdOrder: '2' }));
  expect(await rowsOf(id)).toMatchObject([{ amount: String(SECOND), householdOrder: 2 }]);
  expect(await sql('select year, "order" from "HouseholdMember"')).toEqual([{ year: 2026, order: 2 }]);
  // Taken out and gathered again: the order of the year is known.
  const version = await versionOf('Remittance', id);
  ok(await removeRemittanceRow(world.finance, { remittanceId: id, version, rowId: first!.id }));
  const again = ok(await prepareRemittance(world.finance, { driveId, priceDay: '2026-01-06' }));
  expect(await rowsOf(again.id)).toMatchObject([{ amount: String(SECOND), householdOrder: 2 }]);
  // In another year the list's order counts until somebody looks at it.
  const at = { remittanceId: again.id, version: await versionOf('Remittance', again.id) };
  ok(await removeRemittanceRow(world.finance, { ...at, rowId: (await rowsOf(again.id))[0]!.id }));
  setClock(startOfDay('2025-12-30'));
  const before = ok(await prepareRemittance(world.finance, { driveId, priceDay: '2025-12-30' }));
  expect(await rowsOf(before.id)).toMatchObject([{ amount: String(FULL), householdOrder: 1 }]);
});

test('a gift for one group does not pay for another one, by the page or by plain SQL', async () => {
  setClock(startOfDay('2025-12-10'));
  const world = await makeWorld();
  const driveId = await makeDrive(world);
  await giveFund(world.finance, 5_000_000n, { groupCodes: ['HARDSHIP'] });
  await approvedList(driveId, people(1, hardship));
  await allocate(world, driveId);
  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: '2025-12-10' }));
  const [row] = await rowsOf(id);
  expect(await change(world, id, row!.id, { groupCode: 'NEAR_POOR' })).toMatchObject({ code: 'earmarkBroken' });
  await expect(
    inPlace(placeOf(world.finance, 'test.plain'), (tx) =>
      tx.remittanceRow.updateMany({ where: { id: row!.id }, data: { groupCode: 'STUDENT' } }),
    ),
  ).rejects.toThrow(/earmarkBroken/);
  expect(await rowsOf(id)).toMatchObject([{ groupCode: 'HARDSHIP', amount: String(FULL) }]);
});

test('two funds share a lower price as they shared the higher one: neither gets what the other gave', async () => {
  setClock(startOfDay('2025-12-10'));
  const world = await makeWorld();
  const driveId = await makeDrive(world);
  const small = await giveFund(world.finance, 63_180n);
  const large = await giveFund(world.finance, 1_200_420n);
  await approvedList(driveId, people(1, hardship));
  await allocate(world, driveId);
  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: '2025-12-10' }));
  const [row] = await rowsOf(id);
  ok(await change(world, id, row!.id, { groupCode: 'NEAR_POOR' }));
  ok(await approve(world, id));
  ok(await payRemittance(world.finance, await payment(id)));
  const left = await inPlace(placeOf(world.finance), (tx) => availableOf(tx, [small.fundId, large.fundId]));
  // 70 % of what each had given.
  expect([left.get(small.fundId), left.get(large.fundId)]).toEqual([44_226n, 840_294n]);
  // What each giver is told that the gift became is what the ledger says that it paid.
  const told = await inPlace(
    placeOf(world.finance),
    (tx) => tx.$queryRaw<{ fundId: string; amount: bigint }[]>`
      select s."fundId", s.amount::bigint as amount from "Item" i join "Entitlement" e on e.id = i."entitlementId"
      join "AllocationLine" l on l.id = e."allocationLineId" join lateral ${PAID_SHARES} s on true`,
  );
  const became = new Map(told.map(({ fundId, amount }) => [fundId, amount]));
  expect([became.get(small.fundId), became.get(large.fundId)]).toEqual([63_180n - 44_226n, 1_200_420n - 840_294n]);
});

test('a fund that is short of the difference is named with what it lacks', async () => {
  setClock(startOfDay('2026-06-30'));
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(1), NEAR_POOR + 100n);
  setClock(startOfDay('2026-07-01'));
  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: '2026-07-01' }));
  ok(await approve(world, id));
  expect(await payRemittance(world.finance, await payment(id))).toMatchObject({
    code: 'overspent',
    details: { fund: expect.any(String), short: String(409_860n - NEAR_POOR - 100n) },
  });
});

test('gifts in cash pay nobody before they are in the bank, and the refusal says so', async () => {
  const world = await makeWorld();
  const driveId = await makeDrive(world);
  const sponsorId = await giveSponsor(world.finance);
  const { pledgeId } = await givePledge(world.finance, sponsorId, 5_000_000n);
  const receivedOn = vietnamDay();
  ok(
    await receiveMoney(world.finance, {
      pledgeId,
      amount: '5000000',
      method: 'cash',
      receivedOn,
      receivedFrom: 'Bà Lan',
    } as never),
  );
  await approvedList(driveId, people(1, hardship));
  await allocate(world, driveId);
  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: receivedOn }));
  ok(await approve(world, id));
  const { total } = (await rowOf('Remittance', id)) as unknown as { total: string };
  expect(await payRemittance(world.finance, await payment(id))).toMatchObject({
    code: 'bankShort',
    details: { short: total },
  });
  expect(await rowOf('Remittance', id)).toMatchObject({ state: 'approved' });
});

test('cover that the office has set aside does not put off the first day; other cover does, and the page says so', async () => {
  setClock(startOfDay('2026-01-05'));
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(2));
  const [one, two] = await sql<{ id: string; citizenId: string }>(
    'select id, "citizenId" from "ListLine" order by "rowNumber"',
  );
  await asOwner(async (client) => {
    await client.query(`select set_config('app.command', 'test', false)`);
    for (const { id, citizenId } of [one!, two!])
      await client.query(
        `insert into "Insurance" (id, "provinceCode", "importId", "rowNumber", "fullName", "nameKey", "citizenId", payer, "validFrom", "validTo", "rowHash")
         values (gen_random_uuid(), '24', gen_random_uuid(), 1, 'x', 'x', $1, 'employer', '2025-01-01', '2026-12-31', $2)`,
        [citizenId, id],
      );
    await client.query(
      `insert into "Finding" (id, "provinceCode", "wardCode", "driveId", "lineId", kind, family, params, state)
       select gen_random_uuid(), "provinceCode", "wardCode", "driveId", id, 'covered', 'eligibility', '{"from": "2025-01-01", "to": "2026-12-31"}', 'dismissed'
       from "ListLine" where id = $1`,
      [one!.id],
    );
  });
  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: '2026-01-05' }));
  const shown = await readPayment.as(world.finance, id, readRowTable({}), 'vi');
  const byName = Object.fromEntries(shown.rows.map((row) => [row.name, [row.validFrom, row.plannedFrom !== null]]));
  expect(byName).toEqual({
    'Nguyễn Thị Hồng 1': ['2026-02-04', false],
    'Trần Văn Đức 2': ['2027-01-01', true],
  });
  expect(shown.covered).toBe(1);
  const covered = await readPayment.as(world.finance, id, readRowTable({ show: 'covered' }), 'vi');
  expect(covered.rows.map(({ name }) => name)).toEqual(['Trần Văn Đức 2']);
});

test('a payment is not dated before its approval; opened again, it is approved again', async () => {
  setClock(startOfDay('2026-01-05'));
  const world = await makeWorld();
  const { driveId } = await givenAllocated(world, people(1));
  const { id } = ok(await prepareRemittance(world.finance, { driveId, priceDay: '2026-01-05' }));
  ok(await approve(world, id));
  expect(await payRemittance(world.finance, await payment(id, '2026-01-04'))).toMatchObject({
    fields: { paidOn: 'dayBeforeApproval' },
  });
  const version = await versionOf('Remittance', id);
  ok(await reopenRemittance(world.finance, { remittanceId: id, version, priceDay: '2026-01-06' }));
  // A draft is not paid, also by plain SQL.
  await expect(
    inPlace(placeOf(world.finance, 'test.plain'), (tx) =>
      tx.remittance.updateMany({ where: { id }, data: { state: 'paid' } }),
    ),
  ).rejects.toThrow(/wrongState/);
});
