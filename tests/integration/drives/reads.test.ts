import { beforeEach, expect, test } from 'vitest';
import { addDays, vietnamDay } from '@/lib/core/clock';
import { asDomainError } from '@/lib/core/constraints';
import { markMilestoneDone } from '@/lib/drives/mark-milestone-done';
import { moveMilestone } from '@/lib/drives/move-milestone';
import { getDrive, getDriveBoard, getDriveOverview, listDrives } from '@/lib/drives/queries';
import { setDriveWards } from '@/lib/drives/set-drive-wards';
import { setMilestones } from '@/lib/drives/set-milestones';
import { setPhases } from '@/lib/drives/set-phases';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive, ok } from '@/tests/support/drive';
import { addUser, BAC_NINH, CAN_THO, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

test('a draft is the office’s own; a ward sees an approved drive that it takes part in, and its own quota only', async () => {
  const draft = await makeDrive(world, 'draft');
  await expect(getDrive.as(world.ward, draft)).rejects.toMatchObject({ code: 'notFound' });
  const driveId = await makeDrive(world, 'open', { planNumber: '2/KH-BHXH' });
  const seen = await getDrive.as(world.ward, driveId);
  expect(seen.wards.map(({ wardCode }) => wardCode)).toEqual([WARD.bacGiang]);
  expect(seen.allowed).toEqual({ edit: false, wards: false, days: false, run: false, approve: false, cancel: false });
  expect((await listDrives.as(world.ward)).rows.map(({ id }) => id)).toEqual([driveId]);
  const outside = await addUser('wardOfficial', WARD.tienPhong);
  await expect(getDrive.as(outside, driveId)).rejects.toMatchObject({ code: 'notFound' });
});

test('another province and the national role read nothing', async () => {
  const driveId = await makeDrive(world);
  const stranger = await makeWorld(CAN_THO);
  for (const actor of [stranger.collection, stranger.auditor, stranger.ward]) {
    await expect(getDrive.as(actor, driveId)).rejects.toMatchObject({ code: 'notFound' });
    await expect(getDriveBoard.as(actor, driveId)).rejects.toMatchObject({ code: 'notFound' });
    expect((await listDrives.as(actor)).rows).toEqual([]);
  }
  const national = await addUser('national', 'VN', { provinceCode: null });
  await expect(getDrive.as(national, driveId)).rejects.toMatchObject({ code: 'notAllowed' });
});

test('an address with something else where an id belongs leads nowhere', async () => {
  const why = await getDrive.as(world.leader, 'undefined').catch((error: unknown) => asDomainError(error));
  expect(why).toMatchObject({ code: 'notFound' });
});

test('every role that may read gets its overview; money only where money is read', async () => {
  const driveId = await makeDrive(world);
  const base = await addUser('baseOffice', BAC_NINH);
  for (const actor of [...Object.values(world), base]) {
    const { figures } = await getDriveOverview.as(actor, driveId);
    expect(figures.wards).toBe(actor.placeRole === 'ward' ? 1 : 2);
    expect(figures.money !== null).toBe(
      ['officeFinance', 'officeCollection', 'officeLeader', 'auditor'].includes(actor.role),
    );
  }
});

test('after the deadline wards without a list stand out', async () => {
  const driveId = await makeDrive(world, 'open', { listDeadline: addDays(vietnamDay(), -3) });
  const board = await getDriveBoard.as(world.collection, driveId);
  expect(board.wards.map(({ wardCode, state, daysLate }) => ({ wardCode, state, daysLate }))).toEqual([
    { wardCode: WARD.bacGiang, state: 'none', daysLate: 3 },
    { wardCode: WARD.daMai, state: 'none', daysLate: 3 },
  ]);
  expect(board.milestones.find(({ kind }) => kind === 'lists')).toMatchObject({ standing: 'late', days: -3 });
});

test('phases and milestones are set in draft; days move and are marked while the drive runs', async () => {
  const driveId = await makeDrive(world, 'draft');
  const today = vietnamDay();
  const phase = { name: 'Đợt Tết', nameEn: 'Tết', startsOn: today, endsOn: addDays(today, 30) };
  const { phases, milestones } = await getDrive.as(world.collection, driveId);
  ok(await setPhases(world.collection, { driveId, version: 1, phases: [{ ...phases[0]!, name: 'Đợt đầu' }, phase] }));
  const kept = milestones.slice(0, 3).map(({ id, kind, name, nameEn, dueOn, department }) => ({
    id,
    kind,
    name,
    nameEn,
    dueOn,
    department,
  }));
  ok(await setMilestones(world.collection, { driveId, version: 2, milestones: kept }));
  const after = await getDrive.as(world.collection, driveId);
  expect(after.phases.map(({ id, name }) => [id === phases[0]!.id, name])).toEqual([
    [true, 'Đợt đầu'],
    [false, 'Đợt Tết'],
  ]);
  expect(after.milestones.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  expect(await setPhases(world.collection, { driveId, version: 1, phases: [] })).toMatchObject({ code: 'stale' });

  const open = await makeDrive(world, 'open', { planNumber: '3/KH-BHXH' });
  const rows = (await getDrive.as(world.collection, open)).milestones;
  expect(rows.filter(({ doneOn }) => doneOn).map(({ kind }) => kind)).toEqual(['plan']);
  const row = rows.find(({ kind }) => kind === 'lists')!;
  const at = { milestoneId: row.id, version: row.version };
  ok(await moveMilestone(world.collection, { ...at, dueOn: addDays(today, 2) }));
  expect((await getDrive.as(world.collection, open)).listDeadline).toBe(addDays(today, 2));
  expect(await markMilestoneDone(world.collection, { ...at, doneOn: today })).toMatchObject({
    code: 'stale',
    details: { current: { dueOn: addDays(today, 2), doneOn: '', version: 2 } },
  });
  expect(await markMilestoneDone(world.collection, { ...at, version: 2, doneOn: addDays(today, 1) })).toMatchObject({
    fields: { doneOn: 'dayInFuture' },
  });
  ok(await markMilestoneDone(world.collection, { ...at, version: 2, doneOn: today }));
  expect(await markMilestoneDone(world.ward, { ...at, version: 3, doneOn: today })).toMatchObject({
    code: 'notAllowed',
  });
  expect(await setMilestones(world.collection, { driveId: open, version: 3, milestones: [] })).toMatchObject({
    code: 'wrongState',
  });
});

test('quotas change while the drive is open; a ward with a list stays', async () => {
  const driveId = await makeDrive(world, 'open');
  const wards = [{ wardCode: WARD.bacGiang, quotaCards: 80, quotaBooks: 0 }, { wardCode: WARD.tienPhong }];
  ok(await setDriveWards(world.collection, { driveId, version: 3, wards }));
  const seen = await getDrive.as(world.collection, driveId);
  expect(seen.wards.map(({ wardCode, quotaCards }) => [wardCode, quotaCards])).toEqual([
    [WARD.bacGiang, 80],
    [WARD.tienPhong, 0],
  ]);
  await asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test', false)`);
    await c.query(
      `insert into "WardList" (id, "provinceCode", "wardCode", "driveId", title, "createdById")
       values (gen_random_uuid(), '24', $1, $2, 'x', $3)`,
      [WARD.bacGiang, driveId, world.ward.userId],
    );
  });
  expect(
    await setDriveWards(world.collection, { driveId, version: 4, wards: [{ wardCode: WARD.tienPhong }] }),
  ).toMatchObject({ code: 'wardHasLists', details: { wards: [WARD.bacGiang] } });
  expect(
    await setDriveWards(world.collection, { driveId, version: 4, wards: [...wards, { wardCode: WARD.nganBay }] }),
  ).toMatchObject({ code: 'invalidInput', fields: { wards: 'invalid' } });
});
