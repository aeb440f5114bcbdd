import { DomainError } from '@/lib/core/errors';
import { definePublicCommand } from '@/lib/core/public-command';
import { stillOpen } from './invitation';
import { hashPassword, isWeakPassword } from './password';
import { acceptSchema } from './schema';

/**
 * Sets the password by a one-time code: of an invitation or of a reset. A reset ends all sessions of the account.
 * DomainError codeExpired for a code that is unknown, used or too old; weakPassword.
 */
export const acceptInvitation = definePublicCommand({
  name: 'invitation.accept',
  input: acceptSchema,
  async run(ctx, { code, password }) {
    const open = stillOpen(code, ctx.now);
    const invitation = await ctx.tx.invitation.findFirst({ where: open });
    const user = invitation?.userId
      ? await ctx.tx.user.findFirst({ where: { id: invitation.userId, disabledAt: null } })
      : null;
    if (!invitation || !user) throw new DomainError('codeExpired');
    if (isWeakPassword(password, [user.name, user.userName, user.email ?? '']))
      throw new DomainError('weakPassword', undefined, { password: 'passwordWeak' });
    // Two presses at the same moment: the one that finds it unused takes it.
    const { count } = await ctx.tx.invitation.updateMany({ where: open, data: { usedAt: ctx.now } });
    if (count === 0) throw new DomainError('codeExpired');
    const passwordHash = await hashPassword(password);
    await ctx.tx.user.updateMany({ where: { id: user.id }, data: { passwordHash, version: { increment: 1 } } });
    const others = { userId: user.id, revokedAt: null };
    const { count: ended } = await ctx.tx.session.updateMany({ where: others, data: { revokedAt: ctx.now } });
    ctx.audit(
      {
        what: invitation.kind === 'reset' ? 'password.reset' : 'invitation.accepted',
        subjectType: 'User',
        subjectId: user.id,
        fields: ['passwordHash'],
        counts: { sessionsEnded: ended },
      },
      { userId: user.id, humanId: user.humanId, provinceCode: user.provinceCode },
    );
    return { userName: user.userName };
  },
});
