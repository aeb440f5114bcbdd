import { beforeEach, expect, test, vi } from 'vitest';
import { decideFinding, reopenFinding } from '@/lib/checks/decide-finding';
import { decidePair } from '@/lib/checks/decide-pair';
import { reopenPair } from '@/lib/checks/reopen-pair';
import { runChecks } from '@/lib/checks/run-checks';
import { separatePerson } from '@/lib/checks/separate-person';
import { addDays, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { excludeLine, restoreLine } from '@/lib/lists/exclude-line';
import { returnList } from '@/lib/lists/review-list';
import { changeLine } from '@/lib/lists/save-line';
import { nameKey } from '@/lib/register/names';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok } from '@/tests/support/drive';
import { applicant, approveSentList, linesOf, listVersion, send, sentList, someone } from '@/tests/support/sent-list';
import { BAC_NINH, CAN_THO, makeWorld, type World } from '@/tests/support/world';

vi.setConfig({ testTimeout: 120_000 }); // whole stories by the commands of many stages

let world: World;
let driveId: string;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
  driveId = await makeDrive(world);
});

type Row = Record<string, never> & {
  id: string;
  state: string;
  kind: string;
  version: number;
  wardCode: string;
  pairId: string;
};
const rows = async (sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await asOwner((c) => c.query(sql, values))).rows as Row[];
const findings = () => rows('select * from "Finding" order by kind, "wardCode", id');
const pairs = () => rows('select * from "DuplicatePair" order by id');
const run = async () => ok(await runChecks(world.collection, { driveId }));
const note = 'Đã gọi điện xác minh';

/** One row of the insurer's list. */
const insure = (over: Record<string, unknown> = {}, provinceCode = BAC_NINH) =>
  inPlace({ placeRole: 'province', provinceCode, command: 'test.insurance' }, (tx) =>
    tx.insurance.createMany({
      data: [
        {
          provinceCode,
          importId: newId(),
          rowNumber: 1,
          fullName: 'Nguyễn Thị Hồng',
          nameKey: nameKey('Nguyễn Thị Hồng'),
          validFrom: new Date('2026-01-01'),
          validTo: new Date(`${addDays(vietnamDay(), 400)}`),
          payer: 'employer',
          rowHash: newId(),
          ...over,
        },
      ],
    }),
  );

test('the same number in two wards is told in each ward without the other one, and decided once', async () => {
  const here = await sentList(world.ward, driveId, [someone(1), someone(2)]);
  const there = await sentList(world.otherWard, driveId, [someone(1, { fullName: 'NGUYEN THI BINH' }), someone(3)]);
  const { counts } = await run();
  expect(counts).toMatchObject({ lines: 4, pairs: 1, added: 2 });
  const found = await findings();
  expect(found.map(({ kind, state }) => [kind, state])).toEqual([
    ['duplicateElsewhere', 'open'],
    ['duplicateElsewhere', 'open'],
  ]);
  expect(new Set(found.map(({ wardCode }) => wardCode)).size).toBe(2);
  expect(found.map(({ params }) => params)).toEqual([{}, {}]);
  const seen = await inPlace(placeOf(world.ward), (tx) => tx.finding.findMany());
  expect(seen.map(({ wardCode }) => wardCode)).toEqual([world.ward.placeCode]);

  const [pair] = await pairs();
  const [kept] = await linesOf(here);
  const [other] = await linesOf(there);
  ok(await decidePair(world.collection, { pairId: pair!.id, version: 1, verdict: 'same', keepId: kept!.id, note }));
  expect((await linesOf(there))[0]).toMatchObject({ state: 'excluded', stateReason: note });
  expect((await linesOf(here))[0]).toMatchObject({ state: 'waiting' });
  expect(kept!.personId).not.toBeNull();
  expect(other!.personId).toBe(kept!.personId); // the number linked both to one human

  ok(await reopenPair(world.collection, { pairId: pair!.id, version: 2 }));
  expect((await linesOf(there))[0]).toMatchObject({ state: 'waiting', stateReason: null });
  expect((await findings()).map(({ state }) => state)).toEqual(['open', 'open']);
});

test('a second run changes nothing', async () => {
  await sentList(world.ward, driveId, [someone(1), someone(2, { groupCode: 'POOR' })]);
  await sentList(world.otherWard, driveId, [someone(1)]);
  await run();
  const before = [await findings(), await pairs(), await rows('select * from "ListLine" order by id')];
  const { counts } = await run();
  expect(counts).toMatchObject({ added: 0, obsolete: 0, reopened: 0 });
  expect([await findings(), await pairs(), await rows('select * from "ListLine" order by id')]).toEqual(before);
});

