import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/core/place';
import { defineQuery, type QueryCtx } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';
import { placeNames } from '@/lib/places/wards';
import { hrefOf, mostUrgent, type Source, type Task } from './home-rules';
import { sourcesFor } from './home-sources';
import { movedLately } from './moved-lately';

interface Counted {
  n: bigint;
  due: Date | null;
  driveId: string | null;
  id: string;
}

/** Counts what waits, drive by drive. Under the actor's own place: nobody counts what he may not see. */
async function tasksOf(tx: Tx, source: Source): Promise<Task[]> {
  const group = source.byThing ? Prisma.sql`"driveId", id` : Prisma.sql`"driveId"`;
  const found = await tx.$queryRaw<Counted[]>`
    with waiting as (${source.rows})
    select "driveId"::text, count(*) as n, min(due)::date as due, (array_agg(id::text order by due nulls last, id))[1] as id
    from waiting group by ${group}`;
  return found.map(({ n, due, driveId, id }) => ({
    code: source.code,
    count: Number(n),
    dueOn: due && dateToDay(due),
    driveId,
    href: hrefOf(source, Number(n), { driveId: driveId ?? '', id }),
  }));
}

async function driveNames(tx: Tx, ids: (string | null)[]) {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map<string, never>();
  const drives = await tx.drive.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true, nameEn: true },
  });
  return new Map(drives.map((drive) => [drive.id, drive]));
}

async function waitingTasks(ctx: QueryCtx) {
  const all: Task[] = [];
  for (const source of sourcesFor(ctx)) all.push(...(await tasksOf(ctx.tx, source))); // one after another: one connection
  const tasks = mostUrgent(all, ctx.today);
  const names = await driveNames(
    ctx.tx,
    tasks.map(({ driveId }) => driveId),
  );
  return tasks.map((task) => ({ ...task, drive: (task.driveId && names.get(task.driveId)) || null }));
}

/** What waits for this person, three things at most, and what has moved since the last visit (14 days at most). */
export const readHome = defineQuery('home.read', async (ctx, since: Date | null) => ({
  role: ctx.actor.role,
  name: ctx.actor.name,
  today: ctx.today,
  tasks: await waitingTasks(ctx),
  moved: await movedLately(ctx, since),
}));

export type HomeTask = Awaited<ReturnType<typeof waitingTasks>>[number];

interface Waiting {
  id: string;
  due: Date | null;
  label: string | null;
  wardCode: string | null;
  driveId: string | null;
}

const MOST_ROWS = 500;

/** The rows behind a number of the home page, the most urgent first. DomainError notFound for what is no task of this role. */
export const readWaiting = defineQuery('home.read', async (ctx, code: string, driveId: string, locale: string) => {
  const source = sourcesFor(ctx).find((one) => one.code === code);
  const to = source?.one;
  if (!source || !to) throw new DomainError('notFound');
  const found = await ctx.tx.$queryRaw<Waiting[]>`
    with waiting as (${source.rows})
    select id::text, due::date as due, coalesce(case when ${locale} = 'en' then nullif(to_jsonb(waiting) ->> 'labelEn', '') end, label) as label,
      "wardCode", "driveId"::text from waiting
    where coalesce("driveId"::text, '') = ${driveId} order by due nulls last, id limit ${MOST_ROWS}`;
  const names = await placeNames(
    ctx.tx,
    found.flatMap(({ wardCode }) => wardCode ?? []),
  );
  const drives = await driveNames(ctx.tx, [found[0]?.driveId ?? null]);
  return {
    drive: drives.get(driveId) ?? null,
    rows: found.map(({ id, due, label, wardCode, driveId: of }) => ({
      id,
      label: label ?? '',
      dueOn: due && dateToDay(due),
      place: (wardCode && names.get(wardCode)) || null,
      href: to({ driveId: of ?? '', id }),
    })),
  };
});
