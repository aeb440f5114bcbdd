import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { addAssignment, endAssignment } from '@/lib/access/assign-role';
import { createUser } from '@/lib/access/create-user';
import { disableUser, enableUser } from '@/lib/access/disable-user';
import { editUser } from '@/lib/access/edit-user';
import { listUsers, readUser } from '@/lib/access/user-queries';
import { newId } from '@/lib/core/ids';
import { inPlace, placeOf } from '@/lib/core/place';
import { readTableParams } from '@/lib/core/table-params';
import * as z from 'zod/mini';
import { addDays, dayToDate, now, vietnamDay } from '@/lib/core/clock';
import { resetDatabase } from '@/tests/support/database';
import { actorOfSession } from '@/tests/support/session';
import { addUser, CAN_THO, makeWorld, WARD, type World } from '@/tests/support/world';
import { openSessionOf } from './account';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const today = vietnamDay();
const person = { name: 'Trần Văn Đức', title: '', email: '', phone: '', userName: 'duc.tv' };
const role = (more: object = {}) => ({
  role: 'wardOfficial' as const,
  placeCode: WARD.daMai as string,
  sponsorId: '',
  validFrom: today,
  validTo: today,
  ...more,
});
const all = readTableParams(
  {},
  { sorts: ['name', 'userName', 'lastSeenAt'], filters: { q: z.string(), role: z.string(), state: z.string() } },
);

it('creates a user with a role at a place of the own province only', async () => {
  const made = await createUser(world.admin, { ...person, ...role() });
  if (!made.ok) throw new Error(made.code);
  expect(await readUser.as(world.admin, made.value.userId)).toMatchObject({
    name: 'Trần Văn Đức',
    lastSeenAt: null,
    assignments: [{ role: 'wardOfficial', placeCode: WARD.daMai, state: 'active' }],
  });
  const elsewhere = await createUser(world.admin, {
    ...person,
    userName: 'duc.2',
    ...role({ placeCode: WARD.nganBay }),
  });
  expect(elsewhere).toMatchObject({ ok: false, code: 'invalidInput', fields: { placeCode: 'placeDoesNotFit' } });
  const taken = await createUser(world.admin, { ...person, userName: 'DUC.TV', ...role() });
  expect(taken).toMatchObject({ ok: false, code: 'userNameTaken' });
  const national = await createUser(world.admin, { ...person, userName: 'tw', ...role({ role: 'national' as never }) });
  expect(national).toMatchObject({ ok: false, code: 'invalidInput' });
});

it('keeps a role out of another province’s wards also against plain SQL', async () => {
  const write = inPlace(placeOf(world.admin, 'test.write'), (tx) =>
    tx.roleAssignment.createMany({
      data: [
        {
          userId: world.admin.userId,
          role: 'wardOfficial',
          placeCode: WARD.nganBay,
          provinceCode: '24',
          validFrom: new Date(today),
          validTo: new Date(today),
        },
      ],
    }),
  );
  await expect(write).rejects.toThrow(/notAllowed/);
});

it('shows and changes nobody of another province', async () => {
  const stranger = await makeWorld(CAN_THO);
  const target = stranger.ward.userId;
  const { users } = await listUsers.as(world.admin, all);
  expect(users.length).toBeGreaterThan(5);
  expect(users.map(({ id }) => id)).not.toContain(target);
  await expect(readUser.as(world.admin, target)).rejects.toMatchObject({ code: 'notFound' });
  const edit = await editUser(world.admin, { id: target, version: 1, ...person });
  expect(edit).toMatchObject({ ok: false, code: 'notFound' });
  expect(await disableUser(world.admin, { userId: target })).toMatchObject({ ok: false, code: 'notFound' });
  expect(await addAssignment(world.admin, { userId: target, ...role() })).toMatchObject({
    ok: false,
    code: 'notFound',
  });
  const assignmentId = stranger.ward.assignmentId;
  const end = await endAssignment(world.admin, { assignmentId, reason: 'Không được', handedToId: '' });
  expect(end).toMatchObject({ ok: false, code: 'notFound' });
  const changed = await inPlace(placeOf(world.admin, 'test.write'), (tx) =>
    tx.user.updateMany({ where: { id: target }, data: { name: 'Đã bị sửa' } }),
  );
  expect(changed.count).toBe(0);
});

const readAs = (actor: Actor, sql: string) => inPlace(placeOf(actor), (tx) => tx.$queryRawUnsafe(sql));

