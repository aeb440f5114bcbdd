import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { AuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { authOptions } from '@/lib/access/auth-options';
import { disableUser } from '@/lib/access/disable-user';
import { editUser } from '@/lib/access/edit-user';
import { lacksSecondFactor } from '@/lib/access/second-factor-rule';
import { signInByIdentity } from '@/lib/access/sign-in-by-identity';
import { now } from '@/lib/core/clock';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { type Account, CLIENT, CookieJar, followTo, startIssuer } from '@/tests/support/issuer';
import { actorOfSession } from '@/tests/support/session';
import { makeWorld, type World } from '@/tests/support/world';

// Next's own, which exist only while it answers a request.
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ 'user-agent': 'Vitest', 'x-forwarded-for': '10.1.2.3' })),
  cookies: () => Promise.resolve({ get: () => undefined, set: () => undefined, delete: () => undefined }),
}));

interface Asked {
  action: 'csrf' | 'signin' | 'callback';
  providerId: string;
  method: 'GET' | 'POST';
  query: Record<string, string>;
  body: Record<string, string>;
}
interface Answered {
  redirect?: string;
  body?: unknown;
  cookies?: { name: string; value: string }[];
}
/** What next-auth's route handler calls; the package keeps it to itself. */
const { AuthHandler } = createRequire(import.meta.url)(resolve('node_modules/next-auth/core/index.js')) as {
  AuthHandler: (given: { req: object; options: AuthOptions }) => Promise<Answered>;
};

const ORIGIN = 'http://localhost:3000';
const CALLBACK = `${ORIGIN}/api/auth/callback/oidc`;
const accounts: Record<string, Account> = {};
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: World;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockReturnValue(); // the provider says that it keeps nothing
  issuer = await startIssuer(CALLBACK, accounts);
  vi.stubEnv('OIDC_ISSUER', issuer.issuer);
  vi.stubEnv('OIDC_CLIENT_ID', CLIENT.id);
  vi.stubEnv('OIDC_CLIENT_SECRET', CLIENT.secret);
  vi.stubEnv('NEXTAUTH_URL', ORIGIN);
});
afterAll(() => issuer.stop());
beforeEach(async () => {
  for (const sub of Object.keys(accounts)) delete accounts[sub];
  await resetDatabase();
  world = await makeWorld();
});

const EMAIL = 'tai.chinh@bhxh.example.vn';
const set = (actor: Actor, column: string, value: string | null) =>
  asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test', false)`);
    await c.query(`update "User" set "${column}" = $2 where id = $1`, [actor.userId, value]);
  });
const known = (actor: Actor) => set(actor, 'email', EMAIL);
const audit = () =>
  asOwner(async (c) => (await c.query(`select what from "AuditEvent" order by id`)).rows.map((row) => row.what));

async function ask(request: Partial<Asked>, jar: CookieJar) {
  const answer = await AuthHandler({
    req: { origin: ORIGIN, headers: {}, query: {}, cookies: jar.all(), method: 'GET', action: 'csrf', ...request },
    options: authOptions(),
  });
  const cookies = answer.cookies ?? [];
  jar.take(cookies.map(({ name, value }) => `${name}=${value}`));
  return answer;
}

/** The whole way: button, provider, callback. @returns who is signed in, or where the refusal leads */
async function signInAt(sub: string): Promise<{ actor: Actor | null; redirect: string | undefined }> {
  const jar = new CookieJar();
  const { csrfToken } = (await ask({}, jar)).body as { csrfToken: string };
  const left = await ask(
    { action: 'signin', providerId: 'oidc', method: 'POST', body: { csrfToken, callbackUrl: '/drives' } },
    jar,
  );
  issuer.signsIn(sub);
  const back = await followTo(left.redirect ?? '', CALLBACK);
  const query = Object.fromEntries(back.searchParams);
  const { redirect } = await ask({ action: 'callback', providerId: 'oidc', query }, jar);
  const token = jar.all()['next-auth.session-token'];
  const sid = token && (await decode({ token, secret: process.env.AUTH_SECRET ?? '' }))?.['sid'];
  return { actor: typeof sid === 'string' ? await actorOfSession(sid, now()) : null, redirect };
}

