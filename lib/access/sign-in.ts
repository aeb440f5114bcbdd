import * as z from 'zod/mini';
import { now } from '@/lib/core/clock';
import { DomainError, type ErrorCode } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { defineAccountRead, definePublicCommand } from '@/lib/core/public-command';
import type { ActionResult } from '@/lib/core/result';
import { addressHash } from './client-address';
import { SESSION_SECONDS } from './cookie';
import { verifyPassword } from './password';
import { actorOfUser } from './read-actor';
import { unseal } from './secret-box';
import { forget, mayTry, takeBack } from './throttle';
import { totpStepOf } from './totp';

export interface SignIn {
  /** User name or e-mail. */
  login: string;
  password: string;
  /** Six digits of the second factor; empty on the first try. */
  code: string;
  address: string;
  userAgent: string;
}

const findUser = defineAccountRead((tx, login: string) =>
  tx.user.findFirst({
    where: { OR: [{ userName: login.toLowerCase() }, { email: login.toLowerCase() }] },
    select: { id: true, passwordHash: true, totpSecret: true, totpEnabledAt: true, locale: true },
  }),
);

/** The audit row of an attempt that failed. The login is not kept: people type passwords into the wrong field. */
export const recordFailure = definePublicCommand({
  name: 'signIn.fail',
  input: z.object({ userId: z.nullable(z.uuid()) }),
  async run(ctx, { userId }) {
    const user = userId ? await ctx.tx.user.findUnique({ where: { id: userId } }) : null;
    ctx.audit(
      { what: 'signIn.failed', ...(user ? { subjectType: 'User', subjectId: user.id } : {}) },
      user ? { userId: user.id, humanId: user.humanId, provinceCode: user.provinceCode } : undefined,
    );
  },
});

/** Makes the session row, once the password and the code were right. A code works once, also for two attempts at the same moment. */
export const openSession = definePublicCommand({
  name: 'session.open',
  input: z.object({
    userId: z.uuid(),
    totpStep: z.nullable(z.int()),
    /** By a code of ours, or as the identity provider says. */
    secondFactor: z.boolean(),
    addressHash: z.string(),
    userAgent: z.string(),
  }),
  async run(ctx, { userId, totpStep, ...from }) {
    const user = await ctx.tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (totpStep !== null) {
      const unused = { id: userId, OR: [{ totpStep: null }, { totpStep: { lt: totpStep } }] };
      const { count } = await ctx.tx.user.updateMany({ where: unused, data: { totpStep } });
      if (count === 0) throw new DomainError('secondFactorFailed');
    }
    const id = newId();
    const expiresAt = new Date(ctx.now.getTime() + SESSION_SECONDS * 1000);
    await ctx.tx.session.createMany({
      data: [{ id, userId, createdAt: ctx.now, expiresAt, ...from }],
    });
    await ctx.tx.user.updateMany({ where: { id: userId }, data: { lastSeenAt: ctx.now } });
    ctx.audit(
      { what: 'session.opened', subjectType: 'Session', subjectId: id },
      { userId, humanId: user.humanId, provinceCode: user.provinceCode },
    );
    return id;
  },
});

/**
 * Compares name, password and second factor; gives the id of the new session row. Unknown, disabled and unassigned users read
 * like a wrong password: signInFailed. Then tooManyAttempts, secondFactorRequired, secondFactorFailed.
 */
export async function signIn(attempt: SignIn): Promise<ActionResult<{ sessionId: string; locale: string }>> {
  const refuse = (code: ErrorCode) => ({ ok: false as const, code });
  const login = attempt.login.normalize('NFC').trim().toLowerCase();
  if (!(await mayTry('address', attempt.address))) return refuse('tooManyAttempts');
  const user = await findUser(login);
  // By the account where there is one: its user name and its e-mail are not two sets of guesses.
  const account = user?.id ?? login;
  if (!(await mayTry('account', account))) return refuse('tooManyAttempts');

  const right = await verifyPassword(user?.passwordHash, attempt.password);
  const actor = right && user ? await actorOfUser(user.id, null, now()) : null;
  if (!user || !actor) {
    await recordFailure({ userId: user?.id ?? null });
    return refuse('signInFailed');
  }

  let totpStep: number | null = null;
  if (user.totpEnabledAt && user.totpSecret) {
    if (!attempt.code.trim()) {
      await takeBack('address', attempt.address);
      await takeBack('account', account); // not forgotten: else each pause here would buy five more guesses of the code
      return refuse('secondFactorRequired');
    }
    totpStep = totpStepOf(unseal(user.totpSecret), attempt.code, now());
    if (totpStep === null) {
      await recordFailure({ userId: user.id });
      return refuse('secondFactorFailed');
    }
  }
  const opened = await openSession({
    userId: user.id,
    totpStep,
    secondFactor: totpStep !== null,
    addressHash: addressHash(attempt.address),
    userAgent: attempt.userAgent.slice(0, 200),
  });
  if (!opened.ok) {
    await recordFailure({ userId: user.id });
    return opened;
  }
  await takeBack('address', attempt.address);
  await forget('account', account);
  return { ok: true, value: { sessionId: opened.value, locale: user.locale } };
}
