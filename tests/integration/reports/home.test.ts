import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { lastVisitOf } from '@/lib/access/last-visit';
import { ROLES } from '@/lib/access/roles';
import { addDays, now, startOfDay, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { readHome, readWaiting } from '@/lib/reports/home';
import { mostUrgent, type Task } from '@/lib/reports/home-rules';
import { createCase } from '@/lib/cases/create-case';
import { runChecks } from '@/lib/checks/run-checks';
import { createList } from '@/lib/lists/create-list';
import { readListPage } from '@/lib/lists/queries';
import { startReview } from '@/lib/lists/review-list';
import { addLine } from '@/lib/lists/save-line';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok } from '@/tests/support/drive';
import { giveFund } from '@/tests/support/gifts';
import { approveSentList, listVersion, sentList, someone } from '@/tests/support/sent-list';
import { addUser, BAC_NINH, CAN_THO, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const addMinutes = (n: number): Date => new Date(now().getTime() + n * 60_000);
const tasksOf = async (actor: Actor) => (await readHome.as(actor, null)).tasks;
const task = async (actor: Actor, code: string) => (await tasksOf(actor)).find((one) => one.code === code);

test.each(ROLES)('the home page of %s opens, with three things at most', async (role) => {
  await makeDrive(world);
  const place = role.startsWith('ward') ? WARD.bacGiang : role === 'national' ? 'VN' : BAC_NINH;
  const actor = await addUser(role, place, role === 'national' ? { provinceCode: null } : {});
  const home = await readHome.as(actor, null);
  expect(home.tasks.length).toBeLessThanOrEqual(3);
});

test('a ward is told to send its list until it has, with the days that are left', async () => {
  const driveId = await makeDrive(world);
  expect(await task(world.ward, 'sendList')).toMatchObject({
    count: 1,
    dueOn: addDays(vietnamDay(), 10),
    href: `/drives/${driveId}/lists`,
    drive: { id: driveId },
  });
  await sentList(world.ward, driveId, [someone(1)]);
  expect(await task(world.ward, 'sendList')).toBeUndefined();
  expect(await task(world.otherWard, 'sendList')).toBeDefined();
  expect(await task(world.collection, 'reviewList')).toMatchObject({ count: 1, dueOn: addDays(vietnamDay(), 3) });
});

test('faulty lines are counted list by list, as the list shows them', async () => {
  const driveId = await makeDrive(world);
  const { listId } = ok(
    await createList(world.ward, { driveId, title: 'Danh sách', origin: 'ward', phaseId: '', tag: '' }, newId()),
  );
  for (const n of [1, 2, 3])
    ok(await addLine(world.ward, { listId, ...someone(n, n > 1 ? { citizenId: '123' } : {}) }, newId()));
  const found = await task(world.ward, 'faultyLines');
  const shown = await readListPage.as(
    world.ward,
    listId,
    { show: 'errors', sort: 'rowNumber', desc: false, skip: 0, take: 20 },
    'vi',
  );
  expect(found).toMatchObject({ count: shown.total, href: `/drives/${driveId}/lists/${listId}?show=errors` });
  expect(shown.total).toBe(2);
});

test('two drives are two things, each with its own number', async () => {
  const one = await makeDrive(world);
  const two = await makeDrive(world, 'open', { planNumber: '1895/KH-BHXH', listDeadline: addDays(vietnamDay(), 4) });
  expect((await tasksOf(world.ward)).map(({ driveId }) => driveId)).toEqual([two, one]);
});

test('several things of one kind lead to a page with just these rows', async () => {
  for (const n of [1, 2]) {
    ok(await createCase(world.leader, { kind: 'complaint', subject: `Khiếu nại ${n}`, body: 'Nội dung' }, newId()));
  }
  await asOwner((c) =>
    c.query(`select set_config('app.command', 'test', false); update "Case" set "ownerId" = '${world.leader.userId}'`),
  );
  const cases = await task(world.leader, 'answerCase');
  expect(cases).toMatchObject({ count: 2, href: '/cases?state=open&mine=yes' });
  for (const n of [3, 4]) await makeDrive(world, 'draft', { planNumber: `${n}/KH` });
  const drives = await task(world.leader, 'approveDrive');
  expect(drives).toMatchObject({ count: 2, href: '/drives?state=draft' });
  const { rows } = await readWaiting.as(world.leader, 'approveDrive', '', 'vi');
  expect(rows).toHaveLength(2);
  await expect(readWaiting.as(world.ward, 'approveDrive', '', 'vi')).rejects.toMatchObject({ code: 'notFound' });
});

test('at most three, the nearest deadline first, then as listed', () => {
  const one = (code: string, dueOn: string | null, count = 1): Task => ({
    code,
    count,
    dueOn,
    driveId: null,
    href: '/',
  });
  const tasks = [
    one('a', null),
    one('b', '2026-01-09'),
    one('none', '2026-01-01', 0),
    one('c', null),
    one('late', '2026-01-02'),
  ];
  expect(mostUrgent(tasks, '2026-01-05').map(({ code }) => code)).toEqual(['late', 'b', 'a']);
});

test('the last visit is the last sign-in before today', async () => {
  const { userId } = world.finance;
  const sessions = [addDays(vietnamDay(), -9), addDays(vietnamDay(), -3)].map((day) => startOfDay(day));
  const today = startOfDay(vietnamDay());
  expect(await lastVisitOf(userId, today)).toBeNull();
  await asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test', false)`);
    for (const at of [...sessions, now()])
      await c.query(
        `insert into "Session" (id, "userId", "createdAt", "expiresAt") values (gen_random_uuid(), $1, $2, $2)`,
        [userId, at],
      );
  });
  expect(await lastVisitOf(userId, today)).toEqual(sessions[1]);
  const driveId = await makeDrive(world);
  await sentList(world.ward, driveId, [someone(1)]);
  const moved = async (since: Date | null) => {
    const { fresh, rows } = (await readHome.as(world.collection, since)).moved;
    return [fresh, ...rows.map(({ code, count }) => `${code} ${count}`)];
  };
  expect(await moved(null)).toEqual([false, 'listsSubmitted 1']);
  expect(await moved(addMinutes(-10))).toEqual([true, 'listsSubmitted 1']);
  // Nothing since then: the last two weeks stand there instead.
  expect(await moved(addMinutes(1))).toEqual([false, 'listsSubmitted 1']);
});

