import type { Vnd } from '@/lib/core/money';
import { sumVnd } from '@/lib/core/money';
import type { Tx } from '@/lib/core/place';

/** States of an item from its issue on; before that a gift is not yet a card. */
const ISSUED = ['issued', 'printed', 'atWard', 'notified', 'activated'];

export interface WardGift {
  wardCode: string;
  cards: number;
  books: number;
  handedOver: number;
}

export interface Gift {
  /** Came in, less what was refunded. */
  received: Vnd;
  /** Paid to the insurer. */
  used: Vnd;
  /** Kept for more: free, or promised to people but not yet paid. */
  remaining: Vnd;
  wards: WardGift[];
}

/** Funds of a sponsor for a drive: those pledged for it, and others from which it was paid. */
async function fundsFor(tx: Tx, driveId: string, sponsorId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select f.id from "Fund" f where f."sponsorId" = ${sponsorId}::uuid and (
      exists (select from "Pledge" p where p."fundId" = f.id and p."driveId" = ${driveId}::uuid)
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
  const came = await tx.moneyReceived.aggregate({
    where: { fundId: { in: fundIds }, reversedAt: null },
    _sum: { amount: true },
  });
  const refunded = await tx.ledgerPosting.aggregate({
    where: { entry: { kind: 'refunded', subjectType: 'Fund', subjectId: { in: fundIds } }, amount: { gt: 0 } },
    _sum: { amount: true },
  });
  const balances = await tx.accountBalance.findMany({ where: { fundId: { in: fundIds } }, select: { balance: true } });
  const received = (came._sum.amount ?? 0n) - (refunded._sum.amount ?? 0n);
  const remaining = -sumVnd(balances.map((row) => row.balance));
  const wards = await tx.$queryRaw<WardGift[]>`
    select "wardCode", count(*) filter (where kind = 'card')::int as cards, count(*) filter (where kind = 'book')::int as books,
           count(*) filter (where handover = 'handedOver')::int as "handedOver"
      from "Item" i
     where i."driveId" = ${driveId}::uuid and i."reversedAt" is null and i.state = any (${ISSUED})
       and exists (select from "Entitlement" e join "AllocationSlice" s on s."lineId" = e."allocationLineId"
                   where e.id = i."entitlementId" and s.payer = 'sponsor' and s.amount > 0 and s."fundId" = any (${fundIds}::uuid[]))
     group by "wardCode" order by "wardCode"`;
  return { received, used: received - remaining, remaining, wards };
}
