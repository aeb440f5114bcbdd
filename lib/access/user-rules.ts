import type { Ctx } from '@/lib/core/command';
import { dayToDate, type Day } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/core/place';
import { placesUnder } from '@/lib/places/wards';
import { provinceOf } from './actor-type';
import type { Role } from './roles';

/** What an administrator may know of a user; the hash and the second factor's secret are no columns of this role. */
export const USER_COLUMNS = {
  id: true,
  humanId: true,
  userName: true,
  email: true,
  name: true,
  title: true,
  phone: true,
  totpEnabledAt: true,
  disabledAt: true,
  lastSeenAt: true,
  createdAt: true,
  version: true,
} as const;

/** A user of the actor's own province. DomainError notFound for everybody else's. */
export async function ownUser(ctx: Ctx, userId: string) {
  const where = { id: userId, provinceCode: provinceOf(ctx.actor) };
  const user = await ctx.tx.user.findFirst({ where, select: USER_COLUMNS });
  if (!user) throw new DomainError('notFound');
  return user;
}

interface NewRole {
  role: Role;
  placeCode: string;
  sponsorId: string;
  validFrom: Day;
  validTo: Day;
}

/** Where a role stands: base offices and wards are chosen, all others stand at the province. */
export const placeKindOf = (role: string): 'ward' | 'baseOffice' | 'province' =>
  role.startsWith('ward') ? 'ward' : role === 'baseOffice' ? 'baseOffice' : 'province';

/** The columns of an assignment, once its place fits its role. DomainError invalidInput names the field. */
export async function assignmentRow(ctx: Ctx, userId: string, given: NewRole) {
  const provinceCode = provinceOf(ctx.actor);
  const refuse = (field: string, why: string) => new DomainError('invalidInput', undefined, { [field]: why });
  if (given.validTo < given.validFrom) throw refuse('validTo', 'endBeforeStart');
  const kind = placeKindOf(given.role);
  const placeCode = kind === 'province' ? provinceCode : given.placeCode;
  if (kind !== 'province') {
    const places = await placesUnder(ctx.tx, provinceCode, kind, ctx.today);
    if (!places.some(({ code }) => code === placeCode)) throw refuse('placeCode', 'placeDoesNotFit');
  }
  const sponsorId = given.role === 'sponsor' ? given.sponsorId : '';
  if (given.role === 'sponsor') {
    const found = sponsorId ? await ctx.tx.sponsor.count({ where: { id: sponsorId, provinceCode } }) : 0;
    if (found === 0) throw refuse('sponsorId', 'required');
  }
  return {
    userId,
    role: given.role,
    placeCode,
    provinceCode,
    sponsorId: sponsorId || null,
    validFrom: dayToDate(given.validFrom),
    validTo: dayToDate(given.validTo),
  };
}

/** How many administrators a province has who can sign in today, other than one. */
export async function adminsOf(tx: Tx, provinceCode: string, today: Day, exceptUserId?: string): Promise<number> {
  const day = dayToDate(today);
  const rows = await tx.roleAssignment.findMany({
    where: {
      provinceCode,
      role: 'officeAdmin',
      endedAt: null,
      validFrom: { lte: day },
      validTo: { gte: day },
      ...(exceptUserId ? { userId: { not: exceptUserId } } : {}),
    },
    select: { userId: true },
  });
  const userIds = rows.map(({ userId }) => userId);
  return tx.user.count({ where: { id: { in: userIds }, disabledAt: null } });
}

/**
 * For a command that takes an administrator away. One at a time in a province: two who disable each other would each still see
 * the other. DomainError lastAdmin when nobody would be left.
 */
export async function keepAnAdmin(ctx: Ctx, exceptUserId: string): Promise<void> {
  const provinceCode = provinceOf(ctx.actor);
  await ctx.tx.$queryRaw`select 1 from "ProvinceSetting" where "provinceCode" = ${provinceCode} for no key update`;
  if ((await adminsOf(ctx.tx, provinceCode, ctx.today, exceptUserId)) === 0) throw new DomainError('lastAdmin');
}
