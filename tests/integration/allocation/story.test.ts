import { beforeEach, expect, test, vi } from 'vitest';
import { approveAllocation } from '@/lib/allocation/approve-allocation';
import { proposeAllocation } from '@/lib/allocation/propose-allocation';
import { rejectAllocation } from '@/lib/allocation/reject-allocation';
import { reverseAllocation } from '@/lib/allocation/reverse-allocation';
import { decideFinding } from '@/lib/checks/decide-finding';
import { decidePair } from '@/lib/checks/decide-pair';
import { runChecks } from '@/lib/checks/run-checks';
import { addDays, vietnamDay } from '@/lib/core/clock';
import { inPlace, placeOf } from '@/lib/core/place';
import { availableOf } from '@/lib/funds/accounts';
import { nameKey } from '@/lib/register/names';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok, signed } from '@/tests/support/drive';
import { giveFund } from '@/tests/support/gifts';
import { approveSentList, linesOf, sentList, someone } from '@/tests/support/sent-list';
import { addUser, BAC_NINH, makeWorld, WARD, type World } from '@/tests/support/world';

vi.setConfig({ testTimeout: 120_000 }); // whole stories by the commands of many stages

let world: World;
let driveId: string;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
  driveId = await makeDrive(world);
});

type Row = Record<string, string | number | null>;
const rows = async (sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await asOwner((c) => c.query(sql, values))).rows as Row[];
const available = async (fundId: string) =>
  (await inPlace(placeOf(world.finance), (tx) => availableOf(tx, [fundId]))).get(fundId);
const one = async (sql: string, values: unknown[] = []) => (await rows(sql, values))[0]!;

/** Lists of the two wards, checked and approved. */
async function approvedLists(here: number, there = 0): Promise<string[]> {
  const lists = [
    await sentList(
      world.ward,
      driveId,
      Array.from({ length: here }, (_, n) => someone(n + 1)),
    ),
  ];
  if (there > 0)
    lists.push(
      await sentList(
        world.otherWard,
        driveId,
        Array.from({ length: there }, (_, n) => someone(n + 20)),
      ),
    );
  ok(await runChecks(world.collection, { driveId }));
  for (const list of lists) await approveSentList(world, list);
  return lists;
}
const propose = async () => ok(await proposeAllocation(world.collection, { driveId }));
const runRow = (id: string) => one('select * from "AllocationRun" where id = $1', [id]);

test('from the approved lists to items: priced, proposed, approved, reversed, offered to the next', async () => {
  const [list] = await approvedLists(3);
  const { fundId } = await giveFund(world.finance, 900_000n, { driveId });
  const { id } = await propose();
  const lines = await rows('select * from "AllocationLine" where "runId" = $1 order by rank', [id]);
  const share = BigInt(lines[0]!.sponsorShare!);
  expect(share).toBeGreaterThan(0n);
  const served = Number(900_000n / share) > 3 ? 3 : Number(900_000n / share);
  expect(served).toBeLessThan(3); // money is short of the need
  expect(lines.map((line) => line.waitReason)).toEqual(lines.map((_, n) => (n < served ? null : 'noMoney')));
  const slices = await one(`select sum(amount) as total from "AllocationSlice" where "lineId" = $1`, [lines[0]!.id]);
  expect(slices.total).toBe(lines[0]!.full);
  expect(await available(fundId)).toBe(900_000n); // a proposal holds nothing in the ledger

  const run = await runRow(id);
  const answer = ok(await approveAllocation(world.leader, { ...signed(), runId: id, version: Number(run.version) }));
  expect(answer.items).toBe(served);
  expect(await available(fundId)).toBe(900_000n - share * BigInt(served));
  const items = await rows('select * from "Item" where "driveId" = $1', [driveId]);
  expect(items.map(({ state, kind, form }) => [state, kind, form])).toEqual(
    items.map(() => ['allocated', 'card', 'electronic']),
  );
  const audited = await one(`select count(*)::int as n from "AuditEvent" where what = 'allocation.approved'`);
  expect(audited.n).toBe(served);

  ok(await reverseAllocation(world.collection, { lineId: String(lines[0]!.id), reason: 'Đã chuyển đi' }));
  expect(await available(fundId)).toBe(900_000n - share * BigInt(served - 1));
  expect(await reverseAllocation(world.collection, { lineId: String(lines[0]!.id), reason: 'Lần nữa' })).toMatchObject({
    code: 'alreadyReversed',
  });
  const next = await propose();
  const offered = await rows('select "listLineId", "waitReason" from "AllocationLine" where "runId" = $1', [next.id]);
  expect(offered.map((line) => line.listLineId)).not.toContain(lines[0]!.listLineId);
  expect(offered.filter((line) => line.waitReason === null)).toHaveLength(1);
  expect((await linesOf(list!)).map(({ state }) => state)).toEqual(['included', 'included', 'included']);
});

