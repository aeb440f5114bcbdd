import { type Day, dayToDate, vietnamDay } from '@/lib/core/clock';
import { type Tx, inPlace } from '@/lib/core/place';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Actor } from './actor-type';
import { codeHash } from './codes';
import { frameColumns, type FrameFacts, type FrameRow, toFrame } from './frame-columns';
import { isRole, PLACE_ROLE } from './roles';
import { LACKS_SECOND_FACTOR } from './second-factor-rule';

interface Row extends Omit<Actor, 'role' | 'placeRole' | 'sessionId' | 'wardCodes' | 'sponsorIds'> {
  role: string;
  wardCodes: string[] | null;
  sponsorIds: string[] | null;
}

/**
 * What an actor is made of, of a user `u` and an assignment `a`. Wards: today's wards of the place, and those former codes that went
 * into them whole and are nobody else's code now.
 */
const actorColumns = (today: Date): Prisma.Sql => Prisma.sql`
  u.id as "userId", u."humanId", u.name, a.role, a.id as "assignmentId", a."placeCode", a."provinceCode",
  case when a.role in ('baseOffice', 'wardOfficial', 'wardLeader', 'wardObserver') then (
    with own as (
      select a."placeCode" as code where a.role <> 'baseOffice'
      union select m."placeCode" from "PlaceMembership" m
       where a.role = 'baseOffice' and m."parentCode" = a."placeCode" and m."validFrom" <= ${today}
         and (m."validTo" is null or m."validTo" >= ${today}))
    select array_agg(code) from (
      select code from own
      union select s."oldCode" from own cross join lateral (
        select "oldCode" from "PlaceSuccession" where "newCode" = own.code and extent = 'whole' offset 0) s -- by its index
       where not exists (select from "Place" p where p.code = s."oldCode" and p."validTo" is null)) c) end as "wardCodes",
  (select array_agg(b."sponsorId"::text) from "RoleAssignment" b where b."userId" = u.id and b.role = 'sponsor' and a.role = 'sponsor'
     and b."endedAt" is null and b."validFrom" <= ${today} and b."validTo" >= ${today}) as "sponsorIds"`;

/** The user is not disabled and the assignment in force today; the earliest where several are. */
const inForce = (today: Date): Prisma.Sql => Prisma.sql`
  u."disabledAt" is null and a."endedAt" is null and a."validFrom" <= ${today} and a."validTo" >= ${today}
  order by a."validFrom", a.id limit 1`;

/** Only these columns: a row may hold others for other purposes. */
function toActor(row: Row, sessionId: string | null): Actor | null {
  const { userId, humanId, name, role, assignmentId, placeCode, provinceCode, wardCodes, sponsorIds } = row;
  if (!isRole(role)) return null;
  const who = { userId, humanId, name, role, placeRole: PLACE_ROLE[role], sessionId };
  return { ...who, assignmentId, placeCode, provinceCode, wardCodes: wardCodes ?? [], sponsorIds: sponsorIds ?? [] };
}

/** The actor behind a condition, under the `signin` role. */
async function lookUp(tx: Tx, condition: Prisma.Sql, day: Day): Promise<Actor | null> {
  const today = dayToDate(day);
  const [row] = await tx.$queryRaw<Row[]>`
    select ${actorColumns(today)} from "User" u join "RoleAssignment" a on a."userId" = u.id where ${condition} and ${inForce(today)}`;
  return row ? toActor(row, null) : null;
}

export interface SignedIn {
  actor: Actor;
  lacksSecondFactor: boolean;
  frame: FrameFacts;
}

/**
 * Who a session belongs to: not revoked, not past its end. Disabling the account or ending the assignment acts at once. One
 * statement with all that the frame shows, since every page begins with it.
 */
export function signedInBy(sessionId: string, now: Date): Promise<SignedIn | null> {
  const today = dayToDate(vietnamDay(now));
  return inPlace({ placeRole: 'signin' }, async (tx) => {
    const [row] = await tx.$queryRaw<(Row & FrameRow & { lacksSecondFactor: boolean })[]>`
      select ${actorColumns(today)}, ${LACKS_SECOND_FACTOR} as "lacksSecondFactor", ${frameColumns(today)}
      from "Session" s join "User" u on u.id = s."userId"
        join "RoleAssignment" a on a."userId" = u.id and a.id = coalesce(s."assignmentId", a.id)
      where s.id = ${sessionId}::uuid and s."revokedAt" is null and s."expiresAt" > ${now} and ${inForce(today)}`;
    const actor = row && toActor(row, sessionId);
    return actor ? { actor, lacksSecondFactor: row.lacksSecondFactor, frame: toFrame(row) } : null;
  });
}

/** The actor for a job, the demo or a test: a user under one of his assignments. */
export function actorOfUser(userId: string, assignmentId: string | null, now: Date): Promise<Actor | null> {
  const assignment = assignmentId ? Prisma.sql`and a.id = ${assignmentId}::uuid` : Prisma.empty;
  return inPlace({ placeRole: 'signin' }, (tx) =>
    lookUp(tx, Prisma.sql`u.id = ${userId}::uuid ${assignment}`, vietnamDay(now)),
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
    return lookUp(tx, condition, vietnamDay(now));
  });
}
