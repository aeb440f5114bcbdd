import { addDays, dayToDate } from '@/lib/core/clock';
import type { QueryCtx } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';
import { paths } from '@/lib/paths';
import type { Source } from './home-rules';
import { toList } from './home-ward';

const NOTHING_ELSE = Prisma.sql`null as label, null as "wardCode"`;

/** Open cases that this person owns, by their legal due date. */
export const ownCases = ({ actor }: QueryCtx): Source => ({
  code: 'answerCase',
  rows: Prisma.sql`
    select null::uuid as "driveId", id, "dueOn" as due, subject as label, "subjectEn" as "labelEn", "wardCode" from "Case"
    where state = 'open' and "ownerId" = ${actor.userId}::uuid`,
  one: ({ id }) => paths.case(id),
  all: () => `${paths.cases}?state=open&mine=yes`,
});

/** Exports above the limit that somebody else asked for and nobody answered. */
const askedExports = ({ actor }: QueryCtx): Source => ({
  code: 'agreeExport',
  rows: Prisma.sql`
    select null::uuid as "driveId", id, (at at time zone 'Asia/Ho_Chi_Minh')::date + 3 as due, purpose as label, "wardCode" from "ExportRecord" e
    where state = 'asked' and "actorId" <> ${actor.userId}::uuid and at > now() - interval '90 days'
      and not exists (select from "ExportRecord" a where a."askedId" = e.id)`,
  all: () => `${paths.admin.exports}?state=waiting`,
});

const remittancesIn = (code: string, state: string): Source => ({
  code,
  rows: Prisma.sql`
    select "driveId", id, "priceDay" as due, number::text as label, null as "wardCode" from "Remittance" where state = ${state}`,
  one: ({ driveId, id }) => paths.drive(driveId).payment(id),
});

/** Promised and not yet received in full. */
const outstanding = Prisma.sql`
  p.state = 'open' and coalesce(p.amount, 0) >
    coalesce((select sum(m.amount) from "MoneyReceived" m where m."pledgeId" = p.id and m."reversedAt" is null), 0)`;

export const financeSources = ({ today }: QueryCtx): Source[] => [
  remittancesIn('payRemittance', 'approved'),
  {
    code: 'prepareRemittance',
    rows: Prisma.sql`
      select i."driveId", i.id, null::date as due, null as label, i."wardCode" from "Item" i
      where i.state = 'allocated' and not exists (select from "RemittanceRow" r where r."itemId" = i.id and r."removedAt" is null)`,
    all: (driveId) => paths.drive(driveId).newPayment,
  },
  {
    code: 'matchStatement',
    rows: Prisma.sql`select null::uuid as "driveId", id, day as due, ${NOTHING_ELSE} from "StatementLine" where state = 'unmatched'`,
    all: () => `${paths.statement}?state=unmatched`,
  },
  {
    code: 'collectPledge',
    rows: Prisma.sql`
      select p."driveId", p.id, coalesce(p."dueOn", d."pledgeDeadline") as due, p.code || ' · ' || s.name as label, null as "wardCode"
      from "Pledge" p join "Drive" d on d.id = p."driveId" join "Sponsor" s on s.id = p."sponsorId"
      where ${outstanding} and d.state in ('approved', 'open', 'distributing')
        and coalesce(p."dueOn", d."pledgeDeadline") <= ${dayToDate(addDays(today, 14))}`,
    one: ({ id }) => paths.pledge(id),
  },
  {
    code: 'proposeMoneyLeft',
    rows: Prisma.sql`
      select f."driveId", p.id, null::date as due, p.code || ' · ' || f.name as label, null as "wardCode"
      from "Fund" f join "Pledge" p on p."fundId" = f.id join "Drive" d on d.id = f."driveId"
      join "AccountBalance" b on b."fundId" = f.id and b.kind = 'fundAvailable' and b.balance < 0
      where d.state in ('closed', 'cancelled')
        and not exists (select from "FundDecision" x where x."fundId" = f.id and x.state = 'proposed')`,
    one: ({ id }) => paths.pledge(id),
  },
];

