import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { withAudit } from '@/lib/core/command';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { putInHousehold } from '@/lib/register/household';
import { importInsurance } from '@/lib/register/import-insurance';
import { ensurePersonForLine } from '@/lib/register/link-person';
import { readPerson, searchPeople } from '@/lib/register/queries';
import { revealPerson } from '@/lib/register/reveal-person';
import { setPersonStatus } from '@/lib/register/set-person-status';
import { addLine } from '@/lib/lists/save-line';
import { bookOf } from '@/tests/factories/list-files';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { BAC_NINH, makeWorld, WARD, type World } from '@/tests/support/world';
import { fields, newList, openDrive, value } from '@/tests/integration/lists/given';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(resetDatabase);

const FIRST = { skip: 0, take: 20 };

const addPerson = async (fullName: string, nameKey: string, more: Record<string, string> = {}) => {
  const id = newId();
  await inPlace(placeOf(world.collection, 'test.person'), (tx) =>
    tx.person.createMany({ data: [{ id, provinceCode: BAC_NINH, fullName, nameKey, ...more }] }),
  );
  return id;
};

test('a person is found by beginnings of words without marks and by a whole number; the search stands in the access log', async () => {
  const id = await addPerson('Nguyễn Thị Hồng', 'nguyen thi hong', { citizenId: '024190001234' });
  await addPerson('Nguyễn Thị Hạnh', 'nguyen thi hanh');
  await addPerson('Trần Văn Đức', 'tran van duc');
  const find = async (q: string) => (await searchPeople.as(world.collection, q, FIRST)).rows.map((row) => row.fullName);
  expect(await find('nguyễn thị')).toEqual(['Nguyễn Thị Hạnh', 'Nguyễn Thị Hồng']);
  expect(await find('hong ng')).toEqual(['Nguyễn Thị Hồng']);
  expect(await find('ĐỨC')).toEqual(['Trần Văn Đức']);
  expect(await find('024 190 001 234')).toEqual(['Nguyễn Thị Hồng']);
  expect(await find('khong co ai')).toEqual([]);
  expect(await find(`';drop`)).toEqual([]);
  const shown = (await searchPeople.as(world.collection, '024190001234', FIRST)).rows[0];
  expect(shown).toMatchObject({ id, citizenId: '024******234' });
  await expect(searchPeople.as(world.ward, 'hong', FIRST)).rejects.toMatchObject({ code: 'notAllowed' });
  const log = await asOwner((client) =>
    client.query(`select from "AccessLog" where kind = 'search' and $1 = any ("subjectIds")`, [id]),
  );
  expect(log.rowCount).toBe(4);
});

test('numbers are masked until somebody says why; the reason stands in the log, the values nowhere', async () => {
  const id = await addPerson('Lê Văn An', 'le van an', { citizenId: '024054000001', phone: '+84912345678' });
  expect(await readPerson.as(world.collection, id, 'vi')).toMatchObject({ citizenId: '024******001', revealed: false });
  expect(await revealPerson(world.collection, { personId: id, reason: '' })).toMatchObject({ code: 'invalidInput' });
  value(await revealPerson(world.collection, { personId: id, reason: 'Đối chiếu giấy tờ theo đơn' }, newId()));
  expect(await readPerson.as(world.collection, id, 'vi')).toMatchObject({
    citizenId: '024054000001',
    phone: '+84912345678',
    revealed: true,
  });
  expect(await readPerson.as(world.leader, id, 'vi')).toMatchObject({ revealed: false });
  const { rows } = await asOwner((client) => client.query(`select purpose from "AccessLog" where kind = 'reveal'`));
  expect(rows).toEqual([{ purpose: 'Đối chiếu giấy tờ theo đơn' }]);
  const traces = await asOwner((client) =>
    client.query(
      `select from "CommandRequest" where answer::text like '%024054%' union all select from "AuditEvent" a where a::text like '%024054%'`,
    ),
  );
  expect(traces.rowCount).toBe(0);
  expect(await revealPerson(world.ward, { personId: id, reason: 'Tò mò thôi' })).toMatchObject({ code: 'notAllowed' });
});

test('twenty callers at once link a citizen id to one person; a name alone links to nobody', async () => {
  const driveId = await openDrive(world);
  const listId = await newList(world.ward, driveId);
  for (let n = 0; n < 4; n++)
    value(await addLine(world.ward, { ...fields({ citizenId: n < 3 ? '024154000001' : '' }), listId }));
  const lines = await inPlace(placeOf(world.collection), (tx) =>
    tx.listLine.findMany({ where: { listId }, orderBy: { rowNumber: 'asc' } }),
  );
  const link = (line: (typeof lines)[number]) =>
    inPlace(placeOf(world.collection, 'test.link'), (tx) =>
      withAudit(
        tx,
        world.collection,
        'test.link',
        async (ctx) => {
          ctx.audit({ what: 'test.linked' });
          return ensurePersonForLine(ctx, line);
        },
        undefined,
      ),
    );
  const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => link(lines[n % 3]!)));
  expect(new Set(ids).size).toBe(1);
  expect(await link(lines[3]!)).not.toBe(ids[0]);
  const people = await asOwner((client) => client.query(`select from "Person"`));
  expect(people.rowCount).toBe(2);
  const household = {
    wardCode: WARD.bacGiang,
    headName: 'Trần Văn Đức',
    hamlet: 'Tổ 2',
    relation: 'Vợ',
    year: 2026,
    orderReason: '',
    from: '2026-01-01',
  };
  const put = (personId: string, order: number, headName: string) =>
    inPlace(placeOf(world.collection, 'test.home'), (tx) =>
      withAudit(
        tx,
        world.collection,
        'test.home',
        (ctx) => putInHousehold(ctx, { ...household, headName, personId, order }),
        undefined,
      ),
    );
  const homes = await Promise.all([put(ids[0]!, 1, 'Trần Văn Đức'), put(ids[0]!, 2, 'TRẦN VĂN  ĐỨC')]);
  expect(homes[0]).toBe(homes[1]);
  expect((await readPerson.as(world.collection, ids[0]!, 'vi')).households).toHaveLength(1);
});

