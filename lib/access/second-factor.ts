import * as z from 'zod/mini';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { endOtherSessions } from './own-account';
import { verifyPassword } from './password';
import { disableSecondFactorSchema, enableSecondFactorSchema } from './schema';
import { seal, unseal } from './secret-box';
import { OFFICE_ROLES } from './second-factor-rule';
import { newTotpSecret, totpStepOf } from './totp';

const self = { permission: 'account.use', place: 'signin' } as const;
const refusedCode = () => new DomainError('secondFactorFailed', undefined, { code: 'invalid' });

/** Makes a secret that waits for its first code; a second start makes another. Refused (wrongState) while one is in use. */
export const beginSecondFactor = defineCommand({
  ...self,
  name: 'secondFactor.begin',
  input: z.object({}),
  async run(ctx) {
    const where = { id: ctx.actor.userId, totpEnabledAt: null };
    const { count } = await ctx.tx.user.updateMany({ where, data: { totpSecret: seal(newTotpSecret()) } });
    if (count === 0) throw new DomainError('wrongState');
    ctx.audit({ what: 'secondFactor.begun', subjectType: 'User', subjectId: ctx.actor.userId });
  },
});

/** Switches the second factor on with the first code of the phone; sessions that began without it end. */
export const enableSecondFactor = defineCommand({
  ...self,
  name: 'secondFactor.enable',
  input: enableSecondFactorSchema,
  async run(ctx, { code }) {
    const { userId, sessionId } = ctx.actor;
    const user = await ctx.tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (user.totpEnabledAt || !user.totpSecret) throw new DomainError('wrongState');
    const totpStep = totpStepOf(unseal(user.totpSecret), code, ctx.now);
    if (totpStep === null) throw refusedCode();
    await ctx.tx.user.updateMany({ where: { id: userId }, data: { totpEnabledAt: ctx.now, totpStep } });
    if (sessionId) await ctx.tx.session.updateMany({ where: { id: sessionId, userId }, data: { secondFactor: true } });
    const counts = { sessionsEnded: await endOtherSessions(ctx) };
    ctx.audit({ what: 'secondFactor.enabled', subjectType: 'User', subjectId: userId, counts });
  },
});

/** Switches it off with the password and a code, where the province does not require it (notAllowed). */
export const disableSecondFactor = defineCommand({
  ...self,
  name: 'secondFactor.disable',
  input: disableSecondFactorSchema,
  async run(ctx, { password, code }) {
    const { userId, provinceCode } = ctx.actor;
    const user = await ctx.tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (!user.totpEnabledAt || !user.totpSecret) throw new DomainError('wrongState');
    const setting = provinceCode ? await ctx.tx.provinceSetting.findUnique({ where: { provinceCode } }) : null;
    if (setting?.requireTotp && OFFICE_ROLES.includes(ctx.actor.role)) throw new DomainError('notAllowed');
    if (!(await verifyPassword(user.passwordHash, password)))
      throw new DomainError('invalidInput', undefined, { password: 'passwordWrong' });
    const step = totpStepOf(unseal(user.totpSecret), code, ctx.now);
    if (step === null || (user.totpStep !== null && step <= user.totpStep)) throw refusedCode();
    const data = { totpEnabledAt: null, totpSecret: null, totpStep: null };
    await ctx.tx.user.updateMany({ where: { id: userId }, data });
    ctx.audit({ what: 'secondFactor.disabled', subjectType: 'User', subjectId: userId });
  },
});
