import { afterEach, expect, test, vi } from 'vitest';
import { JOBS } from '@/lib/commands/job-registry';
import { addDays } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { runJob } from '@/lib/core/jobs';
import { givenAllocated, people } from '@/tests/support/allocated';
import { resetDatabase } from '@/tests/support/database';
import { makeDrive, ok } from '@/tests/support/drive';
import { all, one } from '@/tests/support/issued';
import { answersTo, paid, readAnswerOf, sentBatch } from '@/tests/support/paid';
import { entitle, personWith, write } from '@/tests/support/rights';
import { CAN_THO, makeWorld, WARD } from '@/tests/support/world';

vi.setConfig({ testTimeout: 60_000 }); // whole stories by the commands of many stages

afterEach(resetDatabase);

/** Bắc Ninh waits for the insurer's answer for one person, whose months Cần Thơ knows something of. */
async function asked() {
  const world = await makeWorld();
  const stranger = await makeWorld(CAN_THO);
  const wards = [{ wardCode: WARD.nganBay, quotaCards: 60, quotaBooks: 0 }];
  const theirs = await makeDrive(stranger, 'open', { wards });
  const { driveId } = await givenAllocated(world, people(1));
  await paid(world, driveId);
  const batchId = await sentBatch(world, driveId);
  const right = await one<{ citizenId: string; personId: string; from: string; to: string }>(
    `select "citizenId", "personId", "periodFrom"::text as "from", "periodTo"::text as "to" from "Entitlement"`,
  );
  /** The insurer gives the months a year later than asked for. */
  const later = { validFrom: addDays(right.from, 365), validTo: addDays(right.to, 365) };
  const answer = async (change = later) =>
    ok(await readAnswerOf(world, batchId, await answersTo(batchId, () => change)));
  return { theirs, right, later, answer };
}

async function work(): Promise<void> {
  const jobs = await all<{ id: string }>(`select id from "Job" where name = 'openElsewhere' and state = 'queued'`);
  for (const { id } of jobs) await runJob(id, JOBS);
}
const cases = () =>
  all<{ provinceCode: string; kind: string; personId: string }>(
    'select "provinceCode", kind, "personId" from "Case" order by "createdAt", id',
  );

test('months that an answer moves over an item of another province open a case in both', async () => {
  const { theirs, right, later, answer } = await asked();
  const personId = await personWith(right.citizenId, CAN_THO);
  const months = [addDays(right.to, 1), later.validTo] as const;
  await entitle({ driveId: theirs, personId, months, provinceCode: CAN_THO });
  expect(await answer()).toMatchObject({ cases: 1 });
  await work();
  expect(await cases()).toEqual([
    { provinceCode: '24', kind: 'insurerAnswer', personId: right.personId },
    { provinceCode: CAN_THO, kind: 'conflict', personId },
  ]);
});

test('months that an answer moves over cover loaded in another province open a case here', async () => {
  const { right, later, answer } = await asked();
  await write(
    `insert into "Insurance" (id, "provinceCode", "importId", "rowNumber", "fullName", "nameKey", "citizenId", "validFrom", "validTo", "rowHash")
     values ($1, $2, $1, 1, 'Lê Thị Na', 'le thi na', $3, $4, $5, 'x')`,
    [newId(), CAN_THO, right.citizenId, addDays(right.to, 1), later.validTo],
  );
  expect(await answer()).toMatchObject({ cases: 0 });
  await work();
  expect(await cases()).toEqual([{ provinceCode: '24', kind: 'conflict', personId: right.personId }]);
});

test('an answer with the months that were asked for asks nobody', async () => {
  const { right, answer } = await asked();
  await answer({ validFrom: right.from, validTo: right.to });
  expect(await all(`select id from "Job" where name = 'openElsewhere'`)).toEqual([]);
});
