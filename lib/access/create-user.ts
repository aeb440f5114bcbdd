import { defineCommand } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { provinceOf } from './actor-type';
import { createUserSchema } from './user-schema';
import { assignmentRow } from './user-rules';

/** A new sign-in with its first role. It opens only by an invitation, which is a step of its own. DomainError userNameTaken. */
export const createUser = defineCommand({
  name: 'user.create',
  permission: 'user.manage',
  input: createUserSchema,
  async run(ctx, { name, title, email, phone, userName, ...role }) {
    const id = newId();
    const provinceCode = provinceOf(ctx.actor);
    const texts = { name, userName, title: title || null, email: email || null, phone: phone || null };
    await ctx.tx.user.createMany({ data: [{ id, humanId: id, provinceCode, ...texts }] });
    await ctx.tx.roleAssignment.createMany({ data: [await assignmentRow(ctx, id, role)] });
    ctx.audit({ what: 'user.created', subjectType: 'User', subjectId: id, fields: ['userName', role.role] });
    return { userId: id };
  },
});