export const leaderSources = (ctx: QueryCtx): Source[] => [
  {
    code: 'approveDrive',
    rows: Prisma.sql`
      select null::uuid as "driveId", id, "startsOn" as due, name as label, "nameEn" as "labelEn", null as "wardCode" from "Drive" where state = 'draft'`,
    one: ({ id }) => paths.drive(id).home,
    all: () => `${paths.drives}?state=draft`,
  },
  {
    code: 'approveList',
    rows: Prisma.sql`
      select "driveId", id, "postedTo" + 3 as due, title as label, "wardCode" from "WardList"
      where state = 'posted' and "postedTo" < ${dayToDate(ctx.today)} and "postingResult" is not null
      union all
      -- approved, and a verdict has since let go on somebody whom a check had held
      select w."driveId", w.id, null::date, w.title, w."wardCode" from "WardList" w
      where w.state in ('approved', 'locked') and not exists (select from "WardList" newer where newer."supersedesId" = w.id)
        and exists (select from "ListLine" l where l."listId" = w.id and l.state = 'waiting'
          and not exists (select from "Finding" f where f."lineId" = l.id and f.state = 'open'))`,
    one: toList,
  },
  {
    code: 'approveRun',
    rows: Prisma.sql`
      select "driveId", id, ("holdsUntil" at time zone 'Asia/Ho_Chi_Minh')::date as due, number::text as label, null as "wardCode"
      from "AllocationRun" where state = 'proposed'`,
    one: ({ driveId, id }) => paths.drive(driveId).allocationRun(id),
  },
  remittancesIn('approveRemittance', 'draft'),
  {
    code: 'approvePrice',
    rows: Prisma.sql`
      select null::uuid as "driveId", id, "validFrom" as due, ${NOTHING_ELSE} from "PriceRule" where state = 'proposed'`,
    all: () => paths.prices,
  },
  {
    code: 'decideMoneyLeft',
    rows: Prisma.sql`
      select p."driveId", p.id, (d."createdAt" at time zone 'Asia/Ho_Chi_Minh')::date + 7 as due, p.code as label, null as "wardCode"
      from "FundDecision" d join "Pledge" p on p."fundId" = d."fundId" where d.state = 'proposed'`,
    one: ({ id }) => `${paths.pledge(id)}#left`,
  },
  {
    code: 'decideErasure',
    rows: Prisma.sql`
      select null::uuid as "driveId", "personId" as id, "dueOn" as due, evidence as label, null as "wardCode" from "Erasure" where state = 'proposed'`,
    one: ({ id }) => `${paths.person(id)}#erasure`,
  },
  askedExports(ctx),
  ownCases(ctx),
];

export const communicationSources = (ctx: QueryCtx): Source[] => [
  {
    code: 'ceremonySoon',
    rows: Prisma.sql`
      select "driveId", id, ("startsAt" at time zone 'Asia/Ho_Chi_Minh')::date as due, name as label, "nameEn" as "labelEn", "wardCode" from "Ceremony"
      where state in ('planned', 'confirmed') and "startsAt" < ${dayToDate(addDays(ctx.today, 14))}`,
    one: ({ driveId, id }) => paths.drive(driveId).ceremony(id),
  },
  {
    code: 'reportCeremony',
    rows: Prisma.sql`
      select "driveId", id, null::date as due, name as label, "nameEn" as "labelEn", "wardCode" from "Ceremony" where state = 'held'`,
    one: ({ driveId, id }) => paths.drive(driveId).ceremony(id),
  },
  {
    code: 'thankSponsor',
    rows: Prisma.sql`
      select g."driveId", s.id, null::date as due, s.name as label, null as "wardCode" from (
        select p."driveId", p."sponsorId" from "Pledge" p join "MoneyReceived" m on m."pledgeId" = p.id and m."reversedAt" is null
        union
        select "toDriveId", "sponsorId" from "FundDecision" where kind = 'carryOver' and state = 'approved'
      ) g join "Drive" d on d.id = g."driveId" join "Sponsor" s on s.id = g."sponsorId" where d.state in ('distributing', 'closed')
        and not exists (select from "Document" x where x.kind = 'thankYouLetter' and x."driveId" = g."driveId"
          and x."sponsorId" = g."sponsorId" and x.state = 'issued')`,
    one: ({ driveId }) => paths.drive(driveId).letters,
  },
  ownCases(ctx),
];

export const adminSources = (ctx: QueryCtx): Source[] => [
  {
    code: 'failedJob',
    rows: Prisma.sql`select null::uuid as "driveId", id, null::date as due, ${NOTHING_ELSE} from "Job" where state = 'failed'`,
    all: () => `${paths.admin.jobs}?state=failed`,
  },
  askedExports(ctx),
  {
    code: 'openInvitation',
    rows: Prisma.sql`
      select null::uuid as "driveId", u.id, (min(i."expiresAt") at time zone 'Asia/Ho_Chi_Minh')::date as due, u.name as label, null as "wardCode"
      from "Invitation" i join "User" u on u.id = i."userId" where i."usedAt" is null and i."expiresAt" > ${ctx.now} group by u.id, u.name`,
    one: ({ id }) => paths.admin.user(id),
  },
  {
    code: 'endingRole',
    rows: Prisma.sql`
      select null::uuid as "driveId", a."userId" as id, min(a."validTo") as due, u.name as label, min(a."placeCode") as "wardCode"
      from "RoleAssignment" a join "User" u on u.id = a."userId"
      where a."endedAt" is null and u."disabledAt" is null and a."validTo" between ${dayToDate(ctx.today)} and ${dayToDate(addDays(ctx.today, 30))}
      group by a."userId", u.name`,
    one: ({ id }) => paths.admin.user(id),
  },
];

export const sponsorSources = (): Source[] => [
  {
    code: 'payPledge',
    rows: Prisma.sql`select null::uuid as "driveId", p.id, p."dueOn" as due, p.code as label, null as "wardCode" from "Pledge" p where ${outstanding}`,
    one: ({ id }) => paths.ownPledge(id),
  },
];
