import { dateToDay, dayToDate } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery, type QueryCtx } from '@/lib/core/query';
import type { TableParams } from '@/lib/core/table-params';
import { Prisma } from '@/lib/generated/prisma/client';
import { placeNames, placesUnder } from '@/lib/places/wards';
import { provinceOf } from './actor-type';
import { USER_COLUMNS } from './user-rules';

type Params = TableParams<
  'name' | 'userName' | 'lastSeenAt',
  { q: string | undefined; role: string | undefined; state: string | undefined }
>;

const assignments = {
  select: {
    id: true,
    role: true,
    placeCode: true,
    sponsorId: true,
    validFrom: true,
    validTo: true,
    endedAt: true,
    endedReason: true,
    handedToId: true,
  },
  orderBy: { validFrom: 'desc' },
} satisfies Prisma.User$assignmentsArgs;

function conditions({ actor, today }: QueryCtx, { filters: { q, role, state } }: Params): Prisma.UserWhereInput {
  const day = dayToDate(today);
  const inForce = { endedAt: null, validFrom: { lte: day }, validTo: { gte: day } };
  return {
    provinceCode: provinceOf(actor),
    ...(q
      ? {
          OR: [
            { name: { contains: q, mode: 'insensitive' } },
            { userName: { contains: q.toLowerCase() } },
            { email: { contains: q.toLowerCase() } },
          ],
        }
      : {}),
    ...(role ? { assignments: { some: { ...inForce, role } } } : {}),
    ...(state === 'disabled' ? { disabledAt: { not: null } } : state === 'active' ? { disabledAt: null } : {}),
  };
}

/** Sign-ins of the province with their roles, by filter. */
export const listUsers = defineQuery('user.manage', async (ctx, params: Params) => {
  const where = conditions(ctx, params);
  const orderBy = { [params.sort]: params.desc ? ('desc' as const) : ('asc' as const) };
  const page = { skip: params.skip, take: params.take };
  const users = await ctx.tx.user.findMany({ where, orderBy, ...page, select: { ...USER_COLUMNS, assignments } });
  const total = await ctx.tx.user.count({ where });
  const codes = users.flatMap((user) => user.assignments.map(({ placeCode }) => placeCode));
  return { users, total, places: await placeNames(ctx.tx, codes) };
});

/** One sign-in: person, roles past and present, codes that are open, and the colleagues who could take over each role. */
export const readUser = defineQuery('user.manage', async (ctx, userId: string) => {
  const provinceCode = provinceOf(ctx.actor);
  const where = { id: userId, provinceCode };
  const user = await ctx.tx.user.findFirst({ where, select: { ...USER_COLUMNS, assignments } });
  if (!user) throw new DomainError('notFound');
  const day = dayToDate(ctx.today);
  const others = await ctx.tx.roleAssignment.findMany({
    where: { provinceCode, endedAt: null, validTo: { gte: day }, userId: { not: userId } },
    select: { userId: true, role: true, user: { select: { name: true, disabledAt: true } } },
  });
  const invitations = await ctx.tx.invitation.findMany({
    where: { userId, usedAt: null, expiresAt: { gt: ctx.now } },
    select: { id: true, kind: true, channel: true, expiresAt: true },
  });
  const openCases = await ctx.tx.case.count({ where: { provinceCode, ownerId: userId, state: 'open' } });
  return {
    ...user,
    assignments: user.assignments.map((one) => ({
      ...one,
      state: one.endedAt || one.validTo < day ? 'ended' : one.validFrom > day ? 'planned' : 'active',
      validFrom: dateToDay(one.validFrom),
      validTo: dateToDay(one.validTo),
    })),
    invitations,
    openCases,
    colleagues: others.flatMap(({ userId: id, role, user: { name, disabledAt } }) =>
      disabledAt ? [] : [{ id, role, name }],
    ),
    places: await placeNames(
      ctx.tx,
      user.assignments.map(({ placeCode }) => placeCode),
    ),
  };
});

/** What a role may be given for: wards, base offices and sponsors of the province. */
export const assignmentChoices = defineQuery('user.manage', async (ctx) => {
  const provinceCode = provinceOf(ctx.actor);
  return {
    today: ctx.today,
    wards: await placesUnder(ctx.tx, provinceCode, 'ward', ctx.today),
    baseOffices: await placesUnder(ctx.tx, provinceCode, 'baseOffice', ctx.today),
    sponsors: await ctx.tx.sponsor.findMany({
      where: { provinceCode, state: 'active' },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  };
});
