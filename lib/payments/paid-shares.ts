import { Prisma } from '@/lib/generated/prisma/client';

/**
 * What each fund gives for an item `i` of the allocation line `l`: its share as allocated and, once paid, the same share of the price
 * that was paid. To be joined laterally: `join lateral ${PAID_SHARES} s on true` has `"fundId"` and `amount`. Rounded as `inProportion`
 * does, so that the sums are those of the ledger.
 */
export const PAID_SHARES = Prisma.sql`(
  select x."fundId", case when x.last then i."sponsorShare" - (sum(x.part) over () - x.part) else x.part end as amount
  from (
    select s."fundId", s.amount + trunc((i."sponsorShare" - l."sponsorShare") * s.amount::numeric / l."sponsorShare") as part,
      row_number() over (order by s."fundId" desc) = 1 as last
    from "AllocationSlice" s where s."lineId" = l.id and s.payer = 'sponsor' and s.amount > 0
  ) x)`;