test('what became of a person is dated and never overwritten', async () => {
  const id = await addPerson('Lê Văn An', 'le van an');
  value(
    await setPersonStatus(world.collection, {
      personId: id,
      status: 'moved',
      from: '2026-01-05',
      source: 'UBND phường',
    }),
  );
  value(
    await setPersonStatus(world.collection, { personId: id, status: 'living', from: '2026-03-01', source: 'Gia đình' }),
  );
  expect((await readPerson.as(world.collection, id, 'vi')).statuses.map((one) => one.status)).toEqual([
    'living',
    'moved',
  ]);
  expect(
    await setPersonStatus(world.collection, { personId: id, status: 'deceased', from: '2999-01-01', source: 'x' }),
  ).toMatchObject({
    fields: { from: 'dayInFuture' },
  });
  expect(
    await setPersonStatus(world.leader, { personId: id, status: 'deceased', from: '2026-01-01', source: 'x' }),
  ).toMatchObject({ code: 'notAllowed' });
});

test('the same file of cover twice adds nothing; cover over a gift that was made opens one case', async () => {
  const personId = await addPerson('Nguyễn Thị Hồng', 'nguyen thi hong', { citizenId: '024190001234' });
  const driveId = await openDrive(world);
  await asOwner(async (client) => {
    await client.query(`set session_replication_role = replica`).catch(() => null);
    await client.query(`set app.command = 'test'`);
    await client.query(
      `insert into "Entitlement" (id, "provinceCode", "driveId", "personId", "identityId", kind, "periodFrom", "periodTo", "allocationLineId")
       values ($1, '24', $2, $3, $3, 'card', '2026-12-01', '2027-11-30', $1)`,
      [newId(), driveId, personId],
    );
  });
  const csv = (rows: string[]) => Buffer.from(['Họ và tên;Số CCCD;Nguồn đóng;Từ ngày;Đến ngày', ...rows].join('\n'));
  const load = (bytes: Buffer, actor = world.collection) =>
    importInsurance(actor, { file: new UploadedFile('dang-tham-gia.csv', bytes) });
  const file = csv([
    'Nguyễn Thị Hồng;024190001234;NSNN;01/01/2027;31/12/2027',
    'Lê Văn An;024054000001;NSNN;01/01/2026;xx',
    'Phạm Thị Lan;024160000002;NSNN;01/01/2026;31/12/2026',
  ]);
  expect(value(await load(file))).toMatchObject({
    rows: 3,
    added: 2,
    skippedRows: [3],
    conflicts: 1,
    unchangedRows: [],
  });
  const asked = async () =>
    (await asOwner((client) => client.query(`select payload from "Job" where name = 'runChecks'`))).rows;
  expect(await asked()).toEqual([{ payload: { driveId } }]); // lists checked before are checked against it
  expect(value(await load(file))).toMatchObject({ added: 0, unchangedRows: [2, 4], conflicts: 0 });
  expect(await asked()).toHaveLength(1);
  const both = await Promise.all(
    Array.from({ length: 5 }, () => load(csv(['Trần Văn Bé;024070000003;NSNN;01/01/2026;31/12/2026']))),
  );
  expect(both.reduce((sum, one) => sum + value(one).added, 0)).toBe(1);
  const { rows } = await asOwner((client) => client.query(`select kind, source, "personId" from "Case"`));
  expect(rows).toEqual([{ kind: 'conflict', source: 'system', personId }]);
  expect(await load(file, world.leader)).toMatchObject({ code: 'notAllowed' });
});

test('a file with a row that is too far down to be read is refused whole, and changes nothing', async () => {
  const head = ['Họ và tên', 'Số CCCD', 'Nguồn đóng', 'Từ ngày', 'Đến ngày'];
  const row = (name: string) => [name, '024190001234', 'NSNN', '01/01/2027', '31/12/2027'];
  const rows = [head, row('Nguyễn Thị Hồng'), ...Array.from({ length: 49_998 }, () => []), row('Nguyễn Thị Hồng')];
  const file = new UploadedFile('dang-tham-gia.xlsx', bookOf({ 'Quý I': rows }));
  expect(await importInsurance(world.collection, { file })).toMatchObject({
    code: 'fileTooLarge',
    details: { reason: 'farRow', limit: 50_000, row: 50_001, sheet: 'Quý I' },
  });
  const left = await asOwner((c) => c.query(`select 'cover' from "Insurance" union all select kind from "FileImport"`));
  expect(left.rows).toEqual([]);
});
