import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/lib/commands/sql';
import { resetDatabase, urls } from '../support/database';
import { bareTables, commandless, loginRights, openElevated, openPartitions } from '../support/nets/catalogue';
import {
  fillEveryTable,
  foreignInserts,
  foreignInsertsOfOwn,
  foreignReads,
  foreignTouches,
  STRANGERS,
  withoutTrace,
} from '../support/nets/foreign-rows';

/**
 * The nets, tried red: guards are taken out one by one, in a transaction of which nothing stays, and the net that is there for it
 * must say so. A net that stays green here would be green whatever happens.
 */
beforeAll(async () => {
  await resetDatabase();
  await withClient(urls.superuser, fillEveryTable);
});
afterAll(resetDatabase);

/** Takes guards out as a superuser, looks, and puts everything back. Roles are named `:ward`, `:app` and so on. */
const without = <T>(sql: string, look: (client: Client) => Promise<T>): Promise<T> =>
  withClient(urls.superuser, (client) =>
    withoutTrace(client, async () => {
      const { rows } = await client.query<{ prefix: string }>('select tt.role_prefix() as prefix');
      await client.query(sql.replace(/:(\w+)\b/g, (_, kind: string) => `"${rows[0]!.prefix}_${kind}"`));
      return look(client);
    }),
  );

const NEIGHBOUR = STRANGERS.find(({ kind, province }) => kind === 'ward' && province === '24')!;
const PROVINCE = STRANGERS.find(({ kind }) => kind === 'province')!;
const AUDITOR = STRANGERS.find(({ kind }) => kind === 'auditor')!;

const CATALOGUE: [guard: string, sql: string, net: (client: Client) => Promise<string[]>, says: string][] = [
  ['row-level security is switched off', 'alter table "Item" disable row level security', bareTables, 'Item'],
  [
    'all policies of a table are dropped',
    `do $$ declare p text; begin for p in select policyname from pg_policies where tablename = 'Item' loop
       execute format('drop policy %I on "Item"', p); end loop; end $$`,
    bareTables,
    'Item',
  ],
  ['a new table comes without a policy', 'create table "Forgotten" (id int)', bareTables, 'Forgotten'],
  ['a partition is opened', 'grant select on "AccessLog_2026_01" to :province', openPartitions, 'AccessLog_2026_01'],
  [
    'a view is opened',
    'create view "Everybody" as select * from "Person"; grant select on "Everybody" to :ward',
    openElevated,
    'view Everybody',
  ],
  [
    'a materialized view is opened to all',
    'create materialized view "Kept" as select * from "Person"; grant select on "Kept" to public',
    openElevated,
    'materialized view Kept',
  ],
  [
    'an elevated function comes with its default right for all',
    `create function tt.peek() returns bigint language sql security definer as 'select count(*) from "Person"'`,
    openElevated,
    'function tt.peek',
  ],
  [
    'a forbidden function is granted',
    'grant execute on function tt.human to :sponsor',
    openElevated,
    'function tt.human',
  ],
  [
    'a table loses the trigger that asks for a command',
    'drop trigger need_command on "PlaceMembership"',
    commandless,
    'PlaceMembership',
  ],
  ['that trigger is switched off', 'alter table "Case" disable trigger need_command', commandless, 'Case'],
  [
    'that trigger forgets what is removed',
    `drop trigger need_command on "Phase";
     create trigger need_command before insert or update on "Phase" for each statement execute function tt.need_command()`,
    commandless,
    'Phase',
  ],
  [
    'a new table may be written, one column of it, without a command',
    'create table "Forgotten" (id int); grant update (id) on "Forgotten" to :ward',
    commandless,
    'Forgotten',
  ],
  ['the login may bypass policies', 'alter role :app bypassrls', loginRights, 'bypasses policies'],
  ['the login inherits', 'alter role :app inherit', loginRights, 'inherits'],
  ['the login owns a table', 'create table "Owned" (id int); alter table "Owned" owner to :app', loginRights, 'owns'],
];

describe('the catalogue says it when', () => {
  test.each(CATALOGUE)('%s', async (_, sql, net, says) => {
    expect(await without('select', net)).toEqual([]);
    expect(await without(sql, net)).toContain(says);
  });
});

