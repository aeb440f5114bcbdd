import { Prisma } from '@/lib/generated/prisma/client';
import { setAside } from './set-aside';

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
    and not ${setAside(lineId)})`;
