import { type Day, dayToDate, vietnamDay } from '@/lib/core/clock';
import { type Tx, inPlace } from '@/lib/core/place';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Actor } from './actor-type';
import { codeHash } from './codes';
import { isRole, PLACE_ROLE } from './roles';
import { secondFactorLacks } from './second-factor-rule';

interface Row {
  userId: string;
  humanId: string;
  name: string;
  locale: string;
  role: string;
  assignmentId: string;
  placeCode: string;
  provinceCode: string | null;
  wardCodes: string[] | null;
  sponsorIds: string[] | null;
}

/**
 * The actor behind a condition, in one statement under the `signin` role: user not disabled, assignment in force today.
 * Wards: today's wards of the place, and those former codes that went into them whole and are nobody else's code now.
 */
async function lookUp(tx: Tx, condition: Prisma.Sql, day: Day, sessionId: string | null): Promise<Actor | null> {
  const today = dayToDate(day);
  const rows = await tx.$queryRaw<Row[]>`
    select u.id as "userId", u."humanId", u.name, u.locale, a.role, a.id as "assignmentId", a."placeCode", a."provinceCode",
      case when a.role in ('baseOffice', 'wardOfficial', 'wardLeader', 'wardObserver') then (
        with own as (
          select a."placeCode" as code where a.role <> 'baseOffice'
          union select m."placeCode" from "PlaceMembership" m
           where a.role = 'baseOffice' and m."parentCode" = a."placeCode" and m."validFrom" <= ${today}
             and (m."validTo" is null or m."validTo" >= ${today}))
        select array_agg(code) from (
          select code from own
          union select s."oldCode" from "PlaceSuccession" s join own on own.code = s."newCode"
           where s.extent = 'whole' and not exists (select from "Place" p where p.code = s."oldCode" and p."validTo" is null)) c) end as "wardCodes",
      (select array_agg(b."sponsorId"::text) from "RoleAssignment" b where b."userId" = u.id and b.role = 'sponsor' and a.role = 'sponsor'
         and b."endedAt" is null and b."validFrom" <= ${today} and b."validTo" >= ${today}) as "sponsorIds"
    from "User" u join "RoleAssignment" a on a."userId" = u.id
    where ${condition} and u."disabledAt" is null and a."endedAt" is null and a."validFrom" <= ${today} and a."validTo" >= ${today}
    order by a."validFrom", a.id limit 1`;
  const row = rows[0];
  if (!row || !isRole(row.role)) return null;
  return {
    ...row,
    role: row.role,
    placeRole: PLACE_ROLE[row.role],
    sessionId,
    wardCodes: row.wardCodes ?? [],
    sponsorIds: row.sponsorIds ?? [],
  };
}

export interface SignedIn {
  actor: Actor;
  lacksSecondFactor: boolean;
}

/**
 * Who a session belongs to: not revoked, not past its end. Disabling the account or ending the assignment acts at once. One
 * transaction, since every page begins with it.
 */
export function signedInBy(sessionId: string, now: Date): Promise<SignedIn | null> {
  return inPlace({ placeRole: 'signin' }, async (tx) => {
    const session = await tx.session.findFirst({ where: { id: sessionId, revokedAt: null, expiresAt: { gt: now } } });
    if (!session) return null;
    const assignment = session.assignmentId ? Prisma.sql`and a.id = ${session.assignmentId}::uuid` : Prisma.empty;
    const actor = await lookUp(
      tx,
      Prisma.sql`u.id = ${session.userId}::uuid ${assignment}`,
      vietnamDay(now),
      sessionId,
    );
    return actor && { actor, lacksSecondFactor: await secondFactorLacks(tx, actor) };
  });
}

/** The actor for a job, the demo or a test: a user under one of his assignments. */
export function actorOfUser(userId: string, assignmentId: string | null, now: Date): Promise<Actor | null> {
  const assignment = assignmentId ? Prisma.sql`and a.id = ${assignmentId}::uuid` : Prisma.empty;
  return inPlace({ placeRole: 'signin' }, (tx) =>
    lookUp(tx, Prisma.sql`u.id = ${userId}::uuid ${assignment}`, vietnamDay(now), null),
  );
}

/** The actor whose calendar has a secret address: while it is not revoked, the account works and the assignment is in force. */
export function actorOfCalendar(secret: string, now: Date): Promise<Actor | null> {
  return inPlace({ placeRole: 'signin' }, async (tx) => {
    const [address] = await tx.$queryRaw<{ userId: string; assignmentId: string }[]>`
      select "userId", "assignmentId" from "CalendarAddress" where "tokenHash" = ${codeHash(secret)} and "revokedAt" is null`;
    if (!address) return null;
    const { userId, assignmentId } = address;
    const condition = Prisma.sql`u.id = ${userId}::uuid and a.id = ${assignmentId}::uuid`;
    return lookUp(tx, condition, vietnamDay(now), null);
  });
}
