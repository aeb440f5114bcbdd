import { Prisma } from '@/lib/generated/prisma/client';

/**
 * True for a line `l` of the person `p` who already has what would be given from a day on for `l.months`: an item of this kind,
 * under any joined record or the same citizen id, or insurance by others that nobody has set aside. The same conditions as the
 * constraints oneItemPerHuman and oneItemPerCitizenId and the trigger entitle, to name people before the database refuses all.
 * `l` needs `id`, `itemKind`, `months`; a list line or an allocation line with the id of its list line.
 */
export const alreadyHas = (from: Date, lineId: Prisma.Sql = Prisma.sql`l.id`): Prisma.Sql => Prisma.sql`
  exists (select from "Entitlement" e where (e."identityId" = tt.root_person(p.id) or e."citizenId" = p."citizenId") and e.kind = l."itemKind"
    and e."reversedAt" is null and e."waiverId" is null and e."caseId" is null
    and e."periodFrom" < ${from}::date + make_interval(months => l.months) and e."periodTo" >= ${from}::date)
  or exists (select from "Insurance" i where (i."citizenId" = p."citizenId" or i."insuranceCode" = p."insuranceCode") and i.kind = l."itemKind"
    and i.payer <> 'gift' and i."validFrom" < ${from}::date + make_interval(months => l.months) and i."validTo" >= ${from}::date
    and not exists (select from "Finding" f where f."lineId" = ${lineId} and f.kind = 'covered' and f.state = 'dismissed'
      and f.params ->> 'from' = to_char(i."validFrom", 'YYYY-MM-DD') and f.params ->> 'to' = to_char(i."validTo", 'YYYY-MM-DD'))
    and not exists (select from "DuplicatePair" d where d."provinceCode" = i."provinceCode" and d."aKind" = 'line' and d."aId" = ${lineId}
      and d."bKind" = 'insurance' and d."bId" = i.id and d.state = 'different'))`;
