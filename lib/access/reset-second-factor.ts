import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { provinceOf } from './actor-type';
import { userIdSchema } from './user-schema';

/**
 * A lost phone: takes the second factor off a user of the own province and ends his sessions. Runs where the sign-in columns are
 * reachable, so the province stands in every condition here. DomainError notFound; notAllowed for the own account.
 */
export const resetSecondFactor = defineCommand({
  name: 'secondFactor.reset',
  permission: 'user.manage',
  place: 'signin',
  input: userIdSchema,
  async run(ctx, { userId }) {
    if (userId === ctx.actor.userId) throw new DomainError('notAllowed');
    const data = { totpSecret: null, totpEnabledAt: null, totpStep: null, version: { increment: 1 } };
    const where = { id: userId, provinceCode: provinceOf(ctx.actor) };
    const { count } = await ctx.tx.user.updateMany({ where, data });
    if (count === 0) throw new DomainError('notFound');
    const open = { userId, revokedAt: null };
    const ended = await ctx.tx.session.updateMany({ where: open, data: { revokedAt: ctx.now } });
    const counts = { sessionsEnded: ended.count };
    ctx.audit({ what: 'secondFactor.reset', subjectType: 'User', subjectId: userId, counts });
  },
});
