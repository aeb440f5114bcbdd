import { can } from '@/lib/access/permissions';
import type { Day } from '@/lib/core/clock';
import type { QueryCtx } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';
import { promised } from './promised';

/** Figures of the chain of one drive. People may be null where the role does not see lists, đồng where it does not see money. */
export interface DriveFigures {
  wards: number;
  lists: number;
  listsSent: number;
  listsApproved: number;
  people: number;
  peopleIncluded: number;
  items: number;
  paid: number;
  issued: number;
  handedOver: number;
  notCollected: number;
  ceremonies: number;
  ceremoniesHeld: number;
  findingsOpen: number;
  money: null | {
    pledged: bigint;
    pledgedItems: number;
    received: bigint;
    allocated: bigint;
    remitted: bigint;
  };
}

const money = (today: Day) => Prisma.sql`,
  (select coalesce(sum(${promised(today)}), 0)::bigint from "Pledge" p where p."driveId" = d.id) as pledged,
  (select coalesce(sum(count), 0)::int from "Pledge" where "driveId" = d.id and kind <> 'money' and state = 'open') as "pledgedItems",
  (select coalesce(sum(r.amount), 0)::bigint from "MoneyReceived" r join "Pledge" p on p.id = r."pledgeId"
    where p."driveId" = d.id and r."reversedAt" is null) as received,
  (select coalesce(sum(s.amount), 0)::bigint from "AllocationSlice" s join "AllocationLine" l on l.id = s."lineId"
    join "AllocationRun" r on r.id = l."runId"
    where r."driveId" = d.id and r.state = 'approved' and l."reversedAt" is null and l."waitReason" is null and s.payer = 'sponsor') as allocated,
  (select coalesce(sum(total), 0)::bigint from "Remittance" where "driveId" = d.id and state in ('paid', 'settled')) as remitted`;

/**
 * One statement over the whole chain, under the policies of the one who asks: a ward's figures are those of its own wards.
 * Auditors read people through the masked view; items not reversed are counted.
 */
export async function driveFigures({ tx, actor, today }: QueryCtx, driveId: string): Promise<DriveFigures> {
  const withMoney = can(actor.role, 'fund.read');
  const lines = actor.placeRole === 'auditor' ? Prisma.sql`"MaskedLine"` : Prisma.sql`"ListLine"`;
  const rows = await tx.$queryRaw<(Omit<DriveFigures, 'money'> & NonNullable<DriveFigures['money']>)[]>`
    select
      (select count(*)::int from "DriveWard" where "driveId" = d.id) as wards,
      w.lists, w.sent as "listsSent", w.approved as "listsApproved",
      l.people, l.included as "peopleIncluded",
      i.items, i.paid, i.issued, i."handedOver", i."notCollected",
      c.ceremonies, c.held as "ceremoniesHeld",
      (select count(*)::int from "Finding" where "driveId" = d.id and state = 'open') as "findingsOpen"
      ${withMoney ? money(today) : Prisma.empty}
    from "Drive" d
    cross join lateral (select count(*)::int as lists,
        count(*) filter (where state not in ('draft', 'returned'))::int as sent,
        count(*) filter (where state in ('approved', 'locked'))::int as approved
      from "WardList" where "driveId" = d.id) w
    cross join lateral (select count(*)::int as people, count(*) filter (where state = 'included')::int as included
      from ${lines} where "driveId" = d.id and state <> 'excluded') l
    cross join lateral (select count(*)::int as items,
        count(*) filter (where state <> 'allocated')::int as paid,
        count(*) filter (where state in ('issued', 'printed', 'atWard', 'notified', 'activated'))::int as issued,
        count(*) filter (where handover = 'handedOver')::int as "handedOver",
        count(*) filter (where handover = 'notCollected')::int as "notCollected"
      from "Item" where "driveId" = d.id and "reversedAt" is null and state <> 'reversed') i
    cross join lateral (select count(*) filter (where state <> 'cancelled')::int as ceremonies,
        count(*) filter (where state in ('held', 'reported'))::int as held
      from "Ceremony" where "driveId" = d.id) c
    where d.id = ${driveId}::uuid`;
  const { pledged, pledgedItems, received, allocated, remitted, ...figures } = rows[0]!;
  return { ...figures, money: withMoney ? { pledged, pledgedItems, received, allocated, remitted } : null };
}