it('lets no role of a place read a password hash, a second factor or the hash of a code', async () => {
  for (const actor of [world.admin, world.leader, world.auditor, world.ward]) {
    await expect(readAs(actor, 'select "passwordHash" from "User"')).rejects.toThrow(/permission denied/);
    await expect(readAs(actor, 'select "totpSecret" from "User"')).rejects.toThrow(/permission denied/);
    await expect(readAs(actor, 'select * from "User"')).rejects.toThrow(/permission denied/);
    await expect(readAs(actor, 'select "tokenHash" from "Invitation"')).rejects.toThrow(/permission denied/);
    await expect(readAs(actor, 'select * from "Session"')).rejects.toThrow(/permission denied/);
  }
  const change = inPlace(placeOf(world.admin, 'test.write'), (tx) =>
    tx.user.updateMany({ where: { id: world.leader.userId }, data: { passwordHash: 'x' } }),
  );
  await expect(change).rejects.toThrow(/permission denied/);
});

it('says who else saved meanwhile, and with what', async () => {
  const user = await readUser.as(world.admin, world.ward.userId);
  const input = { id: user.id, version: user.version, ...person };
  expect((await editUser(world.admin, input)).ok).toBe(true);
  const stale = await editUser(world.admin, { ...input, name: 'Trần Văn Dũng' });
  expect(stale).toMatchObject({ ok: false, code: 'stale', details: { current: { name: 'Trần Văn Đức', version: 2 } } });
});

it('keeps one administrator, and nobody disables himself', async () => {
  expect(await disableUser(world.admin, { userId: world.admin.userId })).toMatchObject({ code: 'notAllowed' });
  const assignmentId = world.admin.assignmentId;
  const end = { assignmentId, reason: 'Chuyển công tác', handedToId: '' };
  expect(await endAssignment(world.admin, end)).toMatchObject({ ok: false, code: 'lastAdmin' });
  const second = await addUser('officeAdmin', '24');
  expect(await disableUser(second, { userId: world.admin.userId })).toMatchObject({ ok: true });
  expect(await disableUser(second, { userId: second.userId })).toMatchObject({ ok: false });
  expect(await enableUser(second, { userId: world.admin.userId })).toMatchObject({ ok: true });
});

it('keeps one administrator also where six disable one another at the same moment', async () => {
  const more = await Promise.all(Array.from({ length: 5 }, () => addUser('officeAdmin', '24')));
  const admins = [world.admin, ...more];
  const answers = await Promise.all(
    admins.map((admin, n) => disableUser(admin, { userId: admins[(n + 1) % admins.length]!.userId })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'lastAdmin' });
});

it('ends the sessions of a disabled account for good', async () => {
  const sessionId = await openSessionOf(world.ward);
  expect(await actorOfSession(sessionId, now())).not.toBeNull();
  const { userId } = world.ward;
  expect(await disableUser(world.admin, { userId })).toMatchObject({ ok: true });
  expect(await actorOfSession(sessionId, now())).toBeNull();
  expect(await enableUser(world.admin, { userId })).toMatchObject({ ok: true });
  expect(await actorOfSession(sessionId, now())).toBeNull();
  expect(await actorOfSession(await openSessionOf(world.ward), now())).not.toBeNull();
});

it('hands open cases to a colleague of the same role when a role ends', async () => {
  const colleague = await addUser('officeCollection', '24');
  await inPlace(placeOf(world.collection, 'test.case'), (tx) =>
    tx.case.createMany({
      data: [
        {
          id: newId(),
          provinceCode: '24',
          kind: 'objection',
          source: 'person',
          subject: 'Khiếu nại',
          body: '',
          ownerId: world.collection.userId,
        },
      ],
    }),
  );
  const end = { assignmentId: world.collection.assignmentId, reason: 'Nghỉ thai sản' };
  expect(await endAssignment(world.admin, { ...end, handedToId: '' })).toMatchObject({
    code: 'invalidInput',
    fields: { handedToId: 'required' },
  });
  const former = await addUser('officeCollection', '24');
  await inPlace(placeOf(world.admin, 'test.former'), (tx) =>
    tx.roleAssignment.updateMany({
      where: { id: former.assignmentId! },
      data: { validTo: dayToDate(addDays(today, -1)) },
    }),
  );
  for (const handedToId of [world.finance.userId, former.userId]) {
    const wrong = await endAssignment(world.admin, { ...end, handedToId });
    expect(wrong).toMatchObject({ code: 'invalidInput', fields: { handedToId: 'invalid' } });
  }
  expect(await endAssignment(world.admin, { ...end, handedToId: colleague.userId })).toMatchObject({ ok: true });
  const owner = await inPlace(placeOf(world.leader), (tx) => tx.case.findFirstOrThrow());
  expect(owner.ownerId).toBe(colleague.userId);
});
