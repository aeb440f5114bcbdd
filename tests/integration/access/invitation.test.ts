import { beforeEach, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/access/accept-invitation';
import { askReset } from '@/lib/access/ask-reset';
import { codeHash, codeOfPress, groupCode } from '@/lib/access/codes';
import { makeFirstAdminLink } from '@/lib/access/first-admin';
import { openInvitation } from '@/lib/access/invitation';
import { inviteUser } from '@/lib/access/invite-user';
import { makeFirstAdmin } from '@/lib/access/make-first-admin';
import { now, setClock } from '@/lib/core/clock';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';
import { actorOfSession } from '@/tests/support/session';
import { CAN_THO, makeWorld, type World } from '@/tests/support/world';
import { attempt, openSessionOf, PASSWORD } from './account';

let world: World;
beforeEach(async () => {
  setClock(null);
  delete process.env.SMTP_URL;
  await resetDatabase();
  world = await makeWorld();
});

const NEW = 'mười hai ngọn nến';
const accept = (code: string, password = NEW) => acceptInvitation({ code, password, repeat: password });

async function invite(userId: string): Promise<string> {
  const press = crypto.randomUUID();
  const result = await inviteUser(world.admin, { userId, channel: 'code' }, press);
  expect(result).toMatchObject({ ok: true, value: { kind: 'invite' } });
  expect(JSON.stringify(result)).not.toContain(codeOfPress(world.admin.userId, press));
  return codeOfPress(world.admin.userId, press);
}

it('works once, as typed from a slip, and only its hash is kept anywhere', async () => {
  const code = await invite(world.ward.userId);
  const kept = await asOwner(async (c) =>
    JSON.stringify([
      (await c.query('select * from "Invitation"')).rows,
      (await c.query('select * from "CommandRequest"')).rows,
      (await c.query('select * from "AuditEvent"')).rows,
    ]),
  );
  expect(kept).toContain(codeHash(code));
  expect(kept).not.toContain(code);
  const typed = groupCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  expect(await openInvitation(typed, now())).toMatchObject({ userId: world.ward.userId, kind: 'invite' });

  const answers = await Promise.all(Array.from({ length: 20 }, () => accept(typed)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.code === 'codeExpired')).toHaveLength(19);
  const opened = answers.find(({ ok }) => ok) as { value: { userName: string } };
  expect((await attempt(opened.value.userName, NEW)).ok).toBe(true);
});

it('gives the same code for the same press, and another press ends the code before', async () => {
  const press = crypto.randomUUID();
  const input = { userId: world.ward.userId, channel: 'code' as const };
  const first = await inviteUser(world.admin, input, press);
  expect(await inviteUser(world.admin, input, press)).toEqual(first);
  const code = codeOfPress(world.admin.userId, press);
  expect(await openInvitation(code, now())).not.toBeNull();
  await invite(world.ward.userId);
  expect(await accept(code)).toMatchObject({ ok: false, code: 'codeExpired' });
});

it('expires, refuses weak passwords without being used up, and never opens a disabled account', async () => {
  const code = await invite(world.ward.userId);
  expect(await accept(code, '123456789012')).toMatchObject({ ok: false, code: 'weakPassword' });
  expect(await openInvitation(code, now())).not.toBeNull();
  setClock(new Date(now().getTime() + 8 * 86_400_000));
  expect(await accept(code)).toMatchObject({ ok: false, code: 'codeExpired' });

  setClock(null);
  const second = await invite(world.otherWard.userId);
  const { disableUser } = await import('@/lib/access/disable-user');
  await disableUser(world.admin, { userId: world.otherWard.userId });
  expect(await openInvitation(second, now())).toBeNull();
  expect(await accept(second)).toMatchObject({ ok: false, code: 'codeExpired' });
});

it('resets a password and ends every session of the account', async () => {
  const sessionId = await openSessionOf(world.ward);
  const press = crypto.randomUUID();
  const offered = await inviteUser(world.admin, { userId: world.ward.userId, channel: 'code' }, press);
  expect(offered).toMatchObject({ ok: true, value: { kind: 'reset' } });
  const done = await accept(codeOfPress(world.admin.userId, press));
  if (!done.ok) throw new Error(done.code);
  expect(await actorOfSession(sessionId, now())).toBeNull();
  expect((await attempt(done.value.userName, PASSWORD)).ok).toBe(false);
  expect((await attempt(done.value.userName, NEW)).ok).toBe(true);
});

it('answers a forgotten password the same to everybody, and makes at most one mailed link in five minutes', async () => {
  process.env.SMTP_URL = 'smtp://127.0.0.1:1';
  await asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test', false)`);
    await c.query(`update "User" set email = 'huong@example.vn' where id = $1`, [world.finance.userId]);
  });
  expect(await askReset({ login: 'khong.co.ai' })).toEqual({ ok: true, value: null });
  const { APP_URL } = process.env;
  delete process.env.APP_URL; // a link that would lead to whatever host the request named is not mailed
  expect(await askReset({ login: 'huong@example.vn' })).toEqual({ ok: true, value: null });
  process.env.APP_URL = APP_URL;
  const first = await askReset({ login: 'HUONG@example.vn' });
  if (!first.ok || !first.value) throw new Error('no link');
  expect(await askReset({ login: 'huong@example.vn' })).toEqual({ ok: true, value: null });
  expect(await accept(first.value.code)).toMatchObject({ ok: true });
});

