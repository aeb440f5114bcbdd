import { beforeEach, describe, expect, it } from 'vitest';
import { closeSession } from '@/lib/access/close-session';
import { readSettings, saveSettings } from '@/lib/access/settings';
import { mayTry } from '@/lib/access/throttle';
import { addDays, now, setClock, vietnamDay } from '@/lib/core/clock';
import { inPlace, placeOf } from '@/lib/core/place';
import { signedInBy } from '@/lib/access/read-actor';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { actorOfSession } from '@/tests/support/session';
import { addUser, BAC_NINH, makeWorld, WARD, type World } from '@/tests/support/world';
import { attempt, openSessionOf, PASSWORD, withPassword } from './account';

let world: World;
beforeEach(async () => {
  setClock(null);
  await resetDatabase();
  world = await makeWorld();
});

const code = async (result: ReturnType<typeof attempt>) => {
  const answer = await result;
  return answer.ok ? 'ok' : answer.code;
};

describe('signing in', () => {
  it('takes the user name or the e-mail, in any case, and gives an actor behind the session', async () => {
    const userName = await withPassword(world.collection);
    const result = await attempt(` ${userName.toUpperCase()} `, PASSWORD);
    if (!result.ok) throw new Error(result.code);
    expect(await actorOfSession(result.value.sessionId, now())).toMatchObject({
      userId: world.collection.userId,
      role: 'officeCollection',
    });
  });

  it('gives the frame its place, the other assignments in force and whether the province is a demo', async () => {
    const userName = await withPassword(world.ward);
    const result = await attempt(userName, PASSWORD);
    if (!result.ok) throw new Error(result.code);
    const frame = async () => (await signedInBy(result.value.sessionId, now()))?.frame;
    expect(await frame()).toEqual({
      place: expect.objectContaining({ code: WARD.bacGiang, nameEn: 'Bac Giang', wardType: 'Phường' }),
      demo: false,
      others: [],
    });
    const today = new Date(vietnamDay());
    const other = (placeCode: string, validFrom: Date, validTo: Date) => ({
      ...{ userId: world.ward.userId, role: 'wardOfficial', placeCode, provinceCode: BAC_NINH, validFrom, validTo },
    });
    const day = (by: number) => new Date(addDays(vietnamDay(), by));
    await inPlace(placeOf(world.admin, 'test.write'), (tx) =>
      tx.roleAssignment.createMany({
        data: [
          other(WARD.daMai, today, day(3)),
          other(WARD.tienPhong, day(-9), day(-1)),
          other(WARD.tienPhong, day(1), day(9)),
        ],
      }),
    );
    await saveSettings(world.admin, await readSettings.as(world.admin));
    await asOwner(async (owner) => {
      await owner.query(`select set_config('app.command', 'test.write', false)`);
      await owner.query(`update "ProvinceSetting" set demo = true where "provinceCode" = $1`, [BAC_NINH]);
    });
    expect(await frame()).toMatchObject({
      demo: true,
      others: [{ role: 'wardOfficial', place: { code: WARD.daMai, nameEn: 'Da Mai' } }],
    });
  });

  it('answers the same to a wrong password, an unknown name and a user without a password', async () => {
    const userName = await withPassword(world.collection);
    expect(await code(attempt(userName, 'không đúng đâu nhé'))).toBe('signInFailed');
    expect(await code(attempt('khong.co.ai', PASSWORD))).toBe('signInFailed');
    expect(await code(attempt((await nameOf(world.leader.userId))!, PASSWORD))).toBe('signInFailed');
  });

  it('keeps an audit row of a failure, without what was typed', async () => {
    const userName = await withPassword(world.collection);
    await attempt(userName, 'mật khẩu gõ nhầm');
    const rows = await asOwner(
      async (c) => (await c.query(`select * from "AuditEvent" where what = 'signIn.failed'`)).rows,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ actorId: world.collection.userId, role: 'signin' });
    expect(JSON.stringify(rows)).not.toContain('gõ nhầm');
  });

  it('lets five of twenty wrong attempts at the same moment reach the password, and then not even the right one', async () => {
    const userName = await withPassword(world.collection);
    const answers = await Promise.all(Array.from({ length: 20 }, () => code(attempt(userName, 'sai mật khẩu'))));
    expect(answers.filter((answer) => answer === 'signInFailed')).toHaveLength(5);
    expect(answers.filter((answer) => answer === 'tooManyAttempts')).toHaveLength(15);
    expect(await code(attempt(userName, PASSWORD))).toBe('tooManyAttempts');
  });

  it('counts the user name and the e-mail of one account together', async () => {
    const userName = await withPassword(world.collection);
    await asOwner(async (c) => {
      await c.query(`select set_config('app.command', 'test', false)`);
      await c.query(`update "User" set email = 'thu@example.vn' where id = $1`, [world.collection.userId]);
    });
    for (let i = 0; i < 3; i += 1) expect(await code(attempt(userName, 'sai mật khẩu'))).toBe('signInFailed');
    for (let i = 0; i < 2; i += 1) expect(await code(attempt('Thu@example.vn', 'sai mật khẩu'))).toBe('signInFailed');
    expect(await code(attempt(userName, PASSWORD))).toBe('tooManyAttempts');
    expect(await code(attempt('thu@example.vn', PASSWORD))).toBe('tooManyAttempts');
  });

  it('blocks longer with each further attempt, and forgets after a success', async () => {
    const userName = await withPassword(world.collection);
    for (let i = 0; i < 5; i += 1) await attempt(userName, 'sai mật khẩu');
    const blockedUntil = async () =>
      asOwner(
        async (c) => (await c.query(`select max("blockedUntil") as at from "Throttle"`)).rows[0].at as Date | null,
      );
    const first = (await blockedUntil())!;
    setClock(new Date(first.getTime() + 1000));
    await attempt(userName, 'sai mật khẩu');
    const second = (await blockedUntil())!;
    expect(second.getTime() - first.getTime()).toBeGreaterThan(55_000);
    setClock(new Date(second.getTime() + 1000));
    expect(await code(attempt(userName, PASSWORD))).toBe('ok');
    for (let i = 0; i < 4; i += 1) expect(await code(attempt(userName, 'sai'))).toBe('signInFailed');
  });

  it('counts an address over all the accounts it tries, and takes back those that were right', async () => {
    const address = '203.0.113.9';
    const userName = await withPassword(world.collection);
    const open = await Promise.all(Array.from({ length: 99 }, () => mayTry('address', address)));
    expect(open.every(Boolean)).toBe(true);
    expect(await code(attempt(userName, PASSWORD, { address }))).toBe('ok');
    expect(await code(attempt('khong.co.ai', 'sai', { address }))).toBe('signInFailed');
    expect(await code(attempt(userName, PASSWORD, { address }))).toBe('tooManyAttempts');
    expect(await code(attempt(userName, PASSWORD))).toBe('ok');
  });
});

