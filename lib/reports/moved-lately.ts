import { can, type Permission } from '@/lib/access/permissions';
import { addDays, dayToDate } from '@/lib/core/clock';
import type { QueryCtx } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';
import { paths } from '@/lib/paths';

/** A fact that moved, with how many of it; `home.moved.<code>` puts it into words. */
export interface Moved {
  code: string;
  count: number;
  drive: { name: string; nameEn: string } | null;
  /** Where it is seen, for a reader who may go there. */
  href: string | null;
}

interface Fact {
  code: string;
  /** Places that may read the table: a role that may not is not asked about it, since the table would refuse the whole. */
  places: readonly string[];
  needs: Permission;
  /** One row for each thing that moved: "driveId" and when. */
  rows: Prisma.Sql;
  href: (driveId: string) => string;
}

const MOST = 12;
const DAY_MS = 86_400_000;
const WINDOW_DAYS = 14;

const OFFICE = ['province', 'auditor'];
const EVERY_DESK = ['province', 'auditor', 'base', 'ward'];

/** A day of Vietnam as the moment at which it begins. */
const dayOf = (column: string) => Prisma.raw(`("${column}"::timestamp at time zone 'Asia/Ho_Chi_Minh')`);

/** What is entered late (a receipt of last year) is no news: its own day counts too. */
const LATELY = Prisma.raw(`(select earliest from "window")`);

/** In the order of the chain. */
const FACTS: readonly Fact[] = [
  {
    code: 'pledgesMade',
    places: OFFICE,
    needs: 'fund.read',
    rows: Prisma.sql`select "driveId", ${dayOf('pledgedOn')} as at from "Pledge"`,
    href: (id) => paths.drive(id).funds,
  },
  {
    code: 'moneyReceived',
    places: OFFICE,
    needs: 'fund.read',
    rows: Prisma.sql`select p."driveId", m."createdAt" as at from "MoneyReceived" m join "Pledge" p on p.id = m."pledgeId"
      where m."reversedAt" is null and m."receivedOn" >= ${LATELY}`,
    href: (id) => paths.drive(id).funds,
  },
  {
    code: 'listsSubmitted',
    places: EVERY_DESK,
    needs: 'list.read',
    rows: Prisma.sql`select "driveId", "submittedAt" as at from "WardList"`,
    href: (id) => paths.drive(id).lists,
  },
  {
    code: 'listsApproved',
    places: EVERY_DESK,
    needs: 'list.read',
    rows: Prisma.sql`select w."driveId", a.at from "Approval" a join "WardList" w on w.id = a."subjectId"
      where a."subjectType" = 'WardList' and a.outcome = 'approved' and a.date >= ${LATELY}`,
    href: (id) => paths.drive(id).lists,
  },
  {
    code: 'runsProposed',
    places: OFFICE,
    needs: 'allocation.read',
    rows: Prisma.sql`select "driveId", "proposedAt" as at from "AllocationRun"`,
    href: (id) => paths.drive(id).allocation,
  },
  {
    code: 'remittancesPaid',
    places: OFFICE,
    needs: 'remittance.read',
    rows: Prisma.sql`select "driveId", ${dayOf('paidOn')} as at from "Remittance"`,
    href: (id) => paths.drive(id).payments,
  },
  {
    code: 'itemsIssued',
    places: OFFICE,
    needs: 'card.read',
    rows: Prisma.sql`select b."driveId", r."answeredAt" as at from "CardBatchRow" r join "CardBatch" b on b.id = r."batchId" where r.answer = 'accepted'`,
    href: (id) => paths.drive(id).cards,
  },
  {
    code: 'handedOver',
    places: EVERY_DESK,
    needs: 'handover.read',
    rows: Prisma.sql`select "driveId", "happenedAt" as at from "Handover" where "reversedAt" is null`,
    href: (id) => paths.drive(id).handovers,
  },
  {
    code: 'casesOpened',
    places: EVERY_DESK,
    needs: 'case.read',
    rows: Prisma.sql`select "driveId", "createdAt" as at from "Case"`,
    href: () => paths.cases,
  },
  {
    code: 'papersIssued',
    places: ['sponsor'],
    needs: 'sponsorPage.read',
    rows: Prisma.sql`select "driveId", "issuedAt" as at from "Document" where date >= ${LATELY}`,
    href: () => paths.sponsorHome,
  },
];

/** What moved since the last visit; where nothing did, what moved in the last two weeks. */
export interface MovedLately {
  fresh: boolean;
  rows: Moved[];
}

/** What moved in the drives that this person may see. In the actor's own place, by one statement. */
export async function movedLately({ tx, actor, now, today }: QueryCtx, since: Date | null): Promise<MovedLately> {
  const facts = FACTS.filter(({ places }) => places.includes(actor.placeRole));
  if (facts.length === 0) return { fresh: false, rows: [] };
  const earliest = new Date(now.getTime() - WINDOW_DAYS * DAY_MS);
  const parts = facts.map(
    ({ code, rows }, order) =>
      Prisma.sql`select ${order}::int as "order", ${code}::text as code, f."driveId", f.at from (${rows}) f where f.at >= ${earliest}`,
  );
  const counted = await tx.$queryRaw<{ code: string; driveId: string; fresh: number; recent: number }[]>`
    with "window" as (select ${dayToDate(addDays(today, -WINDOW_DAYS))}::date as earliest)
    select code, "driveId", count(*) filter (where at > ${since}::timestamptz)::int as fresh, count(*)::int as recent
    from (${Prisma.join(parts, ' union all ')}) moved where "driveId" is not null
    group by "order", code, "driveId" order by "order", recent desc, "driveId"`;
  const fresh = counted.some((row) => row.fresh > 0);
  const shown = counted.filter((row) => !fresh || row.fresh > 0).slice(0, MOST);
  const drives = await tx.drive.findMany({
    where: { id: { in: shown.map(({ driveId }) => driveId) } },
    select: { id: true, name: true, nameEn: true },
  });
  const names = new Map(drives.map((drive) => [drive.id, drive]));
  return {
    fresh,
    rows: shown.map(({ code, driveId, fresh: n, recent }) => {
      const { needs, href } = facts.find((fact) => fact.code === code)!;
      return {
        code,
        count: fresh ? n : recent,
        drive: names.get(driveId) ?? null,
        href: can(actor.role, needs) ? href(driveId) : null,
      };
    }),
  };
}
