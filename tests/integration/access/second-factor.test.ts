import { Secret, TOTP } from 'otpauth';
import { beforeEach, expect, it } from 'vitest';
import { accountFacts } from '@/lib/access/account-facts';
import type { Actor } from '@/lib/access/actor-type';
import { resetSecondFactor } from '@/lib/access/reset-second-factor';
import { beginSecondFactor, disableSecondFactor, enableSecondFactor } from '@/lib/access/second-factor';
import { lacksSecondFactor } from '@/lib/access/second-factor-rule';
import { saveSettings, readSettings } from '@/lib/access/settings';
import { now, setClock } from '@/lib/core/clock';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { actorOfSession } from '@/tests/support/session';
import { CAN_THO, makeWorld, type World } from '@/tests/support/world';
import { attempt, openSessionOf, PASSWORD, withPassword } from './account';

let world: World;
beforeEach(async () => {
  setClock(null);
  await resetDatabase();
  world = await makeWorld();
});

const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** Sets the second factor up as the page does; gives the secret that the phone holds. */
async function setUp(actor: Actor): Promise<string> {
  expect((await beginSecondFactor(actor, {})).ok).toBe(true);
  const secret = (await accountFacts(actor, now())).waiting!.secret;
  expect((await enableSecondFactor(actor, { code: codeAt(secret, now()) })).ok).toBe(true);
  return secret;
}

it('asks for a code after the password, takes it once, and refuses it to a second attempt at the same moment', async () => {
  const userName = await withPassword(world.finance);
  const secret = await setUp(world.finance);
  setClock(new Date(now().getTime() + 60_000));
  const bare = await attempt(userName, PASSWORD);
  expect(bare).toEqual({ ok: false, code: 'secondFactorRequired' });
  expect(await attempt(userName, PASSWORD, { code: '000000' })).toEqual({ ok: false, code: 'secondFactorFailed' });
  const code = codeAt(secret, now());
  const twice = await Promise.all([0, 1, 2].map(() => attempt(userName, PASSWORD, { code })));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
});

it('does not let a known password buy guesses of the code without end', async () => {
  const userName = await withPassword(world.finance);
  await setUp(world.finance);
  const answers = [];
  for (let i = 0; i < 8; i += 1) {
    await attempt(userName, PASSWORD); // would forget the failures, if it were a full success
    const guess = await attempt(userName, PASSWORD, { code: '123456' });
    answers.push(guess.ok ? 'ok' : guess.code);
  }
  expect(answers.filter((answer) => answer === 'secondFactorFailed').length).toBeLessThanOrEqual(5);
  expect(answers.at(-1)).toBe('tooManyAttempts');
});

it('ends the sessions that began without it, keeps the secret sealed, and hides it once it is in use', async () => {
  const elsewhere = await openSessionOf(world.finance);
  const here = (await actorOfSession(await openSessionOf(world.finance), now()))!;
  const secret = await setUp(here);
  expect(await actorOfSession(elsewhere, now())).toBeNull();
  expect(await actorOfSession(here.sessionId!, now())).not.toBeNull();
  expect((await accountFacts(here, now())).waiting).toBeNull();
  const stored = await asOwner(
    async (c) =>
      (await c.query(`select "totpSecret" as s from "User" where id = $1`, [here.userId])).rows[0].s as string,
  );
  expect(stored).not.toContain(secret);
});

it('can be required of office roles, by somebody who has it, and then cannot be switched off', async () => {
  const settings = { ...(await readSettings.as(world.admin)), requireTotp: true };
  expect(await saveSettings(world.admin, settings)).toMatchObject({ ok: false, code: 'secondFactorRequired' });
  await withPassword(world.admin);
  const secret = await setUp(world.admin);
  expect(await saveSettings(world.admin, settings)).toMatchObject({ ok: true });
  expect(await lacksSecondFactor(world.admin)).toBe(false);
  expect(await lacksSecondFactor(world.leader)).toBe(true);
  expect(await lacksSecondFactor(world.ward)).toBe(false);
  setClock(new Date(now().getTime() + 60_000));
  const off = await disableSecondFactor(world.admin, { password: PASSWORD, code: codeAt(secret, now()) });
  expect(off).toMatchObject({ ok: false, code: 'notAllowed' });
});

it('is taken off by the administrator of the same province only, and never by oneself', async () => {
  await setUp(world.finance);
  const stranger = await makeWorld(CAN_THO);
  const target = { userId: world.finance.userId };
  expect(await resetSecondFactor(stranger.admin, target)).toMatchObject({ ok: false, code: 'notFound' });
  expect(await resetSecondFactor(world.admin, { userId: world.admin.userId })).toMatchObject({ code: 'notAllowed' });
  expect(await resetSecondFactor(world.leader, target)).toMatchObject({ ok: false, code: 'notAllowed' });
  expect((await accountFacts(world.finance, now())).secondFactorSince).not.toBeNull();
  expect(await resetSecondFactor(world.admin, target)).toMatchObject({ ok: true });
  expect((await accountFacts(world.finance, now())).secondFactorSince).toBeNull();
});
