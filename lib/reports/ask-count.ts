import { dateToDay } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import type { Prisma } from '@/lib/generated/prisma/client';
import { paths } from '@/lib/paths';
import type { Task } from './home-rules';

interface Counted {
  n: bigint;
  due: Date | null;
  driveId: string | null;
  id: string | null;
}

type Where = (found: { driveId: string; id: string }) => string;

/**
 * Counts what waits. `rows` gives "driveId", id and due of each thing; the button leads to the most urgent one's drive.
 * Under the actor's own place: nobody counts what he may not see.
 */
export async function ask(tx: Tx, code: string, rows: Prisma.Sql, where: Where): Promise<Task> {
  const [found] = await tx.$queryRaw<Counted[]>`
    with waiting as (${rows})
    select count(*) as n, min(due)::date as due, (array_agg("driveId" order by due nulls last, id))[1]::text as "driveId",
      (array_agg(id order by due nulls last, id))[1]::text as id from waiting`;
  return {
    code,
    count: Number(found?.n ?? 0),
    dueOn: found?.due ? dateToDay(found.due) : null,
    href: found?.driveId ? where({ driveId: found.driveId, id: found.id ?? '' }) : paths.drives,
  };
}