const FOREIGN: [guard: string, sql: string, look: (client: Client) => Promise<string[]>, says: string][] = [
  [
    'a policy forgets the ward',
    'create policy wide on "ListLine" for select to :ward using (true)',
    (client) => foreignReads(client, NEIGHBOUR, ['ListLine']),
    'ListLine: read',
  ],
  [
    'a policy forgets the province',
    'create policy wide on "Person" for select to :province using (true)',
    (client) => foreignReads(client, PROVINCE, ['Person']),
    'Person: read',
  ],
  [
    'a policy lets foreign rows be changed',
    `create policy wide_select on "Item" for select to :province using (true); create policy wide on "Item" for update to :province using (true) with check (true)`,
    (client) => foreignTouches(client, PROVINCE, ['Item']),
    'Item.state: updated',
  ],
  [
    'a policy lets rows be hung under another place',
    'create policy wide on "ListLine" for insert to :ward with check (true)',
    (client) => foreignInserts(client, NEIGHBOUR, ['ListLine']),
    'ListLine: inserted',
  ],
  [
    'an account may write into the audit of another province, in its own name',
    'alter policy province_insert on "AuditEvent" with check ("actorId" = (select tt.actor()))',
    (client) => foreignInsertsOfOwn(client, PROVINCE, ['AuditEvent']),
    'AuditEvent: inserted as himself',
  ],
  [
    'an account may write into the access log of another province, in its own name',
    'alter policy auditor_insert on "AccessLog" with check ("actorId" = (select tt.actor()))',
    (client) => foreignInsertsOfOwn(client, AUDITOR, ['AccessLog']),
    'AccessLog: inserted as himself',
  ],
  [
    'a ward may write into the audit of the ward beside it',
    'alter policy ward_insert on "AuditEvent" with check ("actorId" = (select tt.actor()) and "provinceCode" = (select tt.province()))',
    (client) => foreignInsertsOfOwn(client, NEIGHBOUR, ['AuditEvent']),
    'AuditEvent: inserted as himself',
  ],
  [
    'row-level security of a table is off',
    'alter table "WardList" disable row level security',
    (client) => foreignReads(client, NEIGHBOUR, ['WardList']),
    'WardList: read',
  ],
  [
    'a right to remove is given, with a policy for all',
    'grant delete on "Pledge" to :province; create policy wide on "Pledge" using (true)',
    (client) => foreignTouches(client, PROVINCE, ['Pledge']),
    'Pledge: deleted',
  ],
  [
    'an auditor may read a column with identifiers of another province',
    'grant select ("citizenId") on "Person" to :auditor; create policy wide on "Person" for select to :auditor using (true)',
    (client) => foreignReads(client, AUDITOR, ['Person']),
    'Person: read',
  ],
  [
    'a view forgets the province',
    'create or replace view "MaskedPerson" with (security_barrier) as select id, "provinceCode", "fullName", left("birthDate", 4) as "birthDate", sex, tt.mask("citizenId") as "citizenId", tt.mask("insuranceCode") as "insuranceCode", tt.mask("cardNumber") as "cardNumber", "joinedToId", version from "Person"',
    (client) => foreignReads(client, AUDITOR, ['MaskedPerson']),
    'MaskedPerson: read',
  ],
  [
    'there is no foreign row to try',
    'set local session_replication_role = replica; delete from "Item"',
    (client) => foreignReads(client, NEIGHBOUR, ['Item']),
    'Item: no foreign row to try',
  ],
];

describe('the foreign rows say it when', () => {
  test.each(FOREIGN)('%s', async (_, sql, look, says) => {
    expect(await without(sql, look)).toContain(says);
  });
});

/** Without triggers and foreign keys: what is left are constraints and indexes. */
const BARE = 'set local session_replication_role = replica;';
const COMMAND = `select set_config('app.command', 'test', true);`;
const SAMPLE = '0190a000-0000-7000-8000-0000000000ff';
const uuid = (n: number) => `'0190a000-0000-7000-8000-${String(n).padStart(12, '0')}'`;
const entitlement = (n: number, months: string) =>
  `insert into "Entitlement" (id, "provinceCode", "driveId", "personId", "identityId", kind, "periodFrom", "periodTo", "allocationLineId")
   values (${uuid(n)}, '24', '${SAMPLE}', ${uuid(7)}, ${uuid(7)}, 'card', ${months}, ${uuid(n)});`;
