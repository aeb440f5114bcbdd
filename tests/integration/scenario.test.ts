import { afterAll, beforeAll, expect, test } from 'vitest';
import { setClock } from '@/lib/core/clock';
import { finishReportedDrive } from '@/prisma/demo/reported-ceremonies';
import { runReportedDrive } from '@/prisma/demo/reported-drive';
import { hireStaff, type Staff } from '@/prisma/demo/staff';
import { REPORTED } from '@/prisma/demo/wards';
import { asOwner, resetDatabase } from '@/tests/support/database';

let staff: Staff;
let driveId: string;

beforeAll(async () => {
  await resetDatabase();
  staff = await hireStaff(REPORTED);
  const run = await runReportedDrive(staff);
  driveId = run.driveId;
  await finishReportedDrive(staff, driveId, run.sponsorIds);
}, 300_000);
afterAll(() => setClock(null));

const one = async <T>(sql: string, values: unknown[] = [driveId]): Promise<T> =>
  (await asOwner((client) => client.query(sql, values))).rows[0] as T;

test('481 people are paid for, each once', async () => {
  expect(
    await one(`select count(*)::int as items, count(distinct "personId")::int as people, count(*) filter (where "cardNumber" is not null)::int as issued
               from "Item" where "driveId" = $1`),
  ).toEqual({ items: 481, people: 481, issued: 481 });
});

test('every đồng that left the bank is the sponsors share of a named person', async () => {
  const { bank, shares } = await one<{ bank: string; shares: string }>(
    `select (select -sum(p.amount) from "LedgerPosting" p join "LedgerAccount" a on a.id = p."accountId" join "JournalEntry" e on e.id = p."entryId"
             where a.kind = 'bank' and e.kind = 'remitted') as bank,
            (select sum("sponsorShare") from "Item" where "driveId" = $1) as shares`,
  );
  expect(bank).toBe(shares);
});

test('40 cards of the first ceremony are worth a little over 41 million đồng, by the rules of December 2025', async () => {
  expect(
    await one(`select count(*)::int as cards, sum(i."sponsorShare")::text as value, count(distinct i."wardCode")::int as wards
               from "Handover" h join "Item" i on i.id = h."itemId" join "Ceremony" c on c.id = h."ceremonyId"
               where h."driveId" = $1 and h.route = 'stage' and (c."startsAt" at time zone 'Asia/Ho_Chi_Minh')::date = '2025-12-11'`),
  ).toEqual({ cards: 40, value: '41698800', wards: 6 });
});

test('all 481 cards are in a named hand, once, and the sponsors are thanked', async () => {
  expect(
    await one(`select count(*)::int as handed, count(distinct "itemId")::int as items,
                 (select count(distinct "sponsorId")::int from "Document" where "driveId" = $1 and kind = 'thankYouLetter') as thanked,
                 (select state from "Drive" where id = $1) as state
               from "Handover" where "driveId" = $1 and "reversedAt" is null`),
  ).toEqual({ handed: 481, items: 481, thanked: 5, state: 'closed' });
});

test('the ledger balances, and no fund is overspent', async () => {
  expect(
    await one(
      `select (select sum(amount)::text from "LedgerPosting") as sum,
                 (select count(*)::int from "AccountBalance" b where balance <> coalesce((select sum(amount) from "LedgerPosting" p where p."accountId" = b."accountId"), 0)) as wrong`,
      [],
    ),
  ).toEqual({ sum: '0', wrong: 0 });
});
