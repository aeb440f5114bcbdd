import { Prisma } from '@/lib/generated/prisma/client';

/**
 * What each fund gives for an item `i` of the allocation line `l`: its share as allocated and, once paid, the same share of the price
 * that was paid. To be joined laterally: `join lateral ${PAID_SHARES} s on true` has `"fundId"` and `amount`. Rounded as `inProportion`
 * does, so that the sums are those of the ledger.
 */
export const PAID_SHARES = Prisma.sql`(
  select x."fundId", x.amount
    + floor(x.change * x.given / x.whole) - floor(x.change * (x.given - x.amount) / x.whole) as amount
  from (
    select s."fundId", s.amount, sum(s.amount) over (order by s."fundId") as given,
      (i."sponsorShare" - l."sponsorShare")::numeric as change, l."sponsorShare"::numeric as whole
    from "AllocationSlice" s where s."lineId" = l.id and s.payer = 'sponsor' and s.amount > 0
  ) x)`;
