import type { QueryCtx } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';
import { lineTable } from '@/lib/lists/count-lines';
import { placeNames } from '@/lib/places/wards';
import { wardName } from '@/lib/places/ward-name';
import type { PriceLine } from '@/lib/prices/rule-types';
import type { RunTableParams } from './table';

export interface RunRow {
  id: string;
  listLineId: string;
  rank: number;
  name: string;
  birthDate: string | null;
  wardCode: string;
  ward: string;
  groupCode: string;
  itemKind: string;
  months: number;
  full: bigint;
  sponsorShare: bigint;
  explanation: PriceLine[];
  /** Whose money, and how much of it. */
  funds: { name: string; amount: string }[] | null;
  waitReason: string | null;
  reversedAt: Date | null;
  reverseReason: string | null;
  itemState: string | null;
}

/** One page of the people of a proposal: price, whose money, or why they wait. The people shown are logged. */
export async function runPage({ tx, actor, see }: QueryCtx, runId: string, params: RunTableParams, locale: string) {
  const { show, ward, group, fund } = params.filters;
  const down = params.desc ? Prisma.sql`desc` : Prisma.sql`asc`;
  const order = {
    rank: Prisma.sql`l.rank ${down}`,
    name: Prisma.sql`x."fullName" ${down}, l.rank`,
    ward: Prisma.sql`l."wardCode" ${down}, l.rank`,
    share: Prisma.sql`l."sponsorShare" ${down}, l.rank`,
  }[params.sort];
  const shown = {
    served: Prisma.sql`and l."waitReason" is null and l."reversedAt" is null`,
    waiting: Prisma.sql`and l."waitReason" is not null`,
    reversed: Prisma.sql`and l."reversedAt" is not null`,
  };
  const found = await tx.$queryRaw<(Omit<RunRow, 'ward'> & { total: number })[]>`
    select l.id, l."listLineId", l.rank, x."fullName" as name, x."birthDate", l."wardCode", l."groupCode", l."itemKind", l.months, l.full,
      l."sponsorShare", l.explanation, l."waitReason", l."reversedAt", l."reverseReason", count(*) over ()::int as total,
      (select json_agg(json_build_object('name', f.name, 'amount', s.amount::text) order by s.amount desc, f.name)
        from "AllocationSlice" s join "Fund" f on f.id = s."fundId" where s."lineId" = l.id) as funds,
      (select i.state from "Entitlement" e join "Item" i on i."entitlementId" = e.id where e."allocationLineId" = l.id) as "itemState"
    from "AllocationLine" l join ${lineTable(actor)} x on x.id = l."listLineId"
    where l."runId" = ${runId}::uuid
      ${show ? shown[show] : Prisma.empty}
      ${ward ? Prisma.sql`and l."wardCode" = ${ward}` : Prisma.empty}
      ${group ? Prisma.sql`and l."groupCode" = ${group}` : Prisma.empty}
      ${fund ? Prisma.sql`and exists (select from "AllocationSlice" s where s."lineId" = l.id and s."fundId" = ${fund}::uuid)` : Prisma.empty}
    order by ${order} limit ${params.take} offset ${params.skip}`;
  await see({ kind: 'page', subjectType: 'line', ids: found.map((row) => row.listLineId), purpose: 'allocation' });
  const names = await placeNames(
    tx,
    found.map((row) => row.wardCode),
  );
  const rows = found.map(({ total: _total, ...row }): RunRow => {
    const place = names.get(row.wardCode);
    return { ...row, ward: place ? wardName(place, locale) : row.wardCode };
  });
  return { rows, total: found[0]?.total ?? 0 };
}
