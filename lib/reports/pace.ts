import { addDays, type Day, daysBetween } from '@/lib/core/clock';
import type { Moved, Step } from './counts';
import type { Kind } from './cut-drive';

/** How many had reached each step by the end of a day, of one kind. */
export type PacePoint = { day: Day } & Partial<Record<Step, number>>;

/** Points of a drawing: enough to see the way, few enough to read their days. */
const POINTS = 12;

/** How the steps grew from the first day on which anything happened, per kind, in even strides. */
export function paceOf(moved: readonly Moved[]): Record<Kind, PacePoint[]> {
  const of = (kind: Kind) => growth(moved.filter((row) => row.kind === kind));
  return { card: of('card'), book: of('book') };
}

/** Running totals on at most `POINTS` days, the last day that moved included. Rows come in the order of their days. */
export function growth(rows: readonly Omit<Moved, 'kind'>[]): PacePoint[] {
  const [first, last] = [rows[0]?.day, rows.at(-1)?.day];
  if (!first || !last) return [];
  const span = daysBetween(first, last);
  const stride = Math.max(1, Math.ceil(span / (POINTS - 1)));
  const days: Day[] = [];
  for (let back = 0; back <= span; back += stride) days.unshift(addDays(last, -back));
  if (days[0] !== first) days.unshift(first);
  return days.map((day) => {
    const point: Record<string, number> = {};
    for (const row of rows) if (row.day <= day) point[row.step] = (point[row.step] ?? 0) + row.count;
    return { day, ...point } as PacePoint;
  });
}
