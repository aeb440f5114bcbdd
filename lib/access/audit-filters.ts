import { addDays, startOfDay } from '@/lib/core/clock';
import type { QueryCtx } from '@/lib/core/query';
import type { Prisma } from '@/lib/generated/prisma/client';
import { provinceOf } from './actor-type';

export interface AuditFilters {
  from: string | undefined;
  to: string | undefined;
  actor: string | undefined;
  what: string | undefined;
  subject: string | undefined;
  drive: string | undefined;
}

/** Days shown when no range is chosen. */
const DAYS = 7;

/** From the first moment of one Vietnam day to the last of another. */
export const between = (from: string | undefined, to: string | undefined, today: string, days: number) => ({
  gte: startOfDay(from ?? addDays(to ?? today, 1 - days)),
  lt: startOfDay(addDays(to ?? today, 1)),
});

/** The rows that the filters of the page choose, of the actor's province. */
export function auditConditions(
  { actor, today }: Pick<QueryCtx, 'actor' | 'today'>,
  filters: AuditFilters,
): Prisma.AuditEventWhereInput {
  const { from, to, what, subject, drive } = filters;
  // A subject or a drive is followed through all days unless a range is chosen; everything else looks at the last week.
  const anyDay = !from && !to && (subject || drive);
  return {
    provinceCode: provinceOf(actor),
    ...(anyDay ? {} : { at: between(from, to, today, DAYS) }),
    ...(filters.actor ? { actorId: filters.actor } : {}),
    ...(what ? { what: { startsWith: what } } : {}),
    ...(subject ? { subjectId: subject } : {}),
    ...(drive ? { driveId: drive } : {}),
  };
}

/** Sign-ins of the province by name, for filters; also those that are disabled. */
export const namesOfUsers = async ({ tx, actor }: Pick<QueryCtx, 'tx' | 'actor'>) =>
  tx.user.findMany({
    where: { provinceCode: provinceOf(actor) },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
