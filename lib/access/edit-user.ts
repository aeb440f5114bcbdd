import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { provinceOf } from './actor-type';
import { editUserSchema } from './user-schema';
import { ownUser } from './user-rules';

/** Name, position, addresses and user name of a sign-in. DomainError stale with what is stored now; userNameTaken. */
export const editUser = defineCommand({
  name: 'user.edit',
  permission: 'user.manage',
  input: editUserSchema,
  async run(ctx, { id, version, name, title, email, phone, userName }) {
    const stored = await ownUser(ctx, id);
    const next = { name, userName, title: title || null, email: email || null, phone: phone || null };
    const { count } = await ctx.tx.user.updateMany({
      where: { id, version, provinceCode: provinceOf(ctx.actor) },
      data: { ...next, version: { increment: 1 } },
    });
    if (count === 0) {
      const { title: oldTitle, email: oldEmail, phone: oldPhone, ...rest } = stored;
      const current = { ...rest, title: oldTitle ?? '', email: oldEmail ?? '', phone: oldPhone ?? '' };
      throw new DomainError('stale', { current });
    }
    const fields = (Object.keys(next) as (keyof typeof next)[]).filter((key) => next[key] !== stored[key]);
    ctx.audit({ what: 'user.edited', subjectType: 'User', subjectId: id, fields });
  },
});
