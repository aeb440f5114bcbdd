import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { disableUserSchema, userIdSchema } from './user-schema';
import { keepAnAdmin, ownUser } from './user-rules';

/** Closes a sign-in: the database ends every session for good (trigger end_sessions). Nothing is deleted. */
export const disableUser = defineCommand({
  name: 'user.disable',
  permission: 'user.manage',
  input: disableUserSchema,
  async run(ctx, { userId, reason }) {
    const user = await ownUser(ctx, userId);
    if (user.id === ctx.actor.userId) throw new DomainError('notAllowed');
    if (user.disabledAt) throw new DomainError('wrongState');
    await keepAnAdmin(ctx, userId);
    const data = { disabledAt: ctx.now, version: { increment: 1 } };
    await ctx.tx.user.updateMany({ where: { id: userId, disabledAt: null }, data });
    ctx.audit({ what: 'user.disabled', subjectType: 'User', subjectId: userId, ...(reason ? { reason } : {}) });
  },
});

/** Opens it again, with the roles that are still in force. */
export const enableUser = defineCommand({
  name: 'user.enable',
  permission: 'user.manage',
  input: userIdSchema,
  async run(ctx, { userId }) {
    const user = await ownUser(ctx, userId);
    if (!user.disabledAt) throw new DomainError('wrongState');
    await ctx.tx.user.updateMany({ where: { id: userId }, data: { disabledAt: null, version: { increment: 1 } } });
    ctx.audit({ what: 'user.enabled', subjectType: 'User', subjectId: userId });
  },
});
