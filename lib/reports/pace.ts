import type { PlaceRole } from '@/lib/access/roles';
import { addDays, type Day, daysBetween, dateToDay } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import { chainAt } from './chain';
import type { Step } from './counts';
import type { Kind } from './cut-drive';

/** How many had reached each step by the end of a day, of one kind. */
export type PacePoint = { day: Day } & Partial<Record<Step, number>>;

/** Points of a drawing: enough to see the way, few enough to read their days. */
const POINTS = 12;

/** How the steps grew from the first day on which anything happened to `asOf`, per kind, in even strides. */
export async function paceOf(tx: Tx, place: PlaceRole, driveId: string, asOf: Day): Promise<Record<Kind, PacePoint[]>> {
  const rows = await tx.$queryRaw<{ kind: Kind; step: Step; on: Date; n: bigint }[]>`
    select kind, step, "on", count(*) as n from (${chainAt(place, driveId, asOf)}) c group by 1, 2, 3 order by 3`;
  const of = (kind: Kind) =>
    growth(
      rows
        .filter((row) => row.kind === kind)
        .map((row) => ({ step: row.step, day: dateToDay(row.on), n: Number(row.n) })),
    );
  return { card: of('card'), book: of('book') };
}

/** Running totals on at most `POINTS` days, the last day that moved included. Rows come in the order of their days. */
export function growth(rows: readonly { step: Step; day: Day; n: number }[]): PacePoint[] {
  const [first, last] = [rows[0]?.day, rows.at(-1)?.day];
  if (!first || !last) return [];
  const span = daysBetween(first, last);
  const stride = Math.max(1, Math.ceil(span / (POINTS - 1)));
  const days: Day[] = [];
  for (let back = 0; back <= span; back += stride) days.unshift(addDays(last, -back));
  if (days[0] !== first) days.unshift(first);
  return days.map((day) => {
    const point: Record<string, number> = {};
    for (const row of rows) if (row.day <= day) point[row.step] = (point[row.step] ?? 0) + row.n;
    return { day, ...point } as PacePoint;
  });
}
