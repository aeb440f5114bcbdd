import type { Tx } from '@/lib/core/place';
import { addDays, type Day, dayToDate, startOfDay } from '@/lib/core/clock';
import type { Cut } from './cut-drive';
import { promised } from '@/lib/drives/promised';
import { Prisma } from '@/lib/generated/prisma/client';

/** Money of a drive at the end of a day: promised and received for it (also carried on to it), then what became of it. Whole đồng. */
export interface DriveMoney {
  pledged: bigint;
  received: bigint;
  allocated: bigint;
  paid: bigint;
  /** Given back by the insurer. */
  returned: bigint;
  /** Given back to sponsors, or by their leave gone on to another drive or to funds without conditions. */
  refunded: bigint;
  /** Received and given back by the insurer, less paid and given back to sponsors. */
  balance: bigint;
}

const sum = (rows: Prisma.Sql, as: keyof DriveMoney) =>
  Prisma.sql`coalesce((select sum(amount) from (${rows}) x), 0)::bigint as ${Prisma.raw(as)}`;

/** @param cuts the figures of the same day: what is allocated is the sponsors' share of all that is approved */
export async function moneyOf(tx: Tx, driveId: string, asOf: Day, cuts: readonly Cut[]): Promise<DriveMoney> {
  const [drive, day, end] = [Prisma.sql`${driveId}::uuid`, dayToDate(asOf), startOfDay(addDays(asOf, 1))];
  const rows = {
    pledged: Prisma.sql`select ${promised(asOf)} as amount from "Pledge" p where p."driveId" = ${drive} and p."pledgedOn" <= ${day}`,
    received: Prisma.sql`
      select m.amount from "MoneyReceived" m join "Pledge" p on p.id = m."pledgeId"
      where p."driveId" = ${drive} and m."receivedOn" <= ${day} and (m."reversedAt" is null or m."reversedAt" >= ${end})
      union all select d.amount from "FundDecision" d join "JournalEntry" j on j.id = d."entryId" and j.day <= ${day} where d."toDriveId" = ${drive}`,
    paid: Prisma.sql`select total as amount from "Remittance" where "driveId" = ${drive} and "paidOn" <= ${day}`,
    returned: Prisma.sql`
      select p.amount from "Item" i join "JournalEntry" j on j."subjectId" = i.id and j.kind = 'insurerRefund' and j.day <= ${day}
      join "LedgerPosting" p on p."entryId" = j.id join "LedgerAccount" a on a.id = p."accountId" and a.kind = 'bank'
      where i."driveId" = ${drive}`,
    refunded: Prisma.sql`
      select p.amount from "Pledge" g join "LedgerAccount" a on a."fundId" = g."fundId" and a.kind = 'fundAvailable'
      join "LedgerPosting" p on p."accountId" = a.id join "JournalEntry" j on j.id = p."entryId" and j.kind in ('refunded', 'carriedOver', 'released') and j.day <= ${day}
      where g."driveId" = ${drive}`,
  };
  const [row] = await tx.$queryRaw<Omit<DriveMoney, 'allocated' | 'balance'>[]>`
    select ${Prisma.join((Object.keys(rows) as (keyof typeof rows)[]).map((key) => sum(rows[key], key)))}`;
  const money = row!;
  return {
    ...money,
    allocated: cuts.reduce((all, { total }) => all + total.donated, 0n),
    balance: money.received + money.returned - money.paid - money.refunded,
  };
}
