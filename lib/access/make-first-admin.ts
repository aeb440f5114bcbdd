import { type Day, dayToDate } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/core/place';
import { defineAccountRead, definePublicCommand } from '@/lib/core/public-command';
import { lastDayOf, stillOpen } from './invitation';
import { hashPassword, isWeakPassword } from './password';
import { firstAdminSchema, WHOLE_COUNTRY } from './schema';
import { adminsOf } from './user-rules';

/** The provinces of today, for the choice on the set-up page. */
export const provinces = defineAccountRead((tx) =>
  tx.place.findMany({
    where: { kind: 'province', validTo: null },
    select: { code: true, name: true, nameEn: true },
    orderBy: { name: 'asc' },
  }),
);

/** Makes the province's settings, once. DomainError invalidInput; notAllowed when an administrator of it can sign in today. */
async function openProvince(
  { tx, today }: { tx: Tx; today: Day },
  provinceCode: string,
  agencyName: string,
  agencyNameEn: string,
): Promise<void> {
  const province = await tx.place.findFirst({ where: { code: provinceCode, kind: 'province', validTo: null } });
  if (!province) throw new DomainError('invalidInput', undefined, { provinceCode: 'invalid' });
  if ((await adminsOf(tx, provinceCode, today)) > 0) throw new DomainError('notAllowed');
  await tx.provinceSetting.createMany({ data: [{ provinceCode, agencyName, agencyNameEn }], skipDuplicates: true });
}

/**
 * By the link that the first start or `npm run setup-link` printed: sets up a province with its first administrator, who invites
 * the others; or makes a reader of the whole country, who belongs to no province. DomainError codeExpired, notAllowed.
 */
export const makeFirstAdmin = definePublicCommand({
  name: 'firstAdmin.make',
  input: firstAdminSchema,
  async run(ctx, { code, provinceCode, agencyName, agencyNameEn, name, userName, email, password }) {
    const open = { ...stillOpen(code, ctx.now), kind: 'firstAdmin' };
    const { count } = await ctx.tx.invitation.updateMany({ where: open, data: { usedAt: ctx.now } });
    if (count === 0) throw new DomainError('codeExpired');
    if (isWeakPassword(password, [name, userName, email]))
      throw new DomainError('weakPassword', undefined, { password: 'passwordWeak' });
    const isNational = provinceCode === WHOLE_COUNTRY;
    if (!isNational) await openProvince(ctx, provinceCode, agencyName, agencyNameEn);
    const home = isNational ? null : provinceCode;
    const userId = newId();
    const passwordHash = await hashPassword(password);
    await ctx.tx.user.createMany({
      data: [{ id: userId, humanId: userId, provinceCode: home, name, userName, email: email || null, passwordHash }],
    });
    const validFrom = dayToDate(ctx.today);
    const validTo = dayToDate(lastDayOf(ctx.today));
    await ctx.tx.roleAssignment.createMany({
      data: [
        {
          userId,
          role: isNational ? 'national' : 'officeAdmin',
          placeCode: provinceCode,
          provinceCode: home,
          validFrom,
          validTo,
        },
      ],
    });
    ctx.audit(
      { what: isNational ? 'nationalReader.made' : 'firstAdmin.made', subjectType: 'User', subjectId: userId },
      { userId, humanId: userId, provinceCode: home },
    );
    return { userName };
  },
});