test('groups in the order of the plan, the narrowest earmark first, and who waits for which reason', async () => {
  await sentList(world.ward, driveId, [someone(1, { groupCode: 'HARDSHIP' }), someone(2), someone(3)]);
  const there = await sentList(world.otherWard, driveId, [someone(21)]);
  ok(await runChecks(world.collection, { driveId }));
  for (const { id } of await rows('select id from "WardList"')) await approveSentList(world, String(id));
  const free = await giveFund(world.finance, 500_000n);
  const narrow = await giveFund(world.finance, 5_000_000n, {
    driveId,
    wardCodes: [WARD.daMai],
    groupCodes: ['NEAR_POOR'],
  });
  const { id } = await propose();
  const got = await rows(
    `select x."fullName", x."listId", l."groupCode", l.rank, l."waitReason", s."fundId" from "AllocationLine" l
     join "ListLine" x on x.id = l."listLineId" left join "AllocationSlice" s on s."lineId" = l.id and s.payer = 'sponsor'
     where l."runId" = $1 order by rank`,
    [id],
  );
  expect(got.map(({ groupCode }) => groupCode)).toEqual(['NEAR_POOR', 'NEAR_POOR', 'NEAR_POOR', 'HARDSHIP']);
  expect(got.find((line) => line.listId === there)!.fundId).toBe(narrow.fundId);
  expect(got[0]!.fundId).toBe(free.fundId);
  expect(got.at(-1)!.waitReason).toBe('earmark'); // there is money, for others
});

test('money comes after the proposal: a new one supersedes it, and two hold no đồng twice', async () => {
  await approvedLists(2);
  await giveFund(world.finance, 100_000n);
  const first = await propose();
  expect(await runRow(first.id)).toMatchObject({ lineCount: 0, waitingCount: 2 });
  await giveFund(world.finance, 10_000_000n);
  const second = await propose();
  expect(await runRow(first.id)).toMatchObject({ state: 'superseded' });
  expect(await runRow(second.id)).toMatchObject({ state: 'proposed', lineCount: 2, number: 2 });
  const third = await propose();
  expect(await runRow(third.id)).toMatchObject({ lineCount: 2 }); // what the superseded one held is free again
});

test('who proposed does not approve, also under another account; a rejected proposal changes nothing', async () => {
  await approvedLists(1);
  const { fundId } = await giveFund(world.finance, 10_000_000n);
  const { id } = await propose();
  const { version } = await runRow(id);
  const sameHuman = await addUser('officeLeader', BAC_NINH, { humanId: world.collection.humanId });
  const approve = (actor = world.leader) =>
    approveAllocation(actor, { ...signed(), runId: id, version: Number(version) });
  expect(await approve(sameHuman)).toMatchObject({ code: 'makerIsChecker' });
  expect(await approve(world.collection)).toMatchObject({ code: 'notAllowed' });
  expect(await rows('select id from "Item"')).toEqual([]);
  ok(await rejectAllocation(world.leader, { runId: id, version: Number(version), reason: 'Chờ thêm tiền' }));
  expect(await approve()).toMatchObject({ code: 'wrongState' });
  expect(await available(fundId)).toBe(10_000_000n);
});

