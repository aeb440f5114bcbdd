import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { provinceOf } from './actor-type';
import { codeHash, codeOfPress } from './codes';
import { CODE_HOURS } from './invitation';
import { hasMail } from './mail';
import { inviteUserSchema } from './user-schema';
import { ownUser } from './user-rules';

/**
 * Makes a one-time code for a user of the own province: an invitation before the first sign-in, a reset after it. Earlier codes
 * end. The code itself is made from this press of the button and is not in the answer; DomainError wrongState when disabled or
 * when there is no way to mail it.
 */
export const inviteUser = defineCommand({
  name: 'user.invite',
  permission: 'user.manage',
  input: inviteUserSchema,
  async run(ctx, { userId, channel }) {
    const user = await ownUser(ctx, userId);
    if (user.disabledAt || (channel === 'mail' && (!user.email || !hasMail()))) throw new DomainError('wrongState');
    if (!ctx.requestId) throw new DomainError('invalidInput');
    const provinceCode = provinceOf(ctx.actor);
    const kind: 'invite' | 'reset' = user.lastSeenAt ? 'reset' : 'invite';
    const earlier = { userId, provinceCode, usedAt: null };
    await ctx.tx.invitation.updateMany({ where: earlier, data: { usedAt: ctx.now } });
    const id = newId();
    const expiresAt = new Date(ctx.now.getTime() + CODE_HOURS[kind] * 3_600_000);
    const tokenHash = codeHash(codeOfPress(ctx.actor.userId, ctx.requestId));
    const createdById = ctx.actor.userId;
    await ctx.tx.invitation.createMany({
      data: [{ id, userId, provinceCode, kind, tokenHash, channel, createdById, createdAt: ctx.now, expiresAt }],
    });
    ctx.audit({ what: kind === 'reset' ? 'reset.offered' : 'user.invited', subjectType: 'User', subjectId: userId });
    return { invitationId: id, kind, expiresAt: expiresAt.toISOString() };
  },
});
