import type { Tx } from '@/lib/core/place';

/**
 * Months of State support that the people of these list lines have used before, as far as is known here: what was donated to the
 * same human (in the same group, for cards) and what the insurer's list holds. The support of a book ends after 120 months, that
 * of some groups after 12 or 36.
 */
export async function supportMonthsUsed(tx: Tx, lineIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; months: number }[]>`
    select id, sum(months)::int as months from (
      select l.id, i.months from "ListLine" l
      join "Entitlement" e on e."identityId" = tt.root_person(l."personId") and e.kind = l."itemKind" and e."reversedAt" is null
      join "Item" i on i."entitlementId" = e.id and i."listLineId" <> l.id and i.state not in ('allocated', 'reversed')
        and (i.kind = 'book' or i."groupCode" = l."groupCode")
      where l.id = any(${[...lineIds]}::uuid[])
      union all
      select l.id, (extract(year from term) * 12 + extract(month from term))::int from "ListLine" l
      join "Person" p on p.id = l."personId"
      join "Insurance" c on c.kind = l."itemKind" and (c."citizenId" = p."citizenId" or c."insuranceCode" = p."insuranceCode")
        and c.payer <> 'gift' and (c.kind = 'book' or c."groupCode" = l."groupCode")
      cross join lateral (select age(c."validTo" + 1, c."validFrom") as term) t
      where l.id = any(${[...lineIds]}::uuid[])
    ) used group by id`;
  return new Map(rows.map(({ id, months }) => [id, months]));
}
