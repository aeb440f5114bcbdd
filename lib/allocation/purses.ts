import type { Ctx } from '@/lib/core/command';
import type { Purse } from './rules';

type PurseRow = Omit<Purse, 'free'> & { available: bigint; held: bigint };

/**
 * Funds that this drive may draw on, with what is free: what the ledger has available, less what other proposals hold softly.
 * Only what the ledger says is binding; the hold keeps two proposals from counting on the same đồng.
 */
export async function pursesOf({ tx, now }: Pick<Ctx, 'tx' | 'now'>, driveId: string): Promise<Purse[]> {
  const rows = await tx.$queryRaw<PurseRow[]>`
    select f.id as "fundId", f."wardCodes", f."groupCodes", f."itemKinds", f.months, f.tag, -b.balance as available,
      coalesce((select sum(s.amount)::bigint from "AllocationSlice" s join "AllocationLine" l on l.id = s."lineId" join "AllocationRun" r on r.id = l."runId"
        where s."fundId" = f.id and r.state = 'proposed' and r."holdsUntil" > ${now}), 0) as held
    from "Fund" f join "AccountBalance" b on b."fundId" = f.id and b.kind = 'fundAvailable'
    where f."driveId" is null or f."driveId" = ${driveId}::uuid
    order by f.id`;
  return rows.map(({ available, held, ...purse }) => ({ ...purse, free: available > held ? available - held : 0n }));
}