const approvedList = `${BARE} update "WardList" set state = 'approved'; set local session_replication_role = origin; ${COMMAND}`;

/** What must never happen, the guard that keeps it, and how somebody would try. */
const NEVER: [never: string, given: string, attempt: string, guard: string][] = [
  [
    'money is spent that is not there',
    BARE,
    `update "AccountBalance" set balance = -1 where kind = 'bank'`,
    'alter table "AccountBalance" drop constraint overspent',
  ],
  [
    'an entry does not balance',
    COMMAND,
    `insert into "JournalEntry" select (jsonb_populate_record(e, '{"id": ${uuid(8).replaceAll("'", '"')}}')).* from "JournalEntry" e limit 1;
     set constraints all immediate`,
    'drop trigger entry_balanced on "JournalEntry"',
  ],
  [
    'one human has two items in the same months',
    BARE + entitlement(1, `'2026-01-01', '2026-12-31'`),
    entitlement(2, `'2026-12-31', '2027-06-30'`),
    'alter table "Entitlement" drop constraint "oneItemPerHuman"',
  ],
  [
    'an item is handed over twice',
    BARE,
    `insert into "Handover" select (jsonb_populate_record(h, '{"id": ${uuid(9).replaceAll("'", '"')}}')).* from "Handover" h limit 1`,
    'drop index "oneHandoverPerItem"',
  ],
  [
    'an item is paid for twice',
    BARE,
    `insert into "RemittanceRow" select (jsonb_populate_record(r, '{"id": ${uuid(9).replaceAll("'", '"')}}')).* from "RemittanceRow" r limit 1`,
    'drop index "oneRemittancePerItem"',
  ],
  [
    'the maker is the checker',
    BARE,
    `update "Approval" set "makerHumanId" = "humanId"`,
    'alter table "Approval" drop constraint "makerIsChecker"',
  ],
  [
    'an audit row changes',
    COMMAND,
    `update "AuditEvent" set reason = 'x'`,
    'drop trigger never_update on "AuditEvent"',
  ],
  ['the audit is emptied', COMMAND, 'truncate "AuditEvent"', 'drop trigger never_truncate on "AuditEvent"'],
  ['a write has no command', '', `update "Household" set id = id`, 'drop trigger need_command on "Household"'],
  [
    'a state is not in the table',
    BARE,
    `update "Item" set state = 'nonsense'`,
    'alter table "Item" drop constraint "Item_state_known"',
  ],
  [
    'an approved list changes',
    approvedList,
    `update "WardList" set title = 'other'`,
    'drop trigger list_frozen on "WardList"',
  ],
  [
    'a line of an approved list changes',
    approvedList,
    `update "ListLine" set hamlet = 'other'`,
    'drop trigger line_frozen on "ListLine"',
  ],
  [
    'a move that does not exist is made',
    COMMAND,
    `update "WardList" set state = 'locked'`,
    'drop trigger move_exists on "WardList"',
  ],
  [
    'a child hangs under a parent of another province',
    COMMAND,
    `insert into "Phase" (id, "provinceCode", "driveId", name, "nameEn", "order", "startsOn", "endsOn")
     select gen_random_uuid(), '92', id, 'x', 'x', 9, '2026-01-01', '2026-02-01' from "Drive" limit 1`,
    'alter table "Phase" drop constraint "Phase_driveId_samePlace"',
  ],
];

describe('what must never happen happens only without its guard:', () => {
  test.each(NEVER)('%s', async (_, given, attempt, guard) => {
    const tries = (taken: string) =>
      without(`${taken}; ${given}`, async (client) => {
        try {
          await client.query(attempt);
          return 'done';
        } catch (error) {
          return String(error);
        }
      });
    expect(await tries('select')).not.toBe('done');
    expect(await tries(guard)).toBe('done');
  });
});
