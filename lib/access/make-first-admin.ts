import { dayToDate } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { defineAccountRead, definePublicCommand } from '@/lib/core/public-command';
import { lastDayOf, stillOpen } from './invitation';
import { hashPassword, isWeakPassword } from './password';
import { firstAdminSchema } from './schema';

/** The provinces of today, for the choice on the set-up page. */
export const provinces = defineAccountRead((tx) =>
  tx.place.findMany({
    where: { kind: 'province', validTo: null },
    select: { code: true, name: true, nameEn: true },
    orderBy: { name: 'asc' },
  }),
);

/**
 * Sets up a province and its first administrator by the link that the first start printed. DomainError codeExpired;
 * notAllowed when the province has an administrator already: then he invites the others.
 */
export const makeFirstAdmin = definePublicCommand({
  name: 'firstAdmin.make',
  input: firstAdminSchema,
  async run(ctx, { code, provinceCode, agencyName, agencyNameEn, name, userName, email, password }) {
    const open = { ...stillOpen(code, ctx.now), kind: 'firstAdmin' };
    const { count } = await ctx.tx.invitation.updateMany({ where: open, data: { usedAt: ctx.now } });
    if (count === 0) throw new DomainError('codeExpired');
    const province = await ctx.tx.place.findFirst({ where: { code: provinceCode, kind: 'province', validTo: null } });
    if (!province) throw new DomainError('invalidInput', undefined, { provinceCode: 'invalid' });
    if (isWeakPassword(password, [name, userName, email]))
      throw new DomainError('weakPassword', undefined, { password: 'passwordWeak' });
    const admins = { provinceCode, role: 'officeAdmin', endedAt: null };
    if ((await ctx.tx.roleAssignment.count({ where: admins })) > 0) throw new DomainError('notAllowed');

    const userId = newId();
    const passwordHash = await hashPassword(password);
    await ctx.tx.provinceSetting.createMany({
      data: [{ provinceCode, agencyName, agencyNameEn }],
      skipDuplicates: true,
    });
    await ctx.tx.user.createMany({
      data: [{ id: userId, humanId: userId, provinceCode, name, userName, email: email || null, passwordHash }],
    });
    const validFrom = dayToDate(ctx.today);
    const validTo = dayToDate(lastDayOf(ctx.today));
    await ctx.tx.roleAssignment.createMany({
      data: [{ userId, role: 'officeAdmin', placeCode: provinceCode, provinceCode, validFrom, validTo }],
    });
    ctx.audit(
      { what: 'firstAdmin.made', subjectType: 'User', subjectId: userId },
      { userId, humanId: userId, provinceCode },
    );
    return { userName };
  },
});
