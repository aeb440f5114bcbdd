import type { TableParams } from '@/lib/core/table-params';
import { nameKey } from '@/lib/register/names';
import type { DriveListRow } from './queries';
import { LIST_STATES } from './rules';

type Filters = { q: string | undefined; state: string | undefined; late: 'yes' | undefined };

const order = (row: DriveListRow): number => (row.state ? LIST_STATES.indexOf(row.state as never) : -1);

const COMPARE: Record<string, (a: DriveListRow, b: DriveListRow) => number> = {
  ward: (a, b) => new Intl.Collator('vi').compare(a.ward, b.ward),
  people: (a, b) => a.people - b.people,
  withErrors: (a, b) => a.withErrors - b.withErrors,
  state: (a, b) => order(a) - order(b),
  submittedAt: (a, b) => (a.submittedAt?.getTime() ?? 0) - (b.submittedAt?.getTime() ?? 0),
};

/** Filters and sorts the lists of a drive, of which there are at most some hundred. */
export function chooseLists(rows: readonly DriveListRow[], params: TableParams<string, Filters>): DriveListRow[] {
  const { q, state, late } = params.filters;
  const compare = COMPARE[params.sort] ?? COMPARE.ward!;
  return rows
    .filter((row) => !q || nameKey(`${row.ward} ${row.title}`).includes(nameKey(q)))
    .filter((row) => !state || (row.state ?? 'none') === state)
    .filter((row) => !late || row.late)
    .sort((a, b) => (params.desc ? compare(b, a) : compare(a, b)));
}
