import { beforeAll, expect, test } from 'vitest';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { withClient } from '@/lib/commands/sql';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';
import { makeWorld, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  await resetDatabase();
  world = await makeWorld();
  // With rows in it, the planner has a reason to choose.
  await asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test.rows', false)`);
    await c.query(`
      insert into "Insurance" (id, "provinceCode", "importId", "rowNumber", "fullName", "nameKey", "citizenId", "oldIdNumber", "insuranceCode",
        "cardNumber", "validFrom", "validTo", "rowHash")
      select gen_random_uuid(), '24', gen_random_uuid(), n, 'Người', 'nguoi ' || n, (24100000000 + n)::text, (100000000 + n)::text,
        (1000000000 + n)::text, 'GD' || n, '2026-01-01', '2026-12-31', n::text from generate_series(1, 5000) n`);
    await c.query('analyze "Insurance"');
  });
  // The chain of parents is not needed for a plan: past the foreign keys, which only a superuser can.
  await withClient(urls.superuser, async (c) => {
    await c.query('set session_replication_role = replica');
    await c.query(`
      insert into "AllocationLine" (id, "provinceCode", "wardCode", "runId", "listLineId", "personId", "itemKind", months, "groupCode", rank, "full",
        "sponsorShare", explanation)
      select gen_random_uuid(), '24', '07210', md5((n % 50)::text)::uuid, gen_random_uuid(), gen_random_uuid(), 'card', 12, 'NEAR_POOR', n, 1, 1, '[]'
      from generate_series(1, 5000) n`);
    await c.query(`
      insert into "Entitlement" (id, "provinceCode", "driveId", "personId", "identityId", kind, "periodFrom", "periodTo", "allocationLineId")
      select gen_random_uuid(), '24', md5((n % 5)::text)::uuid, md5('p' || n)::uuid, md5('p' || n)::uuid, 'card', '2026-01-01', '2026-12-31',
        gen_random_uuid() from generate_series(1, 5000) n`);
    await c.query(`
      insert into "ListLine" (id, "provinceCode", "wardCode", "driveId", "listId", "rowNumber", "fullName", "nameKey")
      select gen_random_uuid(), '24', '07210', md5((n % 50)::text)::uuid, gen_random_uuid(), n, 'Người', 'nguoi ' || n
      from generate_series(1, 5000) n`);
    await c.query(`
      insert into "Finding" (id, "provinceCode", "wardCode", "driveId", "lineId", kind, family)
      select gen_random_uuid(), '24', '07210', md5((n % 50)::text)::uuid, gen_random_uuid(), 'covered', 'eligibility'
      from generate_series(1, 5000) n`);
    for (const table of ['AllocationLine', 'Entitlement', 'ListLine', 'Finding']) await c.query(`analyze "${table}"`);
  });
});

/** The plan under the office's own role and policies; without sequential scans it shows whether an index can be reached at all. */
const plan = (sql: string): Promise<string> =>
  inPlace(placeOf(world.collection), async (tx) => {
    await tx.$executeRaw`select set_config('enable_seqscan', 'off', true)`;
    const rows = await tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`explain ${sql}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });

const id = newId();
const QUERIES: Record<string, [sql: string, condition: RegExp]> = {
  'findings of a drive': [
    `select * from "Finding" where "provinceCode" = '24' and "driveId" = '${id}' and state = 'open'`,
    /Index Cond:.*"driveId"/,
  ],
  'lines of a drive': [
    `select * from "ListLine" where "provinceCode" = '24' and "driveId" = '${id}'`,
    /Index Cond:.*"driveId"/,
  ],
  'insurance by number': [
    `select id from "Insurance" where "citizenId" = any('{024160100001}'::text[])`,
    /Index Cond:.*"citizenId"/,
  ],
  'insurance by code': [
    `select id from "Insurance" where "insuranceCode" = any('{0123456789}'::text[])`,
    /Index Cond:/,
  ],
  'insurance by old id': [`select id from "Insurance" where "oldIdNumber" = any('{123456789}'::text[])`, /Index Cond:/],
  'insurance by card': [`select id from "Insurance" where "cardNumber" = any('{0123456789}'::text[])`, /Index Cond:/],
  'insurance by name': [
    `select id from "Insurance" where "provinceCode" = '24' and "nameKey" = any('{tran thi lan}'::text[])`,
    /Index Cond:.*"nameKey"/,
  ],
  'people of a proposal': [`select * from "AllocationLine" where "runId" = '${id}'`, /Index Cond:.*"runId"/],
  'items of a person': [
    `select * from "Entitlement" where "identityId" = '${id}' and "reversedAt" is null`,
    /Index Cond:.*"identityId"/,
  ],
};

test.each(Object.entries(QUERIES))(
  '%s are read through an index under row-level security',
  async (_name, [sql, cond]) => {
    expect(await plan(sql)).toMatch(cond);
  },
);
