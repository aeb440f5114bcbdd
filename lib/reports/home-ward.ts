import { ISSUED } from '@/lib/cards/rules';
import type { QueryCtx } from '@/lib/core/query';
import { dayToDate } from '@/lib/core/clock';
import { Prisma } from '@/lib/generated/prisma/client';
import { paths } from '@/lib/paths';
import type { Found, Source } from './home-rules';

export const toList = ({ driveId, id }: Found) => paths.drive(driveId).list(id);
export const listsIn = (state: string) => (driveId: string) => `${paths.drive(driveId).lists}?state=${state}`;

const RUNNING = Prisma.sql`d.state in ('open', 'distributing')`;

/** The draft of each drive whose list the ward has not sent; where it has not even begun, the drive itself. */
const sendList: Source = {
  code: 'sendList',
  rows: Prisma.sql`
    select d.id as "driveId", coalesce(l.id, d.id) as id, d."listDeadline" as due, coalesce(l.title, d.name) as label, w."wardCode"
    from "Drive" d join "DriveWard" w on w."driveId" = d.id
    left join "WardList" l on l."driveId" = d.id and l."wardCode" = w."wardCode" and l.state = 'draft'
    where d.state = 'open' and not exists (select from "WardList" s where s."driveId" = d.id and s."wardCode" = w."wardCode" and s.state <> 'draft')`,
  all: (driveId) => paths.drive(driveId).lists,
};

const returnedList: Source = {
  code: 'returnedList',
  rows: Prisma.sql`
    select l."driveId", l.id, d."listDeadline" as due, l.title as label, l."wardCode"
    from "WardList" l join "Drive" d on d.id = l."driveId" where l.state = 'returned' and ${RUNNING}`,
  one: toList,
  all: listsIn('returned'),
};

const faultyLines: Source = {
  code: 'faultyLines',
  rows: Prisma.sql`
    select l."driveId", l."listId" as id, d."listDeadline" as due, w.title as label, w."wardCode"
    from "ListLine" l join "WardList" w on w.id = l."listId" join "Drive" d on d.id = l."driveId"
    where w.state in ('draft', 'returned') and l.state <> 'excluded' and l."errorCount" > 0 and ${RUNNING}`,
  byThing: true,
  one: (found) => `${toList(found)}?show=errors`,
};

const signList: Source = {
  code: 'signList',
  rows: Prisma.sql`
    select l."driveId", l.id, d."listDeadline" as due, l.title as label, l."wardCode"
    from "WardList" l join "Drive" d on d.id = l."driveId"
    where l.state in ('draft', 'returned') and l."signKind" is null and ${RUNNING}
      and exists (select from "ListLine" x where x."listId" = l.id and x.state <> 'excluded')`,
  one: toList,
};

/** Items that can be handed over now; a planned second attempt gives the day. */
const handOver: Source = {
  code: 'handOver',
  rows: Prisma.sql`
    select i."driveId", i.id, (select max(a."nextOn") from "HandoverAttempt" a where a."itemId" = i.id) as due, null as label, i."wardCode"
    from "Item" i
    where i.handover <> 'handedOver' and i."reversedAt" is null and i.state in (${Prisma.join([...ISSUED])})`,
  all: (driveId) => paths.drive(driveId).handovers,
};

const commentList = ({ today }: QueryCtx): Source => ({
  code: 'commentList',
  rows: Prisma.sql`
    select l."driveId", l.id, l."postedTo" as due, l.title as label, l."wardCode"
    from "WardList" l where l.state = 'posted' and l."postedTo" >= ${dayToDate(today)}`,
  one: toList,
});

/** Lists that wait for the office: an answer within three days. */
const inReview = (code: string, state: 'submitted' | 'underReview'): Source => ({
  code,
  rows: Prisma.sql`
    select l."driveId", l.id, (l."submittedAt" at time zone 'Asia/Ho_Chi_Minh')::date + 3 as due, l.title as label, l."wardCode"
    from "WardList" l where l.state = ${state}`,
  // A list just sent in is looked through first; its review begins there.
  one: state === 'submitted' ? toList : ({ driveId, id }) => paths.drive(driveId).listReview(id),
  all: listsIn(state),
});
export const reviewSources = [inReview('reviewList', 'submitted'), inReview('continueReview', 'underReview')];

export const officialSources = (): Source[] => [sendList, returnedList, faultyLines, handOver];
export const wardLeaderSources = (): Source[] => [signList, sendList, returnedList, handOver];
export const observerSources = (ctx: QueryCtx): Source[] => [commentList(ctx)];
export const baseOfficeSources = (): Source[] => [...reviewSources, handOver];
