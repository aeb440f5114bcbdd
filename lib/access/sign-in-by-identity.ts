import * as z from 'zod/mini';
import { now } from '@/lib/core/clock';
import type { ErrorCode } from '@/lib/core/errors';
import { defineAccountRead, definePublicCommand } from '@/lib/core/public-command';
import { DomainError } from '@/lib/core/errors';
import type { ActionResult } from '@/lib/core/result';
import { addressHash } from './client-address';
import { type Claims, hadSecondFactor, vouchedEmail } from './identity-provider';
import { actorOfUser } from './read-actor';
import { openSession, recordFailure } from './sign-in';

const findUser = defineAccountRead(async (tx, identity: string, email: string | null) => {
  const select = { id: true, identity: true, totpEnabledAt: true, locale: true } as const;
  const bound = await tx.user.findUnique({ where: { identity }, select });
  // Whoever is bound to another identity is not this one, whatever address the provider gives.
  return bound ?? (email ? await tx.user.findFirst({ where: { email, identity: null }, select }) : null);
});

const bindIdentity = definePublicCommand({
  name: 'identity.bind',
  input: z.object({ userId: z.uuid(), identity: z.string() }),
  async run(ctx, { userId, identity }) {
    const user = await ctx.tx.user.findUniqueOrThrow({ where: { id: userId } });
    const { count } = await ctx.tx.user.updateMany({ where: { id: userId, identity: null }, data: { identity } });
    if (count === 0) throw new DomainError('identityUnknown');
    ctx.audit(
      { what: 'identity.bound', subjectType: 'User', subjectId: userId, fields: ['identity'] },
      { userId, humanId: user.humanId, provinceCode: user.provinceCode },
    );
  },
});

/**
 * Signs in whom the identity provider has proved: the user bound to this identity, else the one with this vouched address, who is
 * bound to it from then on. Never makes a user. Whoever uses a second factor here needs one there. DomainError identityUnknown
 * (also for the disabled and those without a role), identityNeedsSecondFactor.
 */
export async function signInByIdentity(attempt: {
  issuer: string;
  claims: Claims;
  address: string;
  userAgent: string;
}): Promise<ActionResult<{ sessionId: string; locale: string }>> {
  const { issuer, claims } = attempt;
  const identity = `${issuer.replace(/\/$/, '')} ${claims.sub}`;
  const user = await findUser(identity, vouchedEmail(claims));
  const actor = user && (await actorOfUser(user.id, null, now()));
  const refuse = async (code: ErrorCode) => {
    await recordFailure({ userId: user?.id ?? null });
    return { ok: false as const, code };
  };
  if (!user || !actor) return refuse('identityUnknown');
  const secondFactor = hadSecondFactor(claims);
  if (user.totpEnabledAt && !secondFactor) return refuse('identityNeedsSecondFactor');
  if (!user.identity) {
    const bound = await bindIdentity({ userId: user.id, identity });
    if (!bound.ok) return refuse(bound.code);
  }
  const opened = await openSession({
    userId: user.id,
    totpStep: null,
    secondFactor,
    addressHash: addressHash(attempt.address),
    userAgent: attempt.userAgent.slice(0, 200),
  });
  return opened.ok ? { ok: true, value: { sessionId: opened.value, locale: user.locale } } : opened;
}
