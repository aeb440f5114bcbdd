import type { Client } from 'pg';
import * as z from 'zod/mini';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { listJobs } from '@/lib/access/job-queries';
import { listCases } from '@/lib/cases/queries';
import { CASE_TABLE } from '@/lib/cases/table';
import { JOBS } from '@/lib/commands/job-registry';
import { newId } from '@/lib/core/ids';
import { runJob } from '@/lib/core/jobs';
import { inPlace, placeOf } from '@/lib/core/place';
import { readTableParams } from '@/lib/core/table-params';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { importInsurance } from '@/lib/register/import-insurance';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok } from '@/tests/support/drive';
import { entitle, entitleBy, type Months, personWith, write } from '@/tests/support/rights';
import { CAN_THO, makeWorld, type World } from '@/tests/support/world';

vi.setConfig({ testTimeout: 60_000 });

/** Bắc Ninh gives; Cần Thơ loads. */
let world: World;
let stranger: World;
let driveId: string;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
  stranger = await makeWorld(CAN_THO);
  driveId = await makeDrive(world);
});

const rows = async (sql: string, values: unknown[] = []) => (await asOwner((c) => c.query(sql, values))).rows;
const CASES = readTableParams({}, CASE_TABLE);
const JOB_LIST = readTableParams({}, { sorts: ['createdAt'], desc: true, filters: { state: z.string() } });
const NA = '024190001234';
const YEAR: Months = ['2026-01-01', '2026-12-31'];
const written = (day: string) => day.split('-').reverse().join('/');

const load = async (
  {
    months = YEAR,
    payer = 'NSNN',
    name = 'Lê Thị Na',
    citizenId = NA,
  }: Partial<Record<'payer' | 'name' | 'citizenId', string>> & { months?: Months },
  actor: Actor = stranger.collection,
) => {
  const [from, to] = months.map(written);
  const csv = `Họ và tên;Số CCCD;Nguồn đóng;Từ ngày;Đến ngày\n${name};${citizenId};${payer};${from};${to}`;
  return ok(await importInsurance(actor, { file: new UploadedFile('dang-tham-gia.csv', Buffer.from(csv)) }));
};

/** What the worker does with what waits. Gives how many jobs there were. */
async function work(): Promise<number> {
  const jobs = await rows(
    `select id from "Job" where name = 'openElsewhere' and state = 'queued' order by "createdAt"`,
  );
  for (const { id } of jobs) await runJob(id as string, JOBS);
  const left = await rows(`select state, reason from "Job" where name = 'openElsewhere' and state <> 'done'`);
  expect(left).toEqual([]);
  return jobs.length;
}
const cases = () =>
  rows(
    `select "provinceCode", "wardCode", "personId", kind, source, subject, body from "Case" order by "createdAt", id`,
  );

describe('cover loaded in another province', () => {
  test('over an item given here opens one case here, which says whom to call and nothing else', async () => {
    const personId = await personWith(NA);
    await entitle({ driveId, personId, months: ['2026-06-01', '2027-05-31'] });
    expect(await load({ name: 'Lê Thị Nà Khác' })).toMatchObject({ added: 1, conflicts: 0 });
    expect(await work()).toBe(1);
    const [one, ...others] = await cases();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ provinceCode: '24', wardCode: null, personId, kind: 'conflict', source: 'system' });
    expect(`${one!.subject} ${one!.body}`).toContain('Cần Thơ');
    expect(`${one!.subject} ${one!.body}`).not.toMatch(/2026|2027|Khác|NSNN|024190/);
    // It stands in the lists, the audit and the access log of the province that gave the item.
    expect((await listCases.as(world.collection, CASES, 'vi')).total).toBe(1);
    const [inEnglish] = (await listCases.as(world.collection, CASES, 'en')).rows;
    expect(inEnglish!.subject).toContain('by the data of another province (Can Tho)');
    expect(
      await rows(`select "provinceCode", role, "actorId", command from "AuditEvent" where what = 'case.opened'`),
    ).toEqual([{ provinceCode: '24', role: 'system', actorId: null, command: 'job:openElsewhere' }]);
    expect(
      await rows(`select "provinceCode", role, purpose, "subjectIds" from "AccessLog" where kind = 'elsewhere'`),
    ).toEqual([{ provinceCode: '24', role: 'system', purpose: 'case.elsewhere', subjectIds: [personId] }]);
    expect(await rows(`select "provinceCode", counts from "AuditEvent" where what = 'elsewhere.compared'`)).toEqual([
      { provinceCode: null, counts: { people: 1, cases: 1 } },
    ]);
  });

  test('tells the province that loaded it nothing: no row of hers differs from those of a load that met nobody', async () => {
    await entitle({ driveId, personId: await personWith(NA), months: YEAR });
    const seen = async () => {
      await work();
      const jobs = await listJobs.as(stranger.admin, JOB_LIST);
      const counted = await rows(
        `select what, counts from "AuditEvent" where "provinceCode" = '92' and what <> 'drive.opened' order by at`,
      );
      const looked = await rows(`select count(*)::int as n from "AccessLog" where "provinceCode" = '92'`);
      return { jobs: jobs.total, counted, looked, cases: (await listCases.as(stranger.collection, CASES, 'vi')).total };
    };
    const before = await seen();
    const met = await load({});
    const after = await seen();
    expect(await rows('select id from "Case"')).toHaveLength(1);
    const nobody = await load({ citizenId: '024190001235' });
    const again = await seen();
    const facts = { rows: 1, added: 1, conflicts: 0 };
    expect([met, nobody]).toMatchObject([facts, facts]);
    expect(after.counted.slice(before.counted.length)).toEqual(again.counted.slice(after.counted.length));
    expect([before, after, again].map(({ jobs, looked, cases: n }) => [jobs, looked, n])).toEqual(
      Array(3).fill([0, [{ n: 0 }], 0]),
    );
  });

  test('is one case for the item and the cover, however often it is loaded or looked at', async () => {
    await entitle({ driveId, personId: await personWith(NA), months: YEAR });
    await load({});
    await work();
    expect(await load({})).toMatchObject({ added: 0 });
    expect(await work()).toBe(0);
    expect(await load({ name: 'LÊ THỊ NA' })).toMatchObject({ added: 1 }); // a row of its own, the same cover
    expect(await work()).toBe(1);
    const jobs = await rows(`select id from "Job" where name = 'openElsewhere'`);
    await write(`update "Job" set state = 'failed' where name = 'openElsewhere'`, []);
    await Promise.all(jobs.map(({ id }) => runJob(id as string, JOBS)));
    expect(await cases()).toHaveLength(1);
    await load({ months: ['2026-12-01', '2027-11-30'] }); // other cover
    await work();
    expect(await cases()).toHaveLength(2);
  });

  test('is found by the insurance code where the citizen id is not known, and says nothing of what is known here already', async () => {
    await entitle({ driveId, personId: await personWith(null, '24', '2499999999'), months: YEAR });
    const file = Buffer.from(
      'Họ và tên;Mã số BHXH;Nguồn đóng;Từ ngày;Đến ngày\nLê Thị Na;2499999999;NSNN;01/01/2026;31/12/2026',
    );
    const give = async (actor: Actor) => ok(await importInsurance(actor, { file: new UploadedFile('x.csv', file) }));
    expect(await give(world.collection)).toMatchObject({ conflicts: 1 });
    await work();
    await give(stranger.collection);
    await work();
    expect(await cases()).toHaveLength(1);
  });

  test.each([
    ['of other months', { months: ['2027-01-01', '2027-12-31'] as Months }, {}],
    ['that is a gift itself', { payer: 'Được tặng' }, {}],
    ['of somebody else', { citizenId: '024190001299' }, {}],
    ['over an item of another kind', {}, { kind: 'book' }],
  ])('%s opens none', async (_, cover, given) => {
    await entitle({ driveId, personId: await personWith(NA), months: YEAR, ...given });
    await load(cover);
    expect(await work()).toBe(1);
    expect(await cases()).toEqual([]);
  });

  test('over an item that was reversed opens none', async () => {
    const id = await entitle({ driveId, personId: await personWith(NA), months: YEAR });
    await write(`update "Entitlement" set "reversedAt" = now(), "reverseReason" = 'test' where id = $1`, [id]);
    await load({});
    await work();
    expect(await cases()).toEqual([]);
  });
});

