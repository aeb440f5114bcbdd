import { dateToDay, type Day } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { setAside } from '@/lib/allocation/set-aside';
import { Prisma } from '@/lib/generated/prisma/client';

/**
 * Last day of known cover of the same kind per item: in the insurer's list by the person's citizen id or insurance code, unless the
 * office has set that cover aside, and of items of the same human that were paid before.
 */
export async function lastCover({ tx }: Pick<Ctx, 'tx'>, itemIds: readonly string[]): Promise<Map<string, Day>> {
  const ids = [...itemIds];
  const rows = await tx.$queryRaw<{ id: string; last: Date }[]>`
    select id, max(last) as last from (
      select item.id, i."validTo" as last from "Item" item join "Person" p on p.id = item."personId"
      join "Insurance" i on i.kind = item.kind and (i."citizenId" = p."citizenId" or i."insuranceCode" = p."insuranceCode")
      where item.id = any(${ids}::uuid[]) and not ${setAside(Prisma.sql`item."listLineId"`)}
      union all
      select item.id, e."periodTo" from "Item" item join "Entitlement" own on own.id = item."entitlementId"
      join "Entitlement" e on e."identityId" = own."identityId" and e.kind = own.kind and e.id <> own.id and e."reversedAt" is null
      join "Item" paid on paid."entitlementId" = e.id and paid.state not in ('allocated', 'reversed')
      where item.id = any(${ids}::uuid[])
    ) cover group by id`;
  return new Map(rows.map((row) => [row.id, dateToDay(row.last)]));
}
