import { addDays, type Day, startOfDay } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';

/** The six counts of a drive, each a number of people's items; see `CountRow` for when each is reached. */
export const STEPS = ['proposed', 'approved', 'paid', 'issued', 'onStage', 'handedOver'] as const;
export type Step = (typeof STEPS)[number];

/**
 * One cut of a drive: a ward, group, phase and kind of item. Cards and books are never in one row.
 * - proposed: lines of lists that were sent; approved: items of approved allocations that are not taken back;
 * - paid: in a remittance that was paid; issued: accepted by the insurer;
 * - onStage, handedOver: handed over on stage, and in all (stage included), and not taken back.
 * `full` and `donated` are the premium and the sponsors' share of the approved, `paidValue` and `handedValue` the sponsors'
 * share of those; whole đồng.
 */
export interface CountRow extends Record<Step, number> {
  wardCode: string;
  groupCode: string;
  phaseId: string | null;
  kind: 'card' | 'book';
  full: bigint;
  donated: bigint;
  paidValue: bigint;
  issuedValue: bigint;
  stageValue: bigint;
  handedValue: bigint;
}

type Raw = Omit<CountRow, Step> & Record<Step, bigint>;

/**
 * Counts and values of a drive as they stood at the end of a Vietnam day, from dated facts only (approval, payment, answer,
 * handover and their reversals), so that any earlier day can be told again. Order: ward, group, kind.
 */
export async function countDrive(tx: Tx, driveId: string, asOf: Day): Promise<CountRow[]> {
  const end = startOfDay(addDays(asOf, 1));
  const rows = await tx.$queryRaw<Raw[]>`
    with items as (
      select i."wardCode", i."groupCode", i."phaseId", i.kind, i."full", i."sponsorShare" as share,
        exists (select from "RemittanceRow" r join "Remittance" m on m.id = r."remittanceId"
                 where r."itemId" = i.id and r."removedAt" is null and m."paidOn" <= ${asOf}::date) as paid,
        exists (select from "CardBatchRow" b where b."itemId" = i.id and b.answer = 'accepted' and b."answeredAt" < ${end}) as issued,
        exists (select from "Handover" h where h."itemId" = i.id and h.route = 'stage' and h."happenedAt" < ${end}
                 and (h."reversedAt" is null or h."reversedAt" >= ${end})) as stage,
        exists (select from "Handover" h where h."itemId" = i.id and h."happenedAt" < ${end}
                 and (h."reversedAt" is null or h."reversedAt" >= ${end})) as handed
      from "Item" i join "Entitlement" e on e.id = i."entitlementId" join "AllocationLine" l on l.id = e."allocationLineId"
      join "AllocationRun" r on r.id = l."runId" join "Approval" a on a.id = r."approvalId"
      where i."driveId" = ${driveId}::uuid and a.date <= ${asOf}::date and (i."reversedAt" is null or i."reversedAt" >= ${end})
    ), people as (
      select l."wardCode", coalesce(l."groupCode", 'HOUSEHOLD') as "groupCode", w."phaseId", l."itemKind" as kind, count(*) as n
      from "ListLine" l join "WardList" w on w.id = l."listId"
      where l."driveId" = ${driveId}::uuid and l.state <> 'excluded' and w."submittedAt" < ${end}
        and not exists (select from "WardList" v where v."supersedesId" = w.id and v."submittedAt" < ${end})
      group by 1, 2, 3, 4
    ), sums as (
      select "wardCode", "groupCode", "phaseId", kind, count(*) as approved, count(*) filter (where paid) as paid,
        count(*) filter (where issued) as issued, count(*) filter (where stage) as "onStage", count(*) filter (where handed) as "handedOver",
        sum("full")::bigint as "full", sum(share)::bigint as donated, coalesce(sum(share) filter (where paid), 0)::bigint as "paidValue",
        coalesce(sum(share) filter (where issued), 0)::bigint as "issuedValue",
        coalesce(sum(share) filter (where stage), 0)::bigint as "stageValue", coalesce(sum(share) filter (where handed), 0)::bigint as "handedValue"
      from items group by 1, 2, 3, 4
    )
    select "wardCode", "groupCode", nullif("phaseKey", '') as "phaseId", kind, coalesce(p.n, 0) as proposed, coalesce(approved, 0) as approved,
      coalesce(paid, 0) as paid, coalesce(issued, 0) as issued, coalesce("onStage", 0) as "onStage", coalesce("handedOver", 0) as "handedOver",
      coalesce("full", 0)::bigint as "full", coalesce(donated, 0)::bigint as donated, coalesce("paidValue", 0)::bigint as "paidValue",
      coalesce("issuedValue", 0)::bigint as "issuedValue", coalesce("stageValue", 0)::bigint as "stageValue", coalesce("handedValue", 0)::bigint as "handedValue"
    from (select *, coalesce("phaseId"::text, '') as "phaseKey" from people) p
    full join (select *, coalesce("phaseId"::text, '') as "phaseKey" from sums) s using ("wardCode", "groupCode", "phaseKey", kind)
    order by "wardCode", "groupCode", kind`;
  return rows.map((row) => ({
    ...row,
    ...(Object.fromEntries(STEPS.map((step) => [step, Number(row[step])])) as Record<Step, number>),
  }));
}

const VALUES = ['full', 'donated', 'paidValue', 'issuedValue', 'stageValue', 'handedValue'] as const;
export type Figures = Record<Step, number> & Record<(typeof VALUES)[number], bigint>;

/** Sum of some rows. Filter by kind first: cards and books have no common sum. */
export function sumRows(rows: readonly CountRow[]): Figures {
  const sum = {} as Figures;
  for (const step of STEPS) sum[step] = rows.reduce((n, row) => n + row[step], 0);
  for (const value of VALUES) sum[value] = rows.reduce((n, row) => n + row[value], 0n);
  return sum;
}

/** Rows by a key, in the order in which the keys appear, each with its sum. */
export function sumBy<K extends string>(
  rows: readonly CountRow[],
  key: (row: CountRow) => K,
): { key: K; figures: Figures }[] {
  const groups = new Map<K, CountRow[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups].map(([k, of]) => ({ key: k, figures: sumRows(of) }));
}
