import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { approveAllocation } from '@/lib/allocation/approve-allocation';
import { runChecks } from '@/lib/checks/run-checks';
import { asDomainError } from '@/lib/core/constraints';
import { newId } from '@/lib/core/ids';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { importInsurance } from '@/lib/register/import-insurance';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok, signed } from '@/tests/support/drive';
import { giveFund, insist } from '@/tests/support/gifts';
import { plainRun } from '@/tests/support/plain-run';
import { entitle as give, type Months, personWith, write } from '@/tests/support/rights';
import { linesOf, sentList, someone } from '@/tests/support/sent-list';
import { CAN_THO, makeWorld, WARD, type World } from '@/tests/support/world';

vi.setConfig({ testTimeout: 120_000 });

let world: World;
let driveId: string;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
  driveId = await makeDrive(world);
});

const rows = async (sql: string, values: unknown[] = []) => (await asOwner((c) => c.query(sql, values))).rows;
const entitle = (personId: string, months: Months, more: { kind?: string; waiverId?: string } = {}) =>
  give({ driveId, personId, months, ...more });
const cover = (citizenId: string, period: readonly [from: string, to: string], payer = 'state') =>
  write(
    `insert into "Insurance" (id, "provinceCode", "importId", "rowNumber", "fullName", "nameKey", "citizenId", payer, "validFrom", "validTo", "rowHash")
     values ($1, '24', $2, 1, 'Lê Thị Na', 'le thi na', $3, $4, $5, $6, $7)`,
    [newId(), newId(), citizenId, payer, ...period, newId()],
  );
const NA = '024190001234';
const YEAR = ['2026-01-01', '2026-12-31'] as const;

describe('cover by others', () => {
  test.each([
    ['of overlapping months', ['2026-12-01', '2027-11-30'], {}, 'state', 'alreadyCovered'],
    ['of the months after', ['2027-01-01', '2027-12-31'], {}, 'state', null],
    ['of another kind', YEAR, { kind: 'book' }, 'state', null],
    ['that is a gift itself', YEAR, {}, 'gift', null],
    ['that somebody waived', YEAR, { waiverId: newId() }, 'state', null],
  ] as const)('%s', async (_, period, more, payer, refusal) => {
    const personId = await personWith(NA);
    await cover(NA, YEAR, payer);
    const done = entitle(personId, period, more).then(
      () => null,
      (error: Error) => error,
    );
    const error = await done;
    expect(error?.message ?? null).toBe(refusal);
    if (error) expect(asDomainError(error)).toMatchObject({ code: 'alreadyEntitled' });
  });
});

test('an ending shortens the months, never lengthens them, and the months after it are free', async () => {
  const personId = await personWith(NA);
  const first = await entitle(personId, YEAR);
  const after = ['2026-07-01', '2027-06-30'] as const;
  await expect(entitle(personId, after)).rejects.toThrow(/oneItemPerHuman/);
  const end = (lastDay: string) =>
    write(
      `insert into "EntitlementEnding" (id, "provinceCode", "entitlementId", "lastDay", kind, source) values ($1, '24', $2, $3, 'stateCard', 'BHXH')`,
      [newId(), first, lastDay],
    );
  await end('2027-03-31');
  await expect(entitle(personId, after)).rejects.toThrow(/oneItemPerHuman/);
  await end('2026-06-30');
  await entitle(personId, after);
  const left = await rows(
    `select "periodFrom"::text as "from", "periodTo"::text as "to" from "Entitlement" order by 1`,
  );
  expect(left).toEqual([
    { from: '2026-01-01', to: '2026-06-30' },
    { from: '2026-07-01', to: '2027-06-30' },
  ]);
});

test('a waiver lets a second item stand beside the first, under one record and under two', async () => {
  const [personId, twin] = [await personWith(NA), await personWith(NA)];
  await entitle(personId, YEAR);
  await expect(entitle(personId, YEAR)).rejects.toThrow(/oneItemPerHuman/);
  await expect(entitle(twin, YEAR)).rejects.toThrow(/oneItemPerCitizenId/);
  await entitle(personId, YEAR, { waiverId: newId() });
  await entitle(twin, YEAR, { waiverId: newId() });
  expect(await rows('select id from "Entitlement"')).toHaveLength(3);
});

const approve = async (leader: Actor, runId: string) => {
  const [run] = await rows('select version from "AllocationRun" where id = $1', [runId]);
  return approveAllocation(leader, { ...signed(), runId, version: run.version as number }, newId());
};

test('cover that is loaded while ten items are approved is seen by the approval, or opens a case', async () => {
  const people = Array.from({ length: 10 }, (_, n) => someone(n + 1));
  const list = await sentList(world.ward, driveId, people);
  ok(await runChecks(world.collection, { driveId }));
  const { fundId } = await giveFund(world.finance, 50_000_000n);
  const runs: string[] = [];
  for (const [n, line] of (await linesOf(list)).entries())
    runs.push(await plainRun(world.collection, driveId, [line], fundId, 1_000_000n, n + 1));
  const year = new Date().getFullYear();
  const fileOf = ({ fullName, citizenId }: (typeof people)[number]) =>
    new UploadedFile(
      'dang-tham-gia.csv',
      Buffer.from(
        `Họ và tên;Số CCCD;Nguồn đóng;Từ ngày;Đến ngày\n${fullName};${citizenId};NSNN;01/01/${year};31/12/${year + 1}`,
      ),
    );
  const [approvals, loads] = await Promise.all([
    Promise.all(runs.map((runId) => insist(() => approve(world.leader, runId)))),
    Promise.all(people.map((one) => insist(() => importInsurance(world.collection, { file: fileOf(one) })))),
  ]);
  expect(loads.every(({ ok: loaded }) => loaded)).toBe(true);
  expect(approvals.filter((one) => !one.ok && one.code !== 'alreadyEntitled')).toEqual([]);
  const given = await rows('select "personId" from "Entitlement" order by 1');
  expect(given).toHaveLength(approvals.filter(({ ok: done }) => done).length);
  expect(await rows(`select "personId" from "Case" where kind = 'conflict' order by 1`)).toEqual(given);
});

test('one human on the lists of two provinces gets one item of twenty approvals at once', async () => {
  const stranger = await makeWorld(CAN_THO);
  const theirs = await makeDrive(stranger, 'open', {
    wards: [{ wardCode: WARD.nganBay, quotaCards: 60, quotaBooks: 0 }],
  });
  const runs: [Actor, string][] = [];
  for (const [place, drive] of [
    [world, driveId],
    [stranger, theirs],
  ] as const) {
    const list = await sentList(place.ward, drive, [someone(1)]);
    ok(await runChecks(place.collection, { driveId: drive }));
    const { fundId } = await giveFund(place.finance, 50_000_000n);
    for (let n = 1; n <= 10; n++) {
      const runId = await plainRun(place.collection, drive, await linesOf(list), fundId, 1_000_000n, n);
      runs.push([place.leader, runId]);
    }
  }
  const answers = await Promise.all(runs.map(([leader, runId]) => insist(() => approve(leader, runId))));
  expect(answers.filter(({ ok: done }) => done)).toHaveLength(1);
  expect(answers.filter((one) => !one.ok && one.code !== 'alreadyEntitled')).toEqual([]);
  expect(await rows('select id from "Entitlement" where "reversedAt" is null')).toHaveLength(1);
});
