import type { QueryCtx } from '@/lib/core/query';
import { dayToDate } from '@/lib/core/clock';
import { Prisma } from '@/lib/generated/prisma/client';
import { paths } from '@/lib/paths';
import { ask } from './ask-count';
import type { Task } from './home-rules';

const lists = ({ driveId }: { driveId: string }) => paths.drive(driveId).lists;
const list = ({ driveId, id }: { driveId: string; id: string }) => paths.drive(driveId).list(id);
const handovers = ({ driveId }: { driveId: string }) => paths.drive(driveId).handovers;

const RUNNING = Prisma.sql`d.state in ('open', 'distributing')`;

/** Drives in which the ward takes part and has sent no list yet. */
const unsent = Prisma.sql`
  select d.id as "driveId", d.id, d."listDeadline" as due from "Drive" d join "DriveWard" w on w."driveId" = d.id
  where d.state = 'open' and not exists (select from "WardList" l where l."driveId" = d.id and l."wardCode" = w."wardCode" and l.state not in ('draft', 'returned'))
    and not exists (select from "WardList" l where l."driveId" = d.id and l."wardCode" = w."wardCode" and l.state = 'returned')`;
const returned = Prisma.sql`
  select l."driveId", l.id, d."listDeadline" as due from "WardList" l join "Drive" d on d.id = l."driveId" where l.state = 'returned' and ${RUNNING}`;
const faulty = Prisma.sql`
  select l."driveId", l."listId" as id, d."listDeadline" as due from "ListLine" l join "WardList" w on w.id = l."listId" join "Drive" d on d.id = l."driveId"
  where w.state in ('draft', 'returned') and l.state <> 'excluded' and l."errorCount" > 0 and ${RUNNING}`;
const unsigned = Prisma.sql`
  select l."driveId", l.id, d."listDeadline" as due from "WardList" l join "Drive" d on d.id = l."driveId"
  where l.state in ('draft', 'returned') and l."signKind" is null and ${RUNNING} and exists (select from "ListLine" x where x."listId" = l.id and x.state <> 'excluded')`;
/** Items that can be handed over now; a planned second attempt gives the day. */
export const toHandOver = Prisma.sql`
  select i."driveId", i.id, (select max(a."nextOn") from "HandoverAttempt" a where a."itemId" = i.id) as due from "Item" i
  where i.handover <> 'handedOver' and i."reversedAt" is null and i.state in ('issued', 'printed', 'atWard', 'notified', 'activated')`;
const posted = Prisma.sql`select l."driveId", l.id, l."postedTo" as due from "WardList" l where l.state = 'posted'`;
export const submitted = Prisma.sql`
  select l."driveId", l.id, (l."submittedAt" + interval '3 days')::date as due from "WardList" l where l.state in ('submitted', 'underReview')`;

export const officialTasks = ({ tx }: QueryCtx): Promise<Task[]> =>
  inOrder([
    () => ask(tx, 'sendList', unsent, lists),
    () => ask(tx, 'returnedList', returned, list),
    () => ask(tx, 'faultyLines', faulty, list),
    () => ask(tx, 'handOver', toHandOver, handovers),
  ]);

export const wardLeaderTasks = ({ tx }: QueryCtx): Promise<Task[]> =>
  inOrder([
    () => ask(tx, 'signList', unsigned, list),
    () => ask(tx, 'sendList', unsent, lists),
    () => ask(tx, 'handOver', toHandOver, handovers),
  ]);

export const observerTasks = ({ tx, today }: QueryCtx): Promise<Task[]> =>
  inOrder([
    () => ask(tx, 'commentList', Prisma.sql`select * from (${posted}) p where due >= ${dayToDate(today)}`, list),
  ]);

export const baseOfficeTasks = ({ tx }: QueryCtx): Promise<Task[]> =>
  inOrder([() => ask(tx, 'reviewList', submitted, list), () => ask(tx, 'handOver', toHandOver, handovers)]);

/** One after another: a transaction has one connection. */
export async function inOrder(asks: (() => Promise<Task>)[]): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const one of asks) tasks.push(await one());
  return tasks;
}