it('cannot be made by another province or another role', async () => {
  const stranger = await makeWorld(CAN_THO);
  const input = { userId: world.ward.userId, channel: 'code' as const };
  expect(await inviteUser(stranger.admin, input, crypto.randomUUID())).toMatchObject({ code: 'notFound' });
  expect(await inviteUser(world.leader, input, crypto.randomUUID())).toMatchObject({ code: 'notAllowed' });
});

it('makes the first administrator of a province once, by the newest link only', async () => {
  await resetDatabase();
  const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? '';
  const old = tokenOf(await makeFirstAdminLink(urls.owner, 'http://localhost:3000'));
  const code = tokenOf(await makeFirstAdminLink(urls.owner, 'http://localhost:3000'));
  const input = {
    provinceCode: '24',
    agencyName: 'BẢO HIỂM XÃ HỘI TỈNH BẮC NINH',
    agencyNameEn: 'Bac Ninh Social Security',
    name: 'Nguyễn Thị Hường',
    userName: 'huong.nt',
    email: '',
    password: NEW,
    repeat: NEW,
  };
  expect(await makeFirstAdmin({ ...input, code: old })).toMatchObject({ ok: false, code: 'codeExpired' });
  expect(await makeFirstAdmin({ ...input, code, provinceCode: '07210' })).toMatchObject({ code: 'invalidInput' });
  expect(await makeFirstAdmin({ ...input, code })).toMatchObject({ ok: true });
  expect(await makeFirstAdmin({ ...input, code, userName: 'khac' })).toMatchObject({ code: 'codeExpired' });
  const signedIn = await attempt('huong.nt', NEW);
  if (!signedIn.ok) throw new Error(signedIn.code);
  expect(await actorOfSession(signedIn.value.sessionId, now())).toMatchObject({
    role: 'officeAdmin',
    provinceCode: '24',
  });

  const second = tokenOf(await makeFirstAdminLink(urls.owner, 'http://localhost:3000'));
  const again = await makeFirstAdmin({ ...input, code: second, userName: 'thu.hai' });
  expect(again).toMatchObject({ ok: false, code: 'notAllowed' });

  // A province whose only administrator cannot sign in any more is given another one.
  await asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test', false)`);
    await c.query(`update "RoleAssignment" set "validFrom" = current_date - 9, "validTo" = current_date - 2`);
  });
  expect(await makeFirstAdmin({ ...input, code: second, userName: 'thu.hai' })).toMatchObject({ ok: true });
  const third = tokenOf(await makeFirstAdminLink(urls.owner, 'http://localhost:3000'));
  await asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test', false)`);
    await c.query(`update "User" set "disabledAt" = now() where "userName" = 'thu.hai'`);
  });
  expect(await makeFirstAdmin({ ...input, code: third, userName: 'thu.ba' })).toMatchObject({ ok: true });
});

it('makes a reader of the whole country by the same kind of link: without a province, with totals only', async () => {
  const code = new URL(await makeFirstAdminLink(urls.owner, 'http://localhost:3000')).searchParams.get('token') ?? '';
  const person = { name: 'Trần Văn Quốc', userName: 'trung.uong', email: '', password: NEW, repeat: NEW };
  const province = { code, provinceCode: '24', agencyName: '', agencyNameEn: '' };
  expect(await makeFirstAdmin({ ...person, ...province })).toMatchObject({
    code: 'invalidInput',
    fields: { agencyName: 'required', agencyNameEn: 'required' },
  });
  expect(await makeFirstAdmin({ ...person, ...province, provinceCode: 'VN' })).toMatchObject({ ok: true });
  const signedIn = await attempt('trung.uong', NEW);
  if (!signedIn.ok) throw new Error(signedIn.code);
  const actor = await actorOfSession(signedIn.value.sessionId, now());
  expect(actor).toMatchObject({ role: 'national', placeRole: 'national', provinceCode: null, wardCodes: [] });
});
