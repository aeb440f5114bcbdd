import type { Tx } from '@/lib/core/place';
import { addDays, type Day, dayToDate, startOfDay } from '@/lib/core/clock';

/** Money of a drive at the end of a day: promised and received for it, then what became of it. Whole đồng. */
export interface DriveMoney {
  pledged: bigint;
  received: bigint;
  allocated: bigint;
  paid: bigint;
  refunded: bigint;
  /** Received and refunded by the insurer, less paid and refunded to sponsors. */
  balance: bigint;
}

export async function moneyOf(tx: Tx, driveId: string, asOf: Day): Promise<DriveMoney> {
  const day = dayToDate(asOf);
  const end = startOfDay(addDays(asOf, 1));
  const [row] = await tx.$queryRaw<Omit<DriveMoney, 'balance'>[]>`
    select
      coalesce((select sum(amount) from "Pledge" where "driveId" = ${driveId}::uuid and "pledgedOn" <= ${day} and state = 'open'), 0)::bigint as pledged,
      coalesce((select sum(m.amount) from "MoneyReceived" m join "Pledge" p on p.id = m."pledgeId" where p."driveId" = ${driveId}::uuid
        and m."receivedOn" <= ${day} and (m."reversedAt" is null or m."reversedAt" >= ${end})), 0)::bigint as received,
      coalesce((select sum(i."sponsorShare") from "Item" i join "Entitlement" e on e.id = i."entitlementId" join "AllocationLine" l on l.id = e."allocationLineId"
        join "AllocationRun" r on r.id = l."runId" join "Approval" a on a.id = r."approvalId" where i."driveId" = ${driveId}::uuid and a.date <= ${day}
        and (i."reversedAt" is null or i."reversedAt" >= ${end})), 0)::bigint as allocated,
      coalesce((select sum(total) from "Remittance" where "driveId" = ${driveId}::uuid and "paidOn" <= ${day}), 0)::bigint as paid,
      coalesce((select sum(p.amount) from "JournalEntry" j join "LedgerPosting" p on p."entryId" = j.id join "LedgerAccount" a on a.id = p."accountId" and a.kind = 'fundAvailable'
        join "Pledge" g on g."fundId" = a."fundId" where j.kind = 'refunded' and g."driveId" = ${driveId}::uuid and j.day <= ${day}), 0)::bigint as refunded`;
  const money = row!;
  return { ...money, balance: money.received - money.paid - money.refunded };
}