test('twins and namesakes are decided as two, and not asked again until a compared field changes', async () => {
  const mine = { fullName: 'Trần Thị Lan', birthDate: '05/03/1960' };
  const here = await sentList(world.ward, driveId, [someone(1, { ...mine, citizenId: '024160100001' })]);
  const there = await sentList(world.otherWard, driveId, [someone(2, { ...mine, citizenId: '024160777777' })]);
  await run();
  const [pair] = await pairs();
  expect(pair).toMatchObject({ strength: 'possible', state: 'open' });
  ok(await decidePair(world.collection, { pairId: pair!.id, version: 1, verdict: 'different', note }));
  await run();
  expect((await pairs())[0]).toMatchObject({ state: 'different' });
  expect((await findings()).map(({ state }) => state)).toEqual(['different', 'different']);

  ok(await returnList(world.collection, { listId: there, version: await listVersion(there), reason: 'Sửa số' }));
  const [line] = await linesOf(there);
  const corrected = applicant({ ...mine, citizenId: '024160100010' });
  ok(await changeLine(world.otherWard, { lineId: line!.id, version: line!.version, ...corrected }));
  await send(world.otherWard, there);
  const { counts } = await run();
  expect(counts).toMatchObject({ reopened: 1 });
  expect((await pairs())[0]).toMatchObject({ state: 'open', note: null });
  expect((await findings()).map(({ state }) => state)).toEqual(['open', 'open']);
  expect((await linesOf(here))[0]!.state).toBe('waiting');
});

test('a corrected text that is no suspicion any more lets the line go on', async () => {
  const here = await sentList(world.ward, driveId, [someone(1)]);
  const there = await sentList(world.otherWard, driveId, [someone(1)]);
  await run();
  const [line] = await linesOf(there);
  const [pair] = await pairs();
  const keepId = [String(pair!.aId), String(pair!.bId)].find((id) => id !== line!.id)!;
  ok(await decidePair(world.collection, { pairId: pair!.id, version: 1, verdict: 'same', keepId, note }));
  expect((await linesOf(there))[0]!.state).toBe('excluded');
  ok(await returnList(world.collection, { listId: there, version: await listVersion(there), reason: 'Nhầm người' }));
  const now = (await linesOf(there))[0]!;
  ok(await changeLine(world.otherWard, { lineId: now.id, version: now.version, ...someone(50) }));
  expect(await run()).toMatchObject({ counts: { reopened: 1 } });
  expect((await linesOf(there))[0]).toMatchObject({ state: 'waiting', stateReason: null });
  expect((await findings()).map(({ state }) => state)).toEqual(['obsolete', 'obsolete']);
  const people = await rows('select id, "citizenId" from "Person" order by "citizenId"');
  expect(people.map((one) => one.citizenId)).toEqual([someone(1).citizenId, someone(50).citizenId].sort());
  expect((await linesOf(there))[0]!.personId).not.toBe((await linesOf(here))[0]!.personId);
});

test('eligibility: group outside the plan, paid by the State, contradiction; confirm, dismiss, hold, take back', async () => {
  const list = await sentList(world.ward, driveId, [
    someone(1, { groupCode: 'POOR' }),
    someone(2, { birthDate: '05/03/1990' }),
    someone(3, { groupCode: 'POOR' }),
  ]);
  await run();
  const kinds = (await findings()).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['groupNotInPlan', 'statePaid', 'yearContradiction']));
  const lines = await linesOf(list);
  const of = async (lineId: string, kind: string) =>
    (await findings()).find((one) => String(one.lineId) === lineId && one.kind === kind)!;

  const wrong = await of(lines[0]!.id, 'statePaid');
  ok(await decideFinding(world.collection, { findingId: wrong.id, version: 1, outcome: 'confirm', reason: note }));
  expect((await linesOf(list))[0]).toMatchObject({ state: 'excluded', stateReason: note });
  ok(await reopenFinding(world.collection, { findingId: wrong.id, version: 2 }));
  expect((await linesOf(list))[0]).toMatchObject({ state: 'waiting' });

  const year = await of(lines[1]!.id, 'yearContradiction');
  ok(await decideFinding(world.collection, { findingId: year.id, version: 1, outcome: 'hold', reason: note }));
  expect((await linesOf(list))[1]).toMatchObject({ state: 'held' });
  ok(await decideFinding(world.collection, { findingId: year.id, version: 2, outcome: 'dismiss', reason: note }));
  expect((await linesOf(list))[1]).toMatchObject({ state: 'waiting' });
  await run();
  expect(await of(lines[1]!.id, 'yearContradiction')).toMatchObject({ state: 'dismissed' });

  const stale = await decideFinding(world.collection, {
    findingId: year.id,
    version: 1,
    outcome: 'dismiss',
    reason: note,
  });
  expect(stale).toMatchObject({ ok: false, code: 'stale' });
  expect(
    await decideFinding(world.ward, { findingId: year.id, version: 3, outcome: 'dismiss', reason: note }),
  ).toMatchObject({
    code: 'notAllowed',
  });
});

test('cover by an equal number is a finding; by name and year a pair with the insurance row', async () => {
  const list = await sentList(world.ward, driveId, [someone(1), someone(2, { citizenId: '' })]);
  const [first, second] = [someone(1), someone(2)];
  await insure({ citizenId: first.citizenId, fullName: first.fullName, nameKey: nameKey(first.fullName) });
  await insure({ fullName: second.fullName, nameKey: nameKey(second.fullName), birthDate: '1952' });
  await insure({ citizenId: first.citizenId, validFrom: new Date('2024-01-01'), validTo: new Date('2024-12-31') });
  await run();
  expect((await findings()).map(({ kind }) => kind)).toEqual(['covered', 'perhapsCovered']);
  const [pair] = await pairs();
  expect(pair).toMatchObject({ bKind: 'insurance', strength: 'possible' });
  ok(await decidePair(world.collection, { pairId: pair!.id, version: 1, verdict: 'same', note }));
  expect((await linesOf(list))[1]).toMatchObject({ state: 'excluded' });
});