describe('a session', () => {
  it('ends at once when the account is disabled, and no new one opens', async () => {
    const sessionId = await openSessionOf(world.finance);
    expect(await actorOfSession(sessionId, now())).not.toBeNull();
    const { disableUser } = await import('@/lib/access/disable-user');
    expect(await disableUser(world.admin, { userId: world.finance.userId })).toEqual({ ok: true, value: undefined });
    expect(await actorOfSession(sessionId, now())).toBeNull();
    expect(await code(attempt((await nameOf(world.finance.userId))!, PASSWORD))).toBe('signInFailed');
  });

  it('ends at once when the role is ended, and by itself on the day after its last', async () => {
    const sessionId = await openSessionOf(world.ward);
    const { endAssignment } = await import('@/lib/access/assign-role');
    const ended = await endAssignment(world.admin, {
      assignmentId: world.ward.assignmentId,
      reason: 'Chuyển công tác',
      handedToId: '',
    });
    expect(ended.ok).toBe(true);
    expect(await actorOfSession(sessionId, now())).toBeNull();

    const official = await addUser('wardOfficial', WARD.daMai);
    const other = await openSessionOf(official);
    await asOwner(async (c) => {
      await c.query(`select set_config('app.command', 'test', false)`);
      await c.query(`update "RoleAssignment" set "validTo" = $1 where id = $2`, [vietnamDay(), official.assignmentId]);
    });
    expect(await actorOfSession(other, now())).not.toBeNull();
    const tomorrow = new Date(`${addDays(vietnamDay(), 1)}T00:00:01+07:00`);
    expect(await actorOfSession(other, tomorrow)).toBeNull();
  });

  it('ends when signed out, and twelve hours after it began', async () => {
    const sessionId = await openSessionOf(world.finance);
    expect(await actorOfSession(sessionId, new Date(now().getTime() + 12 * 3_600_000 + 1000))).toBeNull();
    expect((await closeSession({ sessionId })).ok).toBe(true);
    expect(await actorOfSession(sessionId, now())).toBeNull();
  });

  it('switches only to a role of one’s own that is in force', async () => {
    const sessionId = await openSessionOf(world.finance);
    const actor = (await actorOfSession(sessionId, now()))!;
    const { switchAssignment } = await import('@/lib/access/switch-assignment');
    const { addAssignment } = await import('@/lib/access/assign-role');
    expect(await switchAssignment(actor, { assignmentId: world.leader.assignmentId })).toMatchObject({
      code: 'notFound',
    });
    const today = vietnamDay();
    const role = {
      role: 'officeCommunication',
      placeCode: '',
      sponsorId: '',
      validFrom: today,
      validTo: today,
    } as const;
    await addAssignment(world.admin, { userId: actor.userId, ...role });
    const second = await asOwner(
      async (c) =>
        (await c.query(`select id from "RoleAssignment" where "userId" = $1 and role = $2`, [actor.userId, role.role]))
          .rows[0].id as string,
    );
    expect((await switchAssignment(actor, { assignmentId: second })).ok).toBe(true);
    expect(await actorOfSession(sessionId, now())).toMatchObject({ role: 'officeCommunication' });
  });
});

const nameOf = (userId: string) =>
  asOwner(
    async (c) => (await c.query(`select "userName" from "User" where id = $1`, [userId])).rows[0].userName as string,
  );
