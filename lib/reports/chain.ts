import { addDays, type Day, dayToDate, startOfDay } from '@/lib/core/clock';
import type { PlaceRole } from '@/lib/access/roles';
import { Prisma } from '@/lib/generated/prisma/client';

/** Lines as this place may read them. */
export const linesOf = (place: PlaceRole) => Prisma.raw(place === 'auditor' ? '"MaskedLine"' : '"ListLine"');

const vietnamDayOf = (instant: Prisma.Sql) => Prisma.sql`(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

/**
 * The chain of a drive at the end of a Vietnam day: one row per step that a line or an item has reached, with the day it did. The
 * only source of every figure of a report and of the rows behind it, so the two cannot differ. Only dated facts count
 * (sending, approval, payment, answer, handover and what took them back), so that any earlier day can be told again.
 * Columns: step, ref (line or item), "lineId", "itemId", "wardCode", "groupCode", "phaseId", kind, "full", share, "on".
 */
export function chainAt(place: PlaceRole, driveId: string, asOf: Day): Prisma.Sql {
  const [drive, day, end] = [Prisma.sql`${driveId}::uuid`, dayToDate(asOf), startOfDay(addDays(asOf, 1))];
  return Prisma.sql`
    select 'proposed' as step, l.id as ref, l.id as "lineId", null::uuid as "itemId", l."wardCode",
      coalesce(l."groupCode", 'HOUSEHOLD') as "groupCode", w."phaseId", l."itemKind" as kind, 0::bigint as "full", 0::bigint as share,
      ${vietnamDayOf(Prisma.sql`w."submittedAt"`)} as "on"
    from ${linesOf(place)} l join "WardList" w on w.id = l."listId"
    where l."driveId" = ${drive} and w."submittedAt" < ${end} and (l."excludedAt" is null or l."excludedAt" >= ${end})
      and not exists (select from "WardList" v where v."supersedesId" = w.id and v."submittedAt" < ${end})
    union all
    select s.step, i."itemId", i."lineId", i."itemId", i."wardCode", i."groupCode", i."phaseId", i.kind, i."full", i.share, s."on"
    from tt.drive_items(${drive}) i
    left join (
      select "itemId", min("happenedAt") as at, min("happenedAt") filter (where route = 'stage') as stage from "Handover"
      where "driveId" = ${drive} and "happenedAt" < ${end} and ("reversedAt" is null or "reversedAt" >= ${end}) group by 1
    ) h on h."itemId" = i."itemId"
    cross join lateral (values
      ('approved', i."approvedOn"), ('paid', i."paidOn"), ('issued', ${vietnamDayOf(Prisma.sql`i."issuedAt"`)}),
      ('onStage', ${vietnamDayOf(Prisma.sql`h.stage`)}), ('handedOver', ${vietnamDayOf(Prisma.sql`h.at`)})
    ) s(step, "on")
    where s."on" <= ${day} and i."approvedOn" <= ${day} and (i."reversedAt" is null or i."reversedAt" >= ${end})`;
}
