import * as z from 'zod/mini';
import { defineCommand, type Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { LOCALES } from '@/lib/i18n/locales';
import { hashPassword, isWeakPassword, verifyPassword } from './password';
import { changePasswordSchema } from './schema';

const self = { permission: 'account.use', place: 'signin' } as const;

/** Ends the account's other sessions, keeping the one that asks. */
export async function endOtherSessions(ctx: Ctx): Promise<number> {
  const { userId, sessionId } = ctx.actor;
  const others = { userId, revokedAt: null, ...(sessionId ? { id: { not: sessionId } } : {}) };
  return (await ctx.tx.session.updateMany({ where: others, data: { revokedAt: ctx.now } })).count;
}

/** Changes the own password, knowing the old one; all other sessions end. DomainError invalidInput (field `current`), weakPassword. */
export const changePassword = defineCommand({
  ...self,
  name: 'password.change',
  input: changePasswordSchema,
  async run(ctx, { current, password }) {
    const { userId } = ctx.actor;
    const user = await ctx.tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (!(await verifyPassword(user.passwordHash, current)))
      throw new DomainError('invalidInput', undefined, { current: 'passwordWrong' });
    if (isWeakPassword(password, [user.name, user.userName, user.email ?? '']))
      throw new DomainError('weakPassword', undefined, { password: 'passwordWeak' });
    const passwordHash = await hashPassword(password);
    await ctx.tx.user.updateMany({ where: { id: userId }, data: { passwordHash, version: { increment: 1 } } });
    const sessionsEnded = await endOtherSessions(ctx);
    const counts = { sessionsEnded };
    ctx.audit({ what: 'password.changed', subjectType: 'User', subjectId: userId, fields: ['passwordHash'], counts });
  },
});

/** Keeps the language for good: mails and the next sign-in use it. */
export const chooseLocale = defineCommand({
  ...self,
  name: 'account.chooseLocale',
  input: z.object({ locale: z.enum(LOCALES) }),
  async run(ctx, { locale }) {
    const { userId } = ctx.actor;
    await ctx.tx.user.updateMany({ where: { id: userId }, data: { locale } });
    ctx.audit({ what: 'account.localeChosen', subjectType: 'User', subjectId: userId, fields: ['locale'] });
  },
});

/** Signs out everywhere else: a lost phone, a computer at another desk. */
export const signOutElsewhere = defineCommand({
  ...self,
  name: 'session.closeOthers',
  input: z.object({}),
  async run(ctx) {
    const ended = await endOtherSessions(ctx);
    ctx.audit({ what: 'session.othersClosed', subjectType: 'User', subjectId: ctx.actor.userId, counts: { ended } });
    return { ended };
  },
});
