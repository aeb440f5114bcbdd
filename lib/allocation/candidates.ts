import type { Ctx } from '@/lib/core/command';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Purse } from './rules';

type Asker = Pick<Ctx, 'tx' | 'actor' | 'now'>;

export interface CandidateRow {
  id: string;
  wardCode: string;
  personId: string;
  groupCode: string | null;
  itemKind: string;
  months: number;
  householdOrder: number | null;
  income: bigint | null;
  ethnicity: string | null;
  tag: string | null;
}

/** Included lines of approved lists that hold no living item yet, in the order of wards, lists and rows. */
export const candidatesOf = ({ tx }: Asker, driveId: string, phaseId?: string): Promise<CandidateRow[]> =>
  tx.$queryRaw<CandidateRow[]>`
    select l.id, l."wardCode", l."personId", l."groupCode", l."itemKind", l.months, l."householdOrder", l.income, l.ethnicity, w.tag
    from "ListLine" l join "WardList" w on w.id = l."listId"
    where l."driveId" = ${driveId}::uuid and w.state in ('approved', 'locked') and l.state = 'included' and l."personId" is not null
      ${phaseId ? Prisma.sql`and w."phaseId" = ${phaseId}::uuid` : Prisma.empty}
      and not exists (select from "WardList" newer where newer."supersedesId" = w.id and newer.state in ('approved', 'locked'))
      and not exists (select from "Item" i where i."listLineId" = l.id and i."reversedAt" is null)
    order by l."wardCode", w."createdAt", l."rowNumber"`;

type PurseRow = Omit<Purse, 'free'> & { available: bigint; held: bigint };

/**
 * Funds that this drive may draw on, with what is free: what the ledger has available, less what other proposals hold softly.
 * Only what the ledger says is binding; the hold keeps two proposals from counting on the same đồng.
 */
export async function pursesOf({ tx, now }: Asker, driveId: string): Promise<Purse[]> {
  const rows = await tx.$queryRaw<PurseRow[]>`
    select f.id as "fundId", f."wardCodes", f."groupCodes", f."itemKinds", f.months, f.tag, -b.balance as available,
      coalesce((select sum(s.amount)::bigint from "AllocationSlice" s join "AllocationLine" l on l.id = s."lineId" join "AllocationRun" r on r.id = l."runId"
        where s."fundId" = f.id and r.state = 'proposed' and r."holdsUntil" > ${now}), 0) as held
    from "Fund" f join "AccountBalance" b on b."fundId" = f.id and b.kind = 'fundAvailable'
    where f."driveId" is null or f."driveId" = ${driveId}::uuid
    order by f.id`;
  return rows.map(({ available, held, ...purse }) => ({ ...purse, free: available > held ? available - held : 0n }));
}
