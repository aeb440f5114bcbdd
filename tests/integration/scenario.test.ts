import { afterAll, beforeAll, expect, test } from 'vitest';
import { setClock } from '@/lib/core/clock';
import { runReportedDrive } from '@/prisma/demo/reported-drive';
import { hireStaff, type Staff } from '@/prisma/demo/staff';
import { REPORTED } from '@/prisma/demo/wards';
import { asOwner, resetDatabase } from '@/tests/support/database';

let staff: Staff;
let driveId: string;

beforeAll(async () => {
  await resetDatabase();
  staff = await hireStaff(REPORTED);
  ({ driveId } = await runReportedDrive(staff));
}, 300_000);
afterAll(() => setClock(null));

const one = async <T>(sql: string, values: unknown[] = [driveId]): Promise<T> =>
  (await asOwner((client) => client.query(sql, values))).rows[0] as T;

test('481 people are paid for, each once', async () => {
  expect(
    await one(`select count(*)::int as items, count(distinct "personId")::int as people, count(*) filter (where state = 'paid')::int as paid
               from "Item" where "driveId" = $1`),
  ).toEqual({ items: 481, people: 481, paid: 481 });
});

test('every đồng that left the bank is the sponsors share of a named person', async () => {
  const { bank, shares } = await one<{ bank: string; shares: string }>(
    `select (select -sum(p.amount) from "LedgerPosting" p join "LedgerAccount" a on a.id = p."accountId" join "JournalEntry" e on e.id = p."entryId"
             where a.kind = 'bank' and e.kind = 'remitted') as bank,
            (select sum("sponsorShare") from "Item" where "driveId" = $1) as shares`,
  );
  expect(bank).toBe(shares);
});
