import { beforeEach, expect, test, vi } from 'vitest';
import { approveAllocation } from '@/lib/allocation/approve-allocation';
import { runChecks } from '@/lib/checks/run-checks';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { availableOf } from '@/lib/funds/accounts';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok, signed } from '@/tests/support/drive';
import { giveFund } from '@/tests/support/gifts';
import { plainRun } from '@/tests/support/plain-run';
import { linesOf, moreLines, sentList, someone } from '@/tests/support/sent-list';
import { makeWorld, WARD, type World } from '@/tests/support/world';

vi.setConfig({ testTimeout: 120_000 }); // whole stories by the commands of many stages

let world: World;
let driveId: string;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
  driveId = await makeDrive(world);
});

const rows = async (sql: string, values: unknown[] = []) => (await asOwner((c) => c.query(sql, values))).rows;
const approve = async (runId: string) => {
  const [run] = await rows('select version from "AllocationRun" where id = $1', [runId]);
  return approveAllocation(world.leader, { ...signed(), runId, version: run.version }, newId());
};
const codes = (answers: { ok: boolean; code?: string }[]) => new Set(answers.filter((a) => !a.ok).map((a) => a.code));

test('fifty approvals at the same moment never spend more than there is', async () => {
  const list = await sentList(
    world.ward,
    driveId,
    Array.from({ length: 50 }, (_, n) => someone(n + 1)),
  );
  ok(await runChecks(world.collection, { driveId }));
  const lines = await linesOf(list);
  const { fundId } = await giveFund(world.finance, 7_500_000n);
  const runs: string[] = [];
  for (const [n, line] of lines.entries())
    runs.push(await plainRun(world.collection, driveId, [line], fundId, 1_000_000n, n + 1));
  const answers = await Promise.all(runs.map(approve));
  expect(answers.filter(({ ok: done }) => done)).toHaveLength(7);
  // On a slow machine some wait too long for their turn; they are told so and may press again.
  expect([...codes(answers)].filter((code) => code !== 'busy')).toEqual(['overspent']);
  const left = await inPlace(placeOf(world.finance), (tx) => availableOf(tx, [fundId]));
  expect(left.get(fundId)).toBe(500_000n);
  expect(await rows('select id from "Item"')).toHaveLength(7);
}, 120_000);

test('one human on the lists of two wards gets one item of twenty approvals at once', async () => {
  const other = await makeDrive(world, 'open', { planNumber: '2002/KH-BHXH' });
  const here = await sentList(world.ward, driveId, [someone(1)]);
  // Written without the number: another record of the same human, until somebody joins them.
  const there = await sentList(world.otherWard, other, [someone(1)]);
  ok(await runChecks(world.collection, { driveId }));
  ok(await runChecks(world.collection, { driveId: other }));
  const [a, b] = [(await linesOf(here))[0]!, (await linesOf(there))[0]!];
  const { fundId } = await giveFund(world.finance, 50_000_000n);
  const runs: string[] = [];
  for (let n = 1; n <= 10; n++) {
    runs.push(await plainRun(world.collection, driveId, [a], fundId, 1_000_000n, n));
    runs.push(await plainRun(world.collection, other, [b], fundId, 1_000_000n, n));
  }
  const answers = await Promise.all(runs.map(approve));
  expect(answers.filter(({ ok: done }) => done)).toHaveLength(1);
  expect([...codes(answers)].every((code) => code === 'alreadyEntitled' || code === 'busy')).toBe(true);
  expect(await rows('select id from "Entitlement" where "reversedAt" is null')).toHaveLength(1);
}, 120_000);

test('an earmark is not broken by plain SQL either', async () => {
  const list = await sentList(world.ward, driveId, [someone(1)]);
  ok(await runChecks(world.collection, { driveId }));
  const lines = await linesOf(list);
  const earmarks = [
    { wardCodes: [WARD.daMai] },
    { groupCodes: ['STUDENT'] },
    { itemKinds: ['book' as const] },
    { months: '6' },
    { tag: 'truong-1' },
  ];
  for (const [n, earmark] of earmarks.entries()) {
    const { fundId } = await giveFund(world.finance, 5_000_000n, { driveId, ...earmark } as never);
    await expect(plainRun(world.collection, driveId, lines, fundId, 100_000n, n + 1)).rejects.toThrow(/earmarkBroken/);
  }
});

test('an approved proposal that did not post what it takes is refused, and nothing of it can be changed', async () => {
  const list = await sentList(world.ward, driveId, [someone(1)]);
  ok(await runChecks(world.collection, { driveId }));
  const { fundId } = await giveFund(world.finance, 5_000_000n);
  const runId = await plainRun(world.collection, driveId, await linesOf(list), fundId, 100_000n, 1);
  const plain = (sql: string) => inPlace(placeOf(world.leader, 'test.plain'), (tx) => tx.$executeRawUnsafe(sql, runId));
  await expect(plain(`update "AllocationRun" set state = 'approved' where id = $1::uuid`)).rejects.toThrow(
    /approvalMissing/,
  );
  ok(await approve(runId));
  for (const sql of [
    `update "AllocationRun" set "sponsorTotal" = 1 where id = $1::uuid`,
    `update "AllocationLine" set "sponsorShare" = 1 where "runId" = $1::uuid`,
    `update "AllocationSlice" set amount = 1 where "lineId" in (select id from "AllocationLine" where "runId" = $1::uuid)`,
    `delete from "AllocationLine" where "runId" = $1::uuid`,
  ])
    await expect(plain(sql)).rejects.toThrow();
});

test('five hundred people are approved in one go', async () => {
  const list = await sentList(world.ward, driveId, [someone(1)]);
  ok(await runChecks(world.collection, { driveId }));
  await moreLines(list, 499);
  const { fundId } = await giveFund(world.finance, 900_000_000n);
  const runId = await plainRun(world.collection, driveId, await linesOf(list), fundId, 1_000_000n, 1);
  expect(ok(await approve(runId)).items).toBe(500);
}, 120_000);