test('what moved is told to each place from the tables it may read, and to nobody else', async () => {
  const driveId = await makeDrive(world);
  const listId = await sentList(world.ward, driveId, [someone(1)]);
  await approveSentList(world, listId);
  await giveFund(world.finance, 5_000_000n, { driveId });
  const codes = async (actor: Actor) => (await readHome.as(actor, null)).moved.rows.map(({ code }) => code);
  expect(await codes(world.collection)).toEqual(['pledgesMade', 'moneyReceived', 'listsSubmitted', 'listsApproved']);
  expect(await codes(world.auditor)).toEqual(['pledgesMade', 'moneyReceived', 'listsSubmitted', 'listsApproved']);
  expect(await codes(world.ward)).toEqual(['listsSubmitted', 'listsApproved']);
  expect(await codes(world.otherWard)).toEqual([]);
  expect(await codes(await addUser('officeCollection', CAN_THO, { provinceCode: CAN_THO }))).toEqual([]);
});

test("a review that a base office began is nobody's to forget: the division is told that its checks wait", async () => {
  const driveId = await makeDrive(world);
  const listId = await sentList(world.ward, driveId, [someone(1)]);
  const base = { ...(await addUser('baseOffice', BAC_NINH)), wardCodes: [WARD.bacGiang] };
  ok(await startReview(base, { listId, version: await listVersion(listId) }));
  expect(await task(world.collection, 'runChecks')).toMatchObject({ count: 1, href: `/drives/${driveId}/checks` });
  ok(await runChecks(world.collection, { driveId }));
  expect(await task(world.collection, 'runChecks')).toBeUndefined();
});
