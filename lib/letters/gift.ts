import { ISSUED } from '@/lib/cards/rules';
import type { Vnd } from '@/lib/core/money';
import { sumVnd } from '@/lib/core/money';
import type { Tx } from '@/lib/core/place';

export interface WardGift {
  wardCode: string;
  cards: number;
  books: number;
  handedOver: number;
}

export interface Gift {
  /** Came in, less what was refunded or carried on to another drive. */
  received: Vnd;
  /** Paid to the insurer. */
  used: Vnd;
  /** Kept for more: free, or promised to people but not yet paid. */
  remaining: Vnd;
  wards: WardGift[];
}

/** Funds of a sponsor for a drive: those pledged for it or carried on to it, and others from which it was paid. */
async function fundsFor(tx: Tx, driveId: string, sponsorId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select f.id from "Fund" f where f."sponsorId" = ${sponsorId}::uuid and (f."driveId" = ${driveId}::uuid
      or exists (select from "Pledge" p where p."fundId" = f.id and p."driveId" = ${driveId}::uuid)
      or exists (select from "AllocationSlice" s join "AllocationLine" l on l.id = s."lineId" join "AllocationRun" r on r.id = l."runId"
                 where s."fundId" = f.id and r."driveId" = ${driveId}::uuid and r.state = 'approved'))`;
  return rows.map((row) => row.id);
}

/**
 * What a sponsor's gift became in a drive, from the ledger and the items. An item that several gifts paid together counts for each
 * of their givers. A fund that serves several drives is told whole in each.
 */
export async function giftOf(tx: Tx, driveId: string, sponsorId: string): Promise<Gift> {
  const fundIds = await fundsFor(tx, driveId, sponsorId);
  // Net of what was taken back, refunded, or carried on to a fund that is not among these.
  const came = await tx.$queryRaw<{ amount: Vnd }[]>`
    select coalesce(-sum(p.amount), 0)::bigint as amount from "LedgerPosting" p join "JournalEntry" e on e.id = p."entryId"
      join "LedgerAccount" a on a.id = p."accountId" and a.kind = 'fundAvailable'
     where a."fundId" = any (${fundIds}::uuid[]) and e.kind in ('received', 'receivedReversed', 'refunded', 'carriedOver', 'released')`;
  const balances = await tx.accountBalance.findMany({ where: { fundId: { in: fundIds } }, select: { balance: true } });
  const received = came[0]!.amount;
  const remaining = -sumVnd(balances.map((row) => row.balance));
  const wards = await tx.$queryRaw<WardGift[]>`
    select "wardCode", count(*) filter (where kind = 'card')::int as cards, count(*) filter (where kind = 'book')::int as books,
           count(*) filter (where handover = 'handedOver')::int as "handedOver"
      from "Item" i
     where i."driveId" = ${driveId}::uuid and i."reversedAt" is null and i.state = any (${[...ISSUED]})
       and exists (select from "Entitlement" e join "AllocationSlice" s on s."lineId" = e."allocationLineId"
                   where e.id = i."entitlementId" and s.payer = 'sponsor' and s.amount > 0 and s."fundId" = any (${fundIds}::uuid[]))
     group by "wardCode" order by "wardCode"`;
  return { received, used: received - remaining, remaining, wards };
}