test('another province answers yes and whom to call, and the question is logged', async () => {
  const person = someone(1);
  await insure({ citizenId: person.citizenId }, CAN_THO);
  await sentList(world.ward, driveId, [person, someone(2)]);
  await run();
  const [finding] = await findings();
  expect(finding).toMatchObject({ kind: 'otherProvince', params: { province: CAN_THO } });
  const log = await rows(
    `select kind, purpose, cardinality("subjectIds") as n from "AccessLog" where kind = 'elsewhere'`,
  );
  expect(log).toEqual([{ kind: 'elsewhere', purpose: 'checks.elsewhere', n: 2 }]);
});

test('another drive of the same time is a finding here, and the pair stands once', async () => {
  const other = await makeDrive(world, 'open', { planNumber: '2000/KH-BHXH' });
  await sentList(world.ward, driveId, [someone(1)]);
  await sentList(world.otherWard, other, [someone(1)]);
  await run();
  expect((await findings()).map(({ kind }) => kind)).toEqual(['duplicateEarlierDrive']);
  ok(await runChecks(world.collection, { driveId: other }));
  expect(await pairs()).toHaveLength(1);
  expect(await findings()).toHaveLength(2);
});

test('two people of one name in one list name the other row; a card and a book are no duplicate', async () => {
  const mine = { fullName: 'Lê Thị Tâm', birthDate: '1970', citizenId: '' };
  await sentList(world.ward, driveId, [
    someone(1, mine),
    someone(2, mine),
    someone(3, { ...mine, itemKind: 'book', income: '1500000' }),
  ]);
  await run();
  const found = await findings();
  expect(found.filter(({ kind }) => kind === 'duplicateInList').map(({ params }) => params)).toEqual(
    expect.arrayContaining([{ row: 2 }, { row: 1 }]),
  );
  expect(await pairs()).toHaveLength(1);
});

test('twenty decisions at once are one decision', async () => {
  await sentList(world.ward, driveId, [someone(1)]);
  await sentList(world.otherWard, driveId, [someone(1)]);
  await run();
  const [pair] = await pairs();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      decidePair(world.collection, { pairId: pair!.id, version: 1, verdict: 'different', note }, newId()),
    ),
  );
  expect(answers.filter(({ ok: done }) => done)).toHaveLength(1);
  expect(new Set(answers.filter((one) => !one.ok).map((one) => !one.ok && one.code))).toEqual(new Set(['stale']));
});

test('a join can be undone on the record itself, also when its list is approved; items stay where they are', async () => {
  const mine = { fullName: 'Trần Thị Lan', birthDate: '05/03/1960' };
  const here = await sentList(world.ward, driveId, [someone(1, { ...mine, citizenId: '024160100001' }), someone(3)]);
  const there = await sentList(world.otherWard, driveId, [someone(2, { ...mine, citizenId: '' }), someone(4)]);
  await run();
  const [pair] = await pairs();
  const kept = (await linesOf(here))[0]!;
  ok(await decidePair(world.collection, { pairId: pair!.id, version: 1, verdict: 'same', keepId: kept.id, note }));
  await approveSentList(world, there);
  expect(await reopenPair(world.collection, { pairId: pair!.id, version: 2 })).toMatchObject({
    code: 'listNotEditable',
  });
  const joined = async () => rows(`select id, "joinedToId" from "Person" where "joinedToId" is not null`);
  const [record] = await joined();
  expect(record).toMatchObject({ joinedToId: kept.personId });
  expect(await separatePerson(world.leader, { personId: record!.id })).toMatchObject({ code: 'notAllowed' });
  ok(await separatePerson(world.collection, { personId: record!.id }));
  expect(await joined()).toEqual([]);
  expect(await separatePerson(world.collection, { personId: record!.id })).toMatchObject({ code: 'nothingToDo' });
});

test('a line that is left out is asked about no longer; taken in again, it is', async () => {
  const here = await sentList(world.ward, driveId, [someone(1, { groupCode: 'POOR' }), someone(2)]);
  await run();
  const states = async () => [...new Set((await findings()).map(({ state }) => state))];
  expect(await states()).toEqual(['open']);
  ok(await returnList(world.collection, { listId: here, version: await listVersion(here), reason: 'Xem lại' }));
  const line = (await linesOf(here))[0]!;
  ok(await excludeLine(world.ward, { lineId: line.id, version: line.version, reason: 'Đã có thẻ' }));
  await run();
  expect(await states()).toEqual(['obsolete']);
  ok(await restoreLine(world.ward, { lineId: line.id, version: line.version + 1 }));
  await run();
  expect(await states()).toEqual(['open']);
});
