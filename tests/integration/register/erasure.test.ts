import { beforeEach, describe, expect, test } from 'vitest';
import { runChecks } from '@/lib/checks/run-checks';
import { withClient } from '@/lib/commands/sql';
import { asDomainError } from '@/lib/core/constraints';
import { verifyAudit } from '@/lib/core/audit-chain';
import { sealAudit } from '@/lib/core/audit-seal';
import { vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { newListVersion } from '@/lib/lists/new-version';
import { proposeErasure } from '@/lib/register/propose-erasure';
import { readPerson, searchPeople } from '@/lib/register/queries';
import { approveErasure, rejectErasure, withdrawErasure } from '@/lib/register/settle-erasure';
import { approvedList, people } from '@/tests/support/allocated';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';
import { makeDrive, ok, signed } from '@/tests/support/drive';
import { all, givenIssued, one } from '@/tests/support/issued';
import { addUser, BAC_NINH, makeWorld, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const NAME = 'Nguyễn Thị Hồng 1';
const NUMBER = '024150100000';
/** As time and the owner leave it: triggers are other tests' business. */
const asTimeWentBy = (sql: string) =>
  withClient(urls.superuser, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(sql);
  });
const byOwner = (sql: string, values: unknown[] = []) =>
  asOwner(async (client) => {
    await client.query(`select set_config('app.command', 'test', false)`);
    return client.query(sql, values);
  }).catch((error: unknown) => Promise.reject(asDomainError(error)));

/** Two people on the approved list of a drive that is over; gives the first. */
async function listedOnce(): Promise<{ personId: string; listId: string }> {
  const driveId = await makeDrive(world, 'open');
  const listId = await approvedList(driveId, people(2));
  await asTimeWentBy(`update "Drive" set state = 'closed'`);
  const { id } = await one<{ id: string }>('select id from "Person" where "citizenId" = $1', [NUMBER]);
  return { personId: id, listId };
}

const asked = { askedBy: 'self', askedOn: vietnamDay(), evidence: 'Đơn số 5 ngày 01/11/2026' } as const;
const propose = async (personId: string) =>
  ok(await proposeErasure(world.collection, { personId, ...asked })).erasureId;
const approve = (erasureId: string, actor = world.leader) =>
  approveErasure(actor, { ...signed(), date: vietnamDay(), erasureId, version: 1 });

/** Tables in which a text still stands, in any column. */
const standsIn = (text: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like '\\_prisma%'`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(`select from "${name}" t where t::text like '%' || $1 || '%' limit 1`, [
        text,
      ]);
      if (rowCount) found.push(name);
    }
    return found;
  });

describe('erasing a person', () => {
  test('makes every row nameless, of this person only, and keeps the lines that figures rest on', async () => {
    const { personId, listId } = await listedOnce();
    await byOwner(`insert into "Insurance" (id, "provinceCode", "importId", "rowNumber", "fullName", "nameKey", "citizenId", "validFrom", "validTo", "rowHash")
      values ('${newId()}', '24', '${newId()}', 1, '${NAME}', 'nguyen thi hong 1', '${NUMBER}', '2024-01-01', '2024-12-31', 'h')`);
    await byOwner(`insert into "Case" (id, "provinceCode", kind, source, subject, body, state, "personId", answer)
      values ('${newId()}', '24', 'complaint', 'person', '${NAME} hỏi', 'Vì sao?', 'closed', '${personId}', 'Đã trả lời ${NAME}')`);
    expect(await standsIn(NAME)).toEqual(expect.arrayContaining(['Person', 'ListLine', 'Insurance', 'Case']));
    ok(await approve(await propose(personId)));

    expect(await standsIn(NAME)).toEqual([]);
    expect(await standsIn(NUMBER)).toEqual([]);
    expect(await all(`select token from "NameToken" where "refId" = $1`, [personId])).toEqual([]);
    expect(
      await all('select state, "fullName", "groupCode" from "ListLine" where "listId" = $1 order by "rowNumber"', [
        listId,
      ]),
    ).toEqual([
      { state: 'included', fullName: '•••', groupCode: 'NEAR_POOR' },
      { state: 'included', fullName: 'Trần Văn Đức 2', groupCode: 'NEAR_POOR' },
    ]);
    const page = await readPerson.as(world.collection, personId, 'vi');
    expect(page).toMatchObject({ fullName: '•••', citizenId: null, erasedOn: vietnamDay(), mayEdit: false });
    expect(page.erasure.rows[0]).toMatchObject({
      state: 'approved',
      erased: { records: 1, lines: 1, covers: 1 },
      heldUntil: null,
    });
    expect((await searchPeople.as(world.collection, NUMBER, { skip: 0, take: 5 })).total).toBe(0);
  });

  test('takes joined records with it, and a new version of the list leaves the line out', async () => {
    const { personId, listId } = await listedOnce();
    const other = newId();
    await byOwner(
      `insert into "Person" (id, "provinceCode", "fullName", "nameKey", "joinedToId") values ($1, '24', 'Hồng Nguyễn', 'hong nguyen', $2)`,
      [other, personId],
    );
    ok(await approve(await propose(other)));
    expect(await standsIn('Hồng Nguyễn')).toEqual([]);
    expect(await standsIn(NAME)).toEqual([]);
    await asTimeWentBy(`update "Drive" set state = 'open'`);
    const copy = ok(await newListVersion(world.ward, { listId })).listId;
    const decided = await all<{ id: string; driveId: string }>(
      'select id, "driveId" from "ListLine" where "listId" = $1 order by "rowNumber"',
      [listId],
    );
    await byOwner(
      `insert into "DuplicatePair" (id, "provinceCode", "driveId", "aKind", "aId", "bKind", "bId", strength, reasons, fingerprint, state)
       values ($1, '24', $2, 'line', $3, 'line', $4, 'possible', '[]', '', 'different')`,
      [newId(), decided[0]!.driveId, decided[1]!.id, decided[0]!.id],
    );
    ok(await runChecks(world.collection, { driveId: decided[0]!.driveId }));
    expect(await all('select state from "DuplicatePair"')).toEqual([{ state: 'different' }]);
    expect(await all('select "fullName" from "ListLine" where "listId" = $1', [copy])).toEqual([
      { fullName: 'Trần Văn Đức 2' },
    ]);
  });

  test('is refused while cover runs, a line is at work or a case is in hand', async () => {
    const driveId = await givenIssued(world, people(1));
    const { personId } = await one<{ personId: string }>('select "personId" from "Item"');
    const blocks = async () =>
      (await readPerson.as(world.collection, personId, 'vi')).erasure.blocks.map(({ what }) => what);
    expect(await blocks()).toEqual(['coverRunning']);
    expect(await proposeErasure(world.collection, { personId, ...asked })).toMatchObject({ code: 'erasureBlocked' });
    await asTimeWentBy(`update "Entitlement" set "periodFrom" = '2024-01-01', "periodTo" = '2024-12-31'`);
    await approvedList(driveId, [{ fullName: 'Người khác' }]);
    await asTimeWentBy(`update "ListLine" set "personId" = '${personId}' where "fullName" = 'Người khác'`);
    expect(await blocks()).toEqual(['lineAtWork']);
    await asTimeWentBy(`update "ListLine" set state = 'excluded' where "fullName" = 'Người khác'`);
    expect(await blocks()).toEqual([]);
    const erasureId = await propose(personId);
    await byOwner(`insert into "Case" (id, "provinceCode", kind, source, subject, body, "personId")
      values ('${newId()}', '24', 'objection', 'person', 'Hỏi', 'Hỏi', '${personId}')`);
    expect(await approve(erasureId)).toMatchObject({ code: 'erasureBlocked' });
    expect(await standsIn(NAME)).toContain('Person');
  });

  test('holds paid items and papers as vouchers, and says until when', async () => {
    await givenIssued(world, people(1));
    await asTimeWentBy(`update "Entitlement" set "periodFrom" = '2024-01-01', "periodTo" = '2024-12-31'`);
    await asTimeWentBy(`update "Remittance" set "paidOn" = '2024-05-06'; update "Document" set date = '2024-05-05'`);
    const { personId } = await one<{ personId: string }>('select "personId" from "Item"');
    ok(await approve(await propose(personId)));
    const { erasure, items } = await readPerson.as(world.leader, personId, 'vi');
    expect(items).toHaveLength(1);
    expect(erasure.rows[0]).toMatchObject({ heldUntil: '2034-12-31' });
    expect((await one<{ citizenId: string | null }>('select "citizenId" from "Entitlement"')).citizenId).toBeNull();
  });

  test('is asked for by one and decided by another; refused or taken back, everything stays', async () => {
    const { personId } = await listedOnce();
    const first = await propose(personId);
    expect(await proposeErasure(world.collection, { personId, ...asked })).toMatchObject({ code: 'wrongState' });
    const sameHuman = await addUser('officeLeader', BAC_NINH, { humanId: world.collection.humanId });
    expect(await approve(first, sameHuman)).toMatchObject({ code: 'makerIsChecker' });
    expect(await approve(first, world.collection)).toMatchObject({ code: 'notAllowed' });
    const reason = 'Chưa đủ căn cứ theo luật';
    ok(await rejectErasure(world.leader, { erasureId: first, version: 1, reason }));
    expect(await approve(first)).toMatchObject({ code: 'wrongState' });
    ok(await withdrawErasure(world.collection, { erasureId: await propose(personId), version: 1, reason }));
    expect(await standsIn(NUMBER)).toEqual(expect.arrayContaining(['Person', 'ListLine']));
  });

  test('of twenty leaders at once one erases', async () => {
    const { personId } = await listedOnce();
    const erasureId = await propose(personId);
    const leaders = await Promise.all(Array.from({ length: 20 }, () => addUser('officeLeader', BAC_NINH)));
    const answers = await Promise.all(leaders.map((leader) => approve(erasureId, leader)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      (await one<{ n: number }>('select count(*)::int as n from "Approval" where "subjectType" = \'Erasure\'')).n,
    ).toBe(1);
  });
});

describe('the database', () => {
  test('makes nobody nameless without an approved erasure, nor by halves, and an erased row stays as it is', async () => {
    const { personId, listId } = await listedOnce();
    const erase = `update "Person" set "erasedAt" = now() where id = '${personId}'`;
    await expect(byOwner(erase)).rejects.toMatchObject({ code: 'wrongState' });
    await expect(
      byOwner(`update "ListLine" set "erasedAt" = now() where "listId" = '${listId}'`),
    ).rejects.toMatchObject({ code: 'wrongState' });
    const erasureId = await propose(personId);
    await expect(
      byOwner(`update "Erasure" set state = 'approved', "erasedAt" = now() where id = '${erasureId}'`),
    ).rejects.toMatchObject({ code: 'wrongState' });
    ok(await approve(erasureId));
    await expect(byOwner(`update "Person" set "fullName" = 'Ai đó' where id = '${personId}'`)).rejects.toThrow(
      'neverChanges',
    );
    await expect(byOwner(`update "ListLine" set note = 'x' where "erasedAt" is not null`)).rejects.toThrow(
      'neverChanges',
    );
    await expect(byOwner(`delete from "Erasure"`)).rejects.toThrow('neverChanges');
  });

  test('refuses by itself while cover runs', async () => {
    const { personId } = await listedOnce();
    const erasureId = await propose(personId);
    const [approvalId, run] = [newId(), newId()];
    await asTimeWentBy(`insert into "Approval" (id, "provinceCode", "subjectType", "subjectId", outcome, number, date, "signerName", capacity, "approvedById", "humanId")
      values ('${approvalId}', '24', 'Erasure', '${erasureId}', 'approved', '1', current_date, 'A', 'own', '${newId()}', '${newId()}')`);
    await asTimeWentBy(`insert into "Entitlement" (id, "provinceCode", "driveId", "personId", "identityId", kind, "periodFrom", "periodTo", "allocationLineId")
      values ('${newId()}', '24', '${run}', '${personId}', '${personId}', 'card', '2024-01-01', '2099-12-31', '${newId()}')`);
    const sql = `update "Erasure" set state = 'approved', "erasedAt" = now(), "approvalId" = '${approvalId}' where id = '${erasureId}'`;
    await expect(byOwner(sql)).rejects.toMatchObject({ code: 'erasureBlocked' });
  });

  test('after an erasure the chain of the audit verifies, and the keys of the person are gone', async () => {
    const { personId } = await listedOnce();
    await inPlace(placeOf(world.collection, 'test.key'), (tx) =>
      tx.auditKey.createMany({ data: [{ subjectId: personId, provinceCode: BAC_NINH, salt: 's' }] }),
    );
    ok(await approve(await propose(personId)));
    expect(await all('select from "AuditKey"')).toEqual([]);
    await inPlace({ placeRole: 'worker', command: 'job:audit.seal' }, (tx) => sealAudit(tx, false));
    const verdict = await asOwner((client) =>
      verifyAudit(async (sql, values) => (await client.query(sql, values)).rows as never[]),
    );
    expect(verdict).toMatchObject({ broken: null, unsealed: { rows: 0n } });
  });
});
