import type { Tx } from '@/lib/core/place';
import { placeNames } from '@/lib/places/wards';
import { wardName } from '@/lib/places/ward-name';
import { targetGroup } from '@/lib/prices/groups';

/** Served and waiting people of a proposal under one heading; đồng of those served. Cards and books are never added up. */
export interface RunTotal {
  key: string;
  label: string;
  cards: number;
  books: number;
  waiting: number;
  amount: bigint;
}

interface Row extends Omit<RunTotal, 'label'> {
  by: 'ward' | 'group';
}

/** Totals of a proposal by ward, by target group, and by the fund that pays; a fund also with what it would have left. */
export async function runTotals(tx: Tx, runId: string, locale: string) {
  const rows = await tx.$queryRaw<Row[]>`
    select case when grouping("wardCode") = 0 then 'ward' else 'group' end as by, coalesce("wardCode", "groupCode") as key,
      count(*) filter (where "waitReason" is null and "itemKind" = 'card')::int as cards,
      count(*) filter (where "waitReason" is null and "itemKind" = 'book')::int as books,
      count(*) filter (where "waitReason" is not null)::int as waiting,
      coalesce(sum("sponsorShare") filter (where "waitReason" is null), 0)::bigint as amount
    from "AllocationLine" where "runId" = ${runId}::uuid and "reversedAt" is null
    group by grouping sets (("wardCode"), ("groupCode")) order by 2`;
  const funds = await tx.$queryRaw<{ key: string; label: string; people: number; amount: bigint; available: bigint }[]>`
    select f.id as key, f.name as label, count(*)::int as people, sum(s.amount)::bigint as amount,
      coalesce((select -b.balance from "AccountBalance" b where b."fundId" = f.id and b.kind = 'fundAvailable'), 0)::bigint as available
    from "AllocationSlice" s join "AllocationLine" l on l.id = s."lineId" join "Fund" f on f.id = s."fundId"
    where l."runId" = ${runId}::uuid and l."waitReason" is null and l."reversedAt" is null group by f.id, f.name order by f.name`;
  const waiting = await tx.$queryRaw<{ reason: string; people: number; amount: bigint }[]>`
    select "waitReason" as reason, count(*)::int as people, sum("sponsorShare")::bigint as amount from "AllocationLine"
    where "runId" = ${runId}::uuid and "waitReason" is not null group by 1 order by 2 desc`;
  const names = await placeNames(
    tx,
    rows.filter(({ by }) => by === 'ward').map(({ key }) => key),
  );
  const labelled = (by: Row['by']): RunTotal[] =>
    rows
      .filter((row) => row.by === by)
      .map(({ by: _by, ...row }) => {
        const place = names.get(row.key);
        const group = targetGroup(row.key);
        const label = by === 'ward' ? place && wardName(place, locale) : group?.[locale === 'en' ? 'en' : 'vi'];
        return { ...row, label: label ?? row.key };
      });
  return { wards: labelled('ward'), groups: labelled('group'), funds, waiting };
}
export type RunTotals = Awaited<ReturnType<typeof runTotals>>;
