import type { QueryCtx } from '@/lib/core/query';
import { addDays, dayToDate } from '@/lib/core/clock';
import { Prisma } from '@/lib/generated/prisma/client';
import { paths } from '@/lib/paths';
import { ask } from './ask-count';
import type { Task } from './home-rules';
import { inOrder, submitted } from './home-ward';

const at =
  (part: 'lists' | 'checks' | 'allocation' | 'payments' | 'cards' | 'ceremonies' | 'letters' | 'home') =>
  ({ driveId }: { driveId: string }) =>
    paths.drive(driveId)[part];
const list = ({ driveId, id }: { driveId: string; id: string }) => paths.drive(driveId).list(id);

export const collectionTasks = ({ tx }: QueryCtx): Promise<Task[]> =>
  inOrder([
    () => ask(tx, 'reviewList', submitted, list),
    () =>
      ask(
        tx,
        'decidePair',
        Prisma.sql`select p."driveId", p.id, d."listDeadline" as due from "DuplicatePair" p join "Drive" d on d.id = p."driveId" where p.state = 'open' and d.state in ('open', 'distributing')`,
        at('checks'),
      ),
    () =>
      ask(
        tx,
        'decideFinding',
        Prisma.sql`select f."driveId", f.id, null::date as due from "Finding" f where f.state = 'open' and f.family = 'eligibility'`,
        at('checks'),
      ),
    () =>
      ask(
        tx,
        'rejectedItem',
        Prisma.sql`select "driveId", id, null::date as due from "Item" where state = 'rejected'`,
        at('cards'),
      ),
    () =>
      ask(
        tx,
        'requestItem',
        Prisma.sql`select "driveId", id, null::date as due from "Item" where state = 'paid'`,
        at('cards'),
      ),
  ]);

export const financeTasks = ({ tx, today }: QueryCtx): Promise<Task[]> =>
  inOrder([
    () =>
      ask(
        tx,
        'payRemittance',
        Prisma.sql`select "driveId", id, "priceDay" as due from "Remittance" where state = 'approved'`,
        at('payments'),
      ),
    () =>
      ask(
        tx,
        'prepareRemittance',
        Prisma.sql`select i."driveId", i.id, null::date as due from "Item" i where i.state = 'allocated' and not exists (select from "RemittanceRow" r where r."itemId" = i.id and r."removedAt" is null)`,
        at('payments'),
      ),
    () =>
      ask(
        tx,
        'matchStatement',
        Prisma.sql`select id as "driveId", id, day as due from "StatementLine" where state = 'unmatched'`,
        () => paths.statement,
      ),
    () =>
      ask(
        tx,
        'collectPledge',
        Prisma.sql`select p."driveId", p.id, coalesce(p."dueOn", d."pledgeDeadline") as due from "Pledge" p join "Drive" d on d.id = p."driveId"
          where p.state = 'open' and d.state in ('approved', 'open', 'distributing') and coalesce(p.amount, 0) >
            coalesce((select sum(m.amount) from "MoneyReceived" m where m."pledgeId" = p.id and m."reversedAt" is null), 0)
            and coalesce(p."dueOn", d."pledgeDeadline") <= ${dayToDate(addDays(today, 14))}`,
        ({ id }) => paths.pledge(id),
      ),
  ]);

export const leaderTasks = ({ tx, today }: QueryCtx): Promise<Task[]> =>
  inOrder([
    () =>
      ask(
        tx,
        'approveDrive',
        Prisma.sql`select id as "driveId", id, "startsOn" as due from "Drive" where state = 'draft'`,
        at('home'),
      ),
    () =>
      ask(
        tx,
        'approveList',
        Prisma.sql`select "driveId", id, "postedTo" + 3 as due from "WardList" where state = 'posted' and "postedTo" < ${dayToDate(today)} and "postingResult" is not null`,
        list,
      ),
    () =>
      ask(
        tx,
        'approveRun',
        Prisma.sql`select "driveId", id, ("holdsUntil" at time zone 'Asia/Ho_Chi_Minh')::date as due from "AllocationRun" where state = 'proposed'`,
        ({ driveId, id }) => paths.drive(driveId).allocationRun(id),
      ),
    () =>
      ask(
        tx,
        'approveRemittance',
        Prisma.sql`select "driveId", id, "priceDay" as due from "Remittance" where state = 'draft'`,
        ({ driveId, id }) => paths.drive(driveId).payment(id),
      ),
    () =>
      ask(
        tx,
        'approvePrice',
        Prisma.sql`select id as "driveId", id, "validFrom" as due from "PriceRule" where state = 'proposed'`,
        () => paths.prices,
      ),
  ]);

export const communicationTasks = ({ tx, today }: QueryCtx): Promise<Task[]> =>
  inOrder([
    () =>
      ask(
        tx,
        'ceremonySoon',
        Prisma.sql`select "driveId", id, ("startsAt" at time zone 'Asia/Ho_Chi_Minh')::date as due from "Ceremony" where state in ('planned', 'confirmed')
          and "startsAt" < ${dayToDate(addDays(today, 14))}`,
        ({ driveId, id }) => paths.drive(driveId).ceremony(id),
      ),
    () =>
      ask(
        tx,
        'reportCeremony',
        Prisma.sql`select "driveId", id, null::date as due from "Ceremony" where state = 'held'`,
        ({ driveId, id }) => paths.drive(driveId).ceremony(id),
      ),
    () =>
      ask(
        tx,
        'thankSponsor',
        Prisma.sql`select distinct p."driveId", p."sponsorId" as id, null::date as due from "Pledge" p join "Drive" d on d.id = p."driveId"
          join "MoneyReceived" m on m."pledgeId" = p.id and m."reversedAt" is null where d.state in ('distributing', 'closed')
          and not exists (select from "Document" x where x.kind = 'thankYouLetter' and x."driveId" = p."driveId" and x."sponsorId" = p."sponsorId" and x.state = 'issued')`,
        at('letters'),
      ),
  ]);

export const adminTasks = ({ tx, now }: QueryCtx): Promise<Task[]> =>
  inOrder([
    () =>
      ask(
        tx,
        'failedJob',
        Prisma.sql`select id as "driveId", id, null::date as due from "Job" where state = 'failed'`,
        () => paths.admin.jobs,
      ),
    () =>
      ask(
        tx,
        'openInvitation',
        Prisma.sql`select "userId" as "driveId", "userId" as id, "expiresAt"::date as due from "Invitation" where "usedAt" is null and "expiresAt" > ${now} and "userId" is not null`,
        () => paths.admin.users,
      ),
    () =>
      ask(
        tx,
        'endingRole',
        Prisma.sql`select "userId" as "driveId", "userId" as id, "validTo" as due from "RoleAssignment" where "endedAt" is null and "validTo" between ${now} and ${new Date(now.getTime() + 30 * 86_400_000)}`,
        () => paths.admin.users,
      ),
  ]);

export const sponsorTasks = ({ tx }: QueryCtx): Promise<Task[]> =>
  inOrder([
    () =>
      ask(
        tx,
        'payPledge',
        Prisma.sql`select p.id as "driveId", p.id, p."dueOn" as due from "Pledge" p where p.state = 'open' and coalesce(p.amount, 0) >
          coalesce((select sum(m.amount) from "MoneyReceived" m where m."pledgeId" = p.id and m."reversedAt" is null), 0)`,
        ({ id }) => paths.ownPledge(id),
      ),
  ]);
