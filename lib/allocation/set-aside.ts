import { Prisma } from '@/lib/generated/prisma/client';

/**
 * True for a row `i` of the insurer's list that the office has looked at for a list line and that does not stand against a gift:
 * the finding was dismissed (the job has ended, the card was given back), or the row is somebody else's. As the trigger `entitle`.
 */
export const setAside = (lineId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  exists (select from "Finding" f where f."lineId" = ${lineId} and f.kind = 'covered' and f.state = 'dismissed'
    and f.params ->> 'from' = to_char(i."validFrom", 'YYYY-MM-DD') and f.params ->> 'to' = to_char(i."validTo", 'YYYY-MM-DD'))
  or exists (select from "DuplicatePair" d where d."provinceCode" = i."provinceCode" and d."aKind" = 'line' and d."aId" = ${lineId}
    and d."bKind" = 'insurance' and d."bId" = i.id and d.state = 'different'))`;
