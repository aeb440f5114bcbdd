import type { QueryCtx } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';
import { paths } from '@/lib/paths';
import { ownCases } from './home-office';
import type { Source } from './home-rules';
import { reviewSources } from './home-ward';

const itemsIn = (code: string, state: string): Source => ({
  code,
  rows: Prisma.sql`select "driveId", id, null::date as due, null as label, "wardCode" from "Item" where state = ${state}`,
  all: (driveId) => `${paths.drive(driveId).cards}?state=${state}`,
});

/** Lists, checks and cards. */
export const collectionSources = (ctx: QueryCtx): Source[] => [
  ...reviewSources,
  {
    // A review that a base office began starts no run by itself: that office reads no people.
    code: 'runChecks',
    rows: Prisma.sql`
      select w."driveId", w.id, w."postedTo" as due, null as label, w."wardCode" from "WardList" w
      join "Drive" d on d.id = w."driveId"
      where w.state in ('underReview', 'posted') and w."checkedAt" is null and d.state in ('open', 'distributing')`,
    all: (driveId) => paths.drive(driveId).checks,
  },
  {
    code: 'decidePair',
    rows: Prisma.sql`
      select p."driveId", p.id, d."listDeadline" as due, null as label, null as "wardCode"
      from "DuplicatePair" p join "Drive" d on d.id = p."driveId" where p.state = 'open' and d.state in ('open', 'distributing')`,
    all: (driveId) => `${paths.drive(driveId).checks}?view=pairs&state=open`,
  },
  {
    code: 'decideFinding',
    rows: Prisma.sql`
      select f."driveId", f.id, null::date as due, null as label, f."wardCode"
      from "Finding" f where f.state = 'open' and f.family = 'eligibility'`,
    all: (driveId) => `${paths.drive(driveId).checks}?view=findings&state=open`,
  },
  itemsIn('rejectedItem', 'rejected'),
  itemsIn('requestItem', 'paid'),
  {
    // Ended before its months were over, and no batch has told the insurer (lib/cards/waiting-decreases).
    code: 'takeOffList',
    rows: Prisma.sql`
      select distinct i."driveId", i.id, null::date as due, null as label, i."wardCode"
      from "EntitlementEnding" e join "Item" i on i."entitlementId" = e."entitlementId" join "Drive" d on d.id = i."driveId"
      where i.state in ('issued', 'printed', 'atWard', 'notified', 'activated') and d.state in ('open', 'distributing', 'closed')
        and not exists (select from "BatchDecrease" t where t."itemId" = i.id)`,
    all: (driveId) => paths.drive(driveId).newCardBatch,
  },
  ownCases(ctx),
];
