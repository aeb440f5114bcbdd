import { provinceOf } from '@/lib/access/actor-type';
import { caseTexts } from '@/lib/cases/case-words';
import { openCase } from '@/lib/cases/open-case';
import type { Ctx } from '@/lib/core/command';

interface Overlap {
  entitlementId: string;
  personId: string;
  driveId: string;
  wardCode: string | null;
  kind: string;
}

/**
 * Cover that has just been loaded may overlap an item that was given before anybody knew of it: each such entitlement becomes a
 * case, once. Cover by others is checked under a lock on the identity (trigger tt.entitle takes the same): an entitlement that is
 * being made at this moment either sees the cover or is seen here. Gives how many cases were opened.
 */
export async function openConflicts(ctx: Ctx, importId: string): Promise<number> {
  const provinceCode = provinceOf(ctx.actor);
  await ctx.tx.$executeRaw`
    select count(pg_advisory_xact_lock(hashtextextended(k, 0))) from (
      select distinct coalesce(p."citizenId", p."insuranceCode") as k from "Person" p join "Insurance" i
          on i."importId" = ${importId}::uuid and (i."citizenId" = p."citizenId" or i."insuranceCode" = p."insuranceCode")
       where p."provinceCode" = ${provinceCode} and i."provinceCode" = ${provinceCode} order by 1) x`;
  const overlaps = await ctx.tx.$queryRaw<Overlap[]>`
    select distinct on (e.id) e.id as "entitlementId", e."personId", e."driveId", e.kind, l."wardCode"
      from "Insurance" i
      join "Person" p on p."provinceCode" = ${provinceCode} and (p."citizenId" = i."citizenId" or p."insuranceCode" = i."insuranceCode")
      join "Entitlement" e on e."personId" = p.id and e.kind = i.kind and e."reversedAt" is null
       and e."periodFrom" <= i."validTo" and e."periodTo" >= i."validFrom"
      left join "AllocationLine" l on l.id = e."allocationLineId"
     where i."importId" = ${importId}::uuid and i.payer <> 'gift'
       and not exists (select from "Case" c where c.kind = 'conflict' and c.state = 'open' and c."personId" = e."personId" and c."driveId" = e."driveId")
     order by e.id`;
  for (const { personId, driveId, wardCode, kind } of overlaps) {
    await openCase(ctx, {
      kind: 'conflict',
      source: 'system',
      ...caseTexts('coverOverlaps', (say) => ({ item: say.item(kind) })),
      driveId,
      personId,
      wardCode,
    });
  }
  return overlaps.length;
}
