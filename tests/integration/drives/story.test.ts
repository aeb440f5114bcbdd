import { beforeEach, expect, test } from 'vitest';
import { addDays, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { approveDrive } from '@/lib/drives/approve-drive';
import { cancelDrive } from '@/lib/drives/cancel-drive';
import { closeDrive } from '@/lib/drives/close-drive';
import { createDrive } from '@/lib/drives/create-drive';
import { openDrive } from '@/lib/drives/open-drive';
import { setDriveWards } from '@/lib/drives/set-drive-wards';
import { setMilestones } from '@/lib/drives/set-milestones';
import { setPhases } from '@/lib/drives/set-phases';
import { startDistribution } from '@/lib/drives/start-distribution';
import { updateDrive } from '@/lib/drives/update-drive';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { drivePlan, makeDrive, ok, signed } from '@/tests/support/drive';
import { addUser, BAC_NINH, CAN_THO, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const plan = (more: Parameters<typeof drivePlan>[0] = {}) => {
  const { wards: _, ...fields } = drivePlan(more);
  return fields;
};
const stateOf = (driveId: string) =>
  asOwner(async (c) => (await c.query('select state from "Drive" where id = $1', [driveId])).rows[0]?.state as string);

test('a drive goes from draft to closed, each move audited', async () => {
  const { driveId } = ok(await createDrive(world.collection, drivePlan(), newId()));
  ok(await updateDrive(world.collection, { ...plan({ targetCards: 120 }), driveId, version: 1 }));
  ok(await approveDrive(world.leader, { ...signed(), driveId, version: 2 }));
  ok(await openDrive(world.collection, { driveId, version: 3 }));
  ok(await startDistribution(world.collection, { driveId, version: 4 }));
  const { left } = ok(await closeDrive(world.collection, { driveId, version: 5 }));
  expect(left).toMatchObject({ itemsPending: 0, listsUnderway: 0 });
  expect(await stateOf(driveId)).toBe('closed');
  const { rows } = await asOwner((c) =>
    c.query('select what, fields from "AuditEvent" where "driveId" = $1 order by at', [driveId]),
  );
  expect(rows.map(({ what }) => what)).toEqual([
    'drive.created',
    'drive.updated',
    'drive.approved',
    'drive.opened',
    'drive.distributionStarted',
    'drive.closed',
  ]);
  expect(rows[1].fields).toEqual(['targetCards']);
});

test('who drafted a plan does not approve it, under another account either', async () => {
  const driveId = await makeDrive(world, 'draft');
  const sameHuman = await addUser('officeLeader', BAC_NINH, { humanId: world.collection.humanId });
  expect(await approveDrive(sameHuman, { ...signed(), driveId, version: 1 })).toMatchObject({
    ok: false,
    code: 'makerIsChecker',
  });
  expect(await stateOf(driveId)).toBe('draft');
});

test('twenty approvals at once are one approval', async () => {
  const driveId = await makeDrive(world, 'draft');
  const leaders = await Promise.all(Array.from({ length: 20 }, () => addUser('officeLeader', BAC_NINH)));
  const answers = await Promise.all(
    leaders.map((leader) => approveDrive(leader, { ...signed(), driveId, version: 1 })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(new Set(answers.flatMap((a) => (a.ok ? [] : [a.code])))).toEqual(new Set(['wrongState']));
  const { rows } = await asOwner((c) =>
    c.query(
      `select (select count(*)::int from "Approval" where "subjectId" = $1) as approvals,
              (select count(*)::int from "AuditEvent" where "subjectId" = $1 and what = 'drive.approved') as audits`,
      [driveId],
    ),
  );
  expect(rows).toEqual([{ approvals: 1, audits: 1 }]);
});

test('a move out of turn is refused', async () => {
  const driveId = await makeDrive(world, 'draft');
  const at = { driveId, version: 1 };
  expect(await openDrive(world.collection, at)).toMatchObject({ code: 'wrongState', details: { state: 'draft' } });
  expect(await startDistribution(world.collection, at)).toMatchObject({ code: 'wrongState' });
  expect(await closeDrive(world.collection, at)).toMatchObject({ code: 'wrongState' });
  ok(await cancelDrive(world.leader, { ...at, reason: 'Bão số 10' }));
  expect(await approveDrive(world.leader, { ...signed(), driveId, version: 2 })).toMatchObject({ code: 'wrongState' });
});

test('the database refuses a move that no command makes', async () => {
  const driveId = await makeDrive(world, 'draft');
  await expect(
    asOwner(async (c) => {
      await c.query(`select set_config('app.command', 'test', false)`);
      await c.query(`update "Drive" set state = 'open' where id = $1`, [driveId]);
    }),
  ).rejects.toThrow('wrongState');
  await expect(
    asOwner(async (c) => {
      await c.query(`select set_config('app.command', 'test', false)`);
      await c.query(`update "Drive" set state = 'approved' where id = $1`, [driveId]);
    }),
  ).rejects.toThrow('approvalMissing');
});

test('a plan without wards is not approved', async () => {
  const driveId = await makeDrive(world, 'draft', { wards: [] });
  expect(await approveDrive(world.leader, { ...signed(), driveId, version: 1 })).toMatchObject({
    code: 'driveHasNoWards',
  });
});

test('a plan number stands once in a province, and again in another one', async () => {
  await makeDrive(world, 'draft');
  expect(await createDrive(world.communication, drivePlan())).toMatchObject({
    code: 'planNumberTaken',
    fields: { planNumber: 'planNumberTaken' },
  });
  const stranger = await makeWorld(CAN_THO);
  ok(await createDrive(stranger.collection, drivePlan({ wards: [] })));
});

test('another province neither sees nor changes it', async () => {
  const driveId = await makeDrive(world, 'draft');
  const stranger = await makeWorld(CAN_THO);
  for (const answer of [
    await updateDrive(stranger.collection, { ...plan(), driveId, version: 1 }),
    await approveDrive(stranger.leader, { ...signed(), driveId, version: 1 }),
    await cancelDrive(stranger.leader, { driveId, version: 1, reason: 'x' }),
  ])
    expect(answer).toMatchObject({ ok: false, code: 'notFound' });
});

test('wards, finance and auditors do not edit', async () => {
  const driveId = await makeDrive(world, 'draft');
  for (const actor of [world.ward, world.wardLeader, world.observer, world.auditor, world.finance, world.leader])
    expect(await updateDrive(actor, { ...plan(), driveId, version: 1 })).toEqual({ ok: false, code: 'notAllowed' });
  expect(await approveDrive(world.collection, { ...signed(), driveId, version: 1 })).toMatchObject({
    code: 'notAllowed',
  });
});

test('a stale save tells what is stored, and loses nothing', async () => {
  const driveId = await makeDrive(world, 'draft');
  ok(await updateDrive(world.communication, { ...plan({ name: 'Của người khác' }), driveId, version: 1 }));
  expect(await updateDrive(world.collection, { ...plan({ name: 'Của tôi' }), driveId, version: 1 })).toMatchObject({
    ok: false,
    code: 'stale',
    details: { current: { name: 'Của người khác', version: 2 } },
  });
});

test('an approved plan is not edited', async () => {
  const driveId = await makeDrive(world, 'approved');
  expect(await updateDrive(world.collection, { ...plan(), driveId, version: 2 })).toMatchObject({ code: 'wrongState' });
});

test('bad input is named by field', async () => {
  const answer = await createDrive(
    world.collection,
    drivePlan({ planNumber: 'abc', name: ' ', endsOn: '2020-01-01', targetGroups: ['NOBODY'], targetCards: 'x' }),
  );
  expect(answer).toMatchObject({
    code: 'invalidInput',
    fields: {
      planNumber: 'planNumberInvalid',
      name: 'required',
      'targetGroups.0': 'invalid',
      targetCards: 'notANumber',
    },
  });
  expect(await createDrive(world.collection, drivePlan({ listDeadline: '2020-01-01' }))).toMatchObject({
    fields: { listDeadline: 'outsidePeriod' },
  });
});

test('days, targets and quotas that cannot be are named by field, and change nothing', async () => {
  const today = vietnamDay();
  const { endsOn, startsOn } = drivePlan();
  for (const [more, fields] of [
    [{ endsOn: addDays(startsOn, -1) }, { endsOn: 'endBeforeStart' }],
    [{ pledgeDeadline: addDays(endsOn, 1) }, { pledgeDeadline: 'outsidePeriod' }],
    [{ validFromGoal: addDays(startsOn, -1) }, { validFromGoal: 'outsidePeriod' }],
    [{ startsOn: '2026-02-30' }, { startsOn: 'dayInvalid' }],
    [{ targetCards: -1 }, { targetCards: 'tooSmall' }],
    [{ targetBooks: 1_000_001 }, { targetBooks: 'tooBig' }],
    [{ cardMonths: 0 }, { cardMonths: 'tooSmall' }],
    [{ cardMonths: 13 }, { cardMonths: 'tooBig' }],
    [{ targetGroups: [] }, { targetGroups: 'chooseOne' }],
    [{ wards: [{ wardCode: WARD.bacGiang, quotaCards: -1 }] }, { 'wards.0.quotaCards': 'tooSmall' }],
  ] as const)
    expect(await createDrive(world.collection, drivePlan(more as never))).toMatchObject({ fields });
  const driveId = await makeDrive(world, 'draft');
  const phase = { name: 'Đợt 1', nameEn: '', startsOn: today, endsOn: addDays(endsOn, 1) };
  expect(await setPhases(world.collection, { driveId, version: 1, phases: [phase] })).toMatchObject({
    fields: { 'phases.0.endsOn': 'outsidePeriod' },
  });
  const row = { kind: 'lists' as const, name: 'Gửi danh sách', nameEn: '', department: 'ward' as const };
  const milestones = [
    { ...row, dueOn: today },
    { ...row, dueOn: addDays(startsOn, -1) },
  ];
  expect(await setMilestones(world.collection, { driveId, version: 1, milestones })).toMatchObject({
    fields: { 'milestones.1.dueOn': 'outsidePeriod' },
  });
  const { rows } = await asOwner((c) => c.query('select version from "Drive"'));
  expect(rows).toEqual([{ version: 1 }]);
  await expect(
    asOwner(async (c) => {
      await c.query(`select set_config('app.command', 'test', false)`);
      await c.query('update "Drive" set "cardMonths" = 13');
    }),
  ).rejects.toThrow('Drive_cardMonths');
});

test('a stale save of phases, milestones or quotas tells what is stored', async () => {
  const driveId = await makeDrive(world, 'draft');
  const today = vietnamDay();
  const wards = [{ wardCode: WARD.daMai, quotaCards: 7, quotaBooks: 0 }];
  ok(await setDriveWards(world.communication, { driveId, version: 1, wards }));
  expect(await setDriveWards(world.collection, { driveId, version: 1, wards: [] })).toMatchObject({
    code: 'stale',
    details: { current: { version: 2, wards } },
  });
  const phases = [{ name: 'Đợt Tết', nameEn: '', startsOn: today, endsOn: today }];
  expect(await setPhases(world.collection, { driveId, version: 1, phases })).toMatchObject({
    details: { current: { version: 2, phases: [{ name: 'Đợt 1' }] } },
  });
  const answer = await setMilestones(world.collection, { driveId, version: 1, milestones: [] });
  expect(answer).toMatchObject({
    details: {
      current: {
        version: 2,
        milestones: expect.arrayContaining([expect.objectContaining({ kind: 'plan' })]) as unknown,
      },
    },
  });
});