it('signs in whom the provider has proved, by the address first and by the identity from then on', async () => {
  await known(world.finance);
  accounts['nv-01'] = { email: EMAIL.toUpperCase(), email_verified: true };
  const first = await signInAt('nv-01');
  expect(first).toMatchObject({
    actor: { userId: world.finance.userId, role: 'officeFinance' },
    redirect: `${ORIGIN}/drives`,
  });
  expect(await audit()).toEqual(expect.arrayContaining(['identity.bound', 'session.opened']));

  accounts['nv-01'] = { email: 'doi.roi@bhxh.example.vn', email_verified: true };
  expect((await signInAt('nv-01')).actor?.userId).toBe(world.finance.userId);
});

it('ends at once with the account, like every session', async () => {
  await known(world.finance);
  accounts['nv-01'] = { email: EMAIL, email_verified: true };
  const { actor } = await signInAt('nv-01');
  await disableUser(world.admin, { userId: world.finance.userId });
  expect(await actorOfSession(actor?.sessionId ?? '', now())).toBeNull();
  expect(await signInAt('nv-01')).toMatchObject({ actor: null, redirect: '/sign-in?error=identityUnknown' });
});

it.each<[string, Account]>([
  ['an address that no user has', { email: 'ai.do@bhxh.example.vn', email_verified: true }],
  ['an address that the provider does not vouch for', { email: EMAIL, email_verified: false }],
  ['an address of which it says nothing', { email: EMAIL }],
  ['no address', {}],
])('makes no user and no session for %s', async (_, account) => {
  await known(world.finance);
  accounts.la = account;
  const users = () =>
    asOwner(async (c) => (await c.query(`select count(*)::int as n from "User"`)).rows[0].n as number);
  const before = await users();
  expect(await signInAt('la')).toMatchObject({ actor: null, redirect: '/sign-in?error=identityUnknown' });
  expect(await users()).toBe(before);
  expect(await audit()).toContain('signIn.failed');
});

it('gives nobody the account of another identity that had the address before', async () => {
  await known(world.finance);
  accounts['nv-01'] = { email: EMAIL, email_verified: true };
  accounts['nv-02'] = { email: EMAIL, email_verified: true };
  await signInAt('nv-01');
  expect((await signInAt('nv-02')).actor).toBeNull();
});

it('forgets the identity when the office writes down another address', async () => {
  await known(world.finance);
  accounts['nv-01'] = { email: EMAIL, email_verified: true };
  accounts['nv-02'] = { email: 'nguoi.moi@bhxh.example.vn', email_verified: true };
  await signInAt('nv-01');
  const user = await asOwner(
    async (c) => (await c.query(`select * from "User" where id = $1`, [world.finance.userId])).rows[0],
  );
  const texts = { id: user.id, name: user.name, title: '', phone: '', userName: user.userName, version: user.version };
  expect(await editUser(world.admin, { ...texts, email: 'nguoi.moi@bhxh.example.vn' })).toMatchObject({ ok: true });
  expect((await signInAt('nv-01')).actor).toBeNull();
  expect((await signInAt('nv-02')).actor?.userId).toBe(world.finance.userId);
});

it('asks for a second factor there of whoever uses one here, and believes the provider that there was one', async () => {
  await known(world.finance);
  await set(world.finance, 'totpEnabledAt', '2026-01-01');
  accounts['nv-01'] = { email: EMAIL, email_verified: true };
  expect((await signInAt('nv-01')).redirect).toBe('/sign-in?error=identityNeedsSecondFactor');
  accounts['nv-01'] = { email: EMAIL, email_verified: true, amr: ['pwd', 'otp'] };
  expect((await signInAt('nv-01')).actor?.userId).toBe(world.finance.userId);

  await set(world.finance, 'totpEnabledAt', null);
  await asOwner((c) =>
    c.query(`select set_config('app.command', 'test', false); update "ProvinceSetting" set "requireTotp" = true`),
  );
  const { actor } = await signInAt('nv-01');
  expect(await lacksSecondFactor(actor!)).toBe(false);
  expect(await lacksSecondFactor(world.finance)).toBe(true);
});

it('takes two sign-ins at the same moment for one person', async () => {
  await known(world.finance);
  const attempt = { issuer: issuer.issuer, claims: { sub: 'x', email: EMAIL, email_verified: true } };
  const from = { address: '10.0.0.1', userAgent: '' };
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      signInByIdentity({ ...attempt, ...from, claims: { ...attempt.claims, sub: `nv-${i % 2}` } }),
    ),
  );
  expect(results.some(({ ok }) => ok)).toBe(true);
  const bound = await asOwner(
    async (c) => (await c.query(`select identity from "User" where identity is not null`)).rows,
  );
  expect(bound).toHaveLength(1);
});
