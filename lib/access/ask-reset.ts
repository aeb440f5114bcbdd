import { newId } from '@/lib/core/ids';
import { definePublicCommand } from '@/lib/core/public-command';
import { codeHash, newAccessCode } from './codes';
import { CODE_HOURS } from './invitation';
import { hasMail } from './mail';
import { askResetSchema } from './schema';

/**
 * A forgotten password: a mailed link, where the account has an address and mail is set up. The value goes to the mail and never
 * to the page, which says the same to everybody; at most one link in five minutes per account.
 */
export const askReset = definePublicCommand({
  name: 'reset.ask',
  input: askResetSchema,
  async run(ctx, { login }) {
    const wanted = login.toLowerCase();
    const user = await ctx.tx.user.findFirst({
      where: { OR: [{ userName: wanted }, { email: wanted }], disabledAt: null },
    });
    const since = new Date(ctx.now.getTime() - 300_000);
    const recent = user
      ? await ctx.tx.invitation.count({ where: { userId: user.id, channel: 'mail', createdAt: { gt: since } } })
      : 0;
    if (!user?.email || !hasMail() || recent > 0) {
      ctx.audit({ what: 'reset.askedInVain', ...(user ? { subjectType: 'User', subjectId: user.id } : {}) });
      return null;
    }
    const code = newAccessCode();
    const expiresAt = new Date(ctx.now.getTime() + CODE_HOURS.resetByMail * 3_600_000);
    await ctx.tx.invitation.createMany({
      data: [
        {
          id: newId(),
          userId: user.id,
          provinceCode: user.provinceCode,
          kind: 'reset',
          tokenHash: codeHash(code),
          channel: 'mail',
          createdAt: ctx.now,
          expiresAt,
        },
      ],
    });
    ctx.audit(
      { what: 'reset.asked', subjectType: 'User', subjectId: user.id },
      { userId: user.id, humanId: user.humanId, provinceCode: user.provinceCode },
    );
    return { code, email: user.email, name: user.name, userName: user.userName, locale: user.locale };
  },
});