test('a person who got an item meanwhile is named, and nothing is half approved', async () => {
  const other = await makeDrive(world, 'open', { planNumber: '2001/KH-BHXH' });
  await approvedLists(2);
  await giveFund(world.finance, 50_000_000n);
  const { id } = await propose();
  const list = await sentList(world.otherWard, other, [someone(1)]);
  ok(await runChecks(world.collection, { driveId: other }));
  const pair = await one('select id, "aId", "bId" from "DuplicatePair"');
  // Somebody errs: the verdict says that they are two people. The same number still holds them together.
  ok(
    await decidePair(world.collection, { pairId: String(pair.id), version: 1, verdict: 'different', note: 'Nhầm lẫn' }),
  );
  await approveSentList(world, list);
  const theirs = ok(await proposeAllocation(world.collection, { driveId: other }));
  const version = Number((await runRow(theirs.id)).version);
  ok(await approveAllocation(world.leader, { ...signed(), runId: theirs.id, version }));
  const mine = Number((await runRow(id)).version);
  const refused = await approveAllocation(world.leader, { ...signed(), runId: id, version: mine });
  expect(refused).toMatchObject({ code: 'alreadyEntitled', details: { names: someone(1).fullName } });
  expect(await rows('select id from "Item" where "driveId" = $1', [driveId])).toEqual([]);
  const again = await propose();
  // Nobody vanishes: who has one already stands in the proposal with the reason.
  expect(await runRow(again.id)).toMatchObject({ lineCount: 1, waitingCount: 1 });
  const waits = await rows(
    'select "waitReason" from "AllocationLine" where "runId" = $1 and "waitReason" is not null',
    [again.id],
  );
  expect(waits).toEqual([{ waitReason: 'alreadyHas' }]);
});

test('existing insurance refuses the gift unless the office has set this very cover aside', async () => {
  const person = someone(1);
  await inPlace({ placeRole: 'province', provinceCode: BAC_NINH, command: 'test.insurance' }, (tx) =>
    tx.insurance.createMany({
      data: [
        {
          provinceCode: BAC_NINH,
          importId: world.admin.userId,
          rowNumber: 1,
          fullName: person.fullName,
          nameKey: nameKey(person.fullName),
          citizenId: person.citizenId,
          payer: 'employer',
          validFrom: new Date('2026-01-01'),
          validTo: new Date(addDays(vietnamDay(), 300)),
          rowHash: 'a',
        },
      ],
    }),
  );
  await giveFund(world.finance, 50_000_000n);
  const list = await sentList(world.ward, driveId, [person]);
  ok(await runChecks(world.collection, { driveId }));
  const [found] = await rows(`select id, kind from "Finding" where kind = 'covered'`);
  const finding = { findingId: String(found!.id), version: 1, outcome: 'dismiss' as const, reason: 'Đã nghỉ việc' };
  ok(await decideFinding(world.collection, finding));
  await approveSentList(world, list);
  const { id } = await propose();
  const { version } = await runRow(id);
  expect(ok(await approveAllocation(world.leader, { ...signed(), runId: id, version: Number(version) })).items).toBe(1);
});

test('a line without a price waits alone; a book and a card are priced each in its way', async () => {
  const list = await sentList(world.ward, driveId, [
    someone(1),
    someone(2, { itemKind: 'book', income: '1500000', months: '6' }),
  ]);
  ok(await runChecks(world.collection, { driveId }));
  await approveSentList(world, list);
  await giveFund(world.finance, 50_000_000n);
  await giveFund(world.finance, 50_000_000n, { kind: 'money', itemKinds: ['book'] });
  const { id } = await propose();
  const priced = await rows('select "itemKind", months, "waitReason" from "AllocationLine" where "runId" = $1', [id]);
  expect(priced).toEqual(
    expect.arrayContaining([
      { itemKind: 'card', months: 12, waitReason: null },
      { itemKind: 'book', months: 6, waitReason: null },
    ]),
  );
  const long = ok(await proposeAllocation(world.collection, { driveId, priceDay: '2019-01-01' }));
  const reasons = await rows('select "waitReason" from "AllocationLine" where "runId" = $1', [long.id]);
  expect(reasons.map(({ waitReason }) => waitReason)).toEqual(['noPrice', 'noPrice']);
});