describe('an item is being given here while the cover is loaded there', () => {
  /** A transaction of the owner that waits to be ended. */
  const within = (work: (client: Client) => Promise<void>) =>
    asOwner(async (client) => {
      await client.query('begin');
      await work(client);
    });

  test('the approval came first: the job waits for its end and sees the item', async () => {
    const personId = await personWith(NA);
    await within(async (client) => {
      await entitleBy(client, { driveId, personId, months: YEAR });
      await load({}); // does not wait: it holds no lock on a human of another province
      const working = work();
      const first = await Promise.race([working, new Promise((resolve) => setTimeout(() => resolve('waits'), 700))]);
      await client.query('commit');
      expect([first, await working]).toEqual(['waits', 1]);
    });
    expect(await cases()).toMatchObject([{ provinceCode: '24', personId }]);
  });

  test('the load came first: the approval is refused', async () => {
    const personId = await personWith(NA);
    await load({});
    await expect(entitle({ driveId, personId, months: YEAR })).rejects.toThrow('alreadyCovered');
    await work();
    expect(await cases()).toEqual([]);
  });

  test('forty of both at once: each ends refused or in a case', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `0241900${String(20_000 + n)}`);
    const people = await Promise.all(ids.map((citizenId) => personWith(citizenId)));
    const given = people.map((personId) =>
      entitle({ driveId, personId, months: YEAR }).then(
        () => personId,
        () => null,
      ),
    );
    const loaded = ids.map(async (citizenId) => load({ citizenId }));
    const [items] = await Promise.all([Promise.all(given), Promise.all(loaded)]);
    await work();
    const opened = (await cases()).map(({ personId }) => personId as string);
    expect(opened.sort()).toEqual(items.filter((id) => id !== null).sort());
  });
});

describe('a job over all places is asked for by a province', () => {
  const ask = (who: Actor, name: string, payload: object) =>
    inPlace(
      placeOf(who, 'test'),
      (tx) => tx.$queryRaw`select tt.enqueue_system(${name}, ${JSON.stringify(payload)}::jsonb)::text`,
    );

  test('only if it is on the list, by nobody else, and for the own province whatever it says', async () => {
    await expect(ask(stranger.collection, 'purge', {})).rejects.toThrow(/notAllowed/);
    await expect(ask(stranger.ward, 'openElsewhere', {})).rejects.toThrow(/permission denied/);
    const importId = newId();
    await ask(stranger.collection, 'openElsewhere', { importId, provinceCode: '24' });
    expect(await rows('select "provinceCode", "askedById", payload from "Job"')).toEqual([
      { provinceCode: null, askedById: null, payload: { importId, provinceCode: '92' } },
    ]);
  });

  test('and the load of another one is none of its business', async () => {
    await entitle({ driveId, personId: await personWith(NA), months: YEAR });
    const { importId } = await load({});
    await write('delete from "Job"', []);
    await ask(world.collection, 'openElsewhere', { importId });
    await work();
    expect(await cases()).toEqual([]);
  });
});
