import type { PlaceRole } from '@/lib/access/roles';
import { type Day, dateToDay } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import { Prisma } from '@/lib/generated/prisma/client';
import { chainAt } from './chain';
import type { Kind } from './cut-drive';

/** The six counts of a drive, each a number of people's items; see `CountRow` for when each is reached. */
export const STEPS = ['proposed', 'approved', 'paid', 'issued', 'onStage', 'handedOver'] as const;
export type Step = (typeof STEPS)[number];

/**
 * One cut of a drive: a ward, group, phase and kind of item. Cards and books are never in one row.
 * - proposed: lines of lists that were sent; approved: items of approved allocations that are not taken back;
 * - paid: in a remittance that was paid; issued: accepted by the insurer;
 * - onStage, handedOver: handed over on stage, and in all (stage included), and not taken back.
 * `full` and `donated` are the premium and the sponsors' share of the approved, `paidValue` and `handedValue` the sponsors'
 * share of those; whole đồng.
 */
export interface CountRow extends Record<Step, number> {
  wardCode: string;
  groupCode: string;
  phaseId: string | null;
  kind: 'card' | 'book';
  full: bigint;
  donated: bigint;
  paidValue: bigint;
  issuedValue: bigint;
  stageValue: bigint;
  handedValue: bigint;
}

/** How many reached a step on a day, of one kind. */
export interface Moved {
  kind: Kind;
  step: Step;
  day: Day;
  count: number;
}

type Raw = Omit<CountRow, Step> & Record<Step, bigint> & { step: Step | null; on: Date | null; n: bigint };

/**
 * Counts and values of a drive as they stood at the end of a Vietnam day (`chainAt`), in the order of ward, group and kind; and the
 * days on which they grew, in their order. One pass over the chain for both.
 */
export async function chainFigures(
  tx: Tx,
  place: PlaceRole,
  driveId: string,
  asOf: Day,
): Promise<{ rows: CountRow[]; moved: Moved[] }> {
  const reached = (step: Step) => Prisma.sql`count(*) filter (where step = ${step}) as ${Prisma.raw(`"${step}"`)}`;
  const value = (step: Step, of: 'full' | 'share', as: string) =>
    Prisma.sql`coalesce(sum(${Prisma.raw(`"${of}"`)}) filter (where step = ${step}), 0)::bigint as ${Prisma.raw(`"${as}"`)}`;
  const rows = await tx.$queryRaw<Raw[]>`
    select "wardCode", "groupCode", "phaseId", kind, step, "on", count(*) as n, ${Prisma.join(STEPS.map(reached))},
      ${value('approved', 'full', 'full')}, ${value('approved', 'share', 'donated')}, ${value('paid', 'share', 'paidValue')},
      ${value('issued', 'share', 'issuedValue')}, ${value('onStage', 'share', 'stageValue')}, ${value('handedOver', 'share', 'handedValue')}
    from (${chainAt(place, driveId, asOf)}) c
    group by grouping sets (("wardCode", "groupCode", "phaseId", kind), (kind, step, "on")) order by "on", 1, 2, 4`;
  return {
    rows: rows
      .filter(({ step }) => step === null)
      .map(({ step: _step, on: _on, n: _n, ...row }) => ({
        ...row,
        ...(Object.fromEntries(STEPS.map((step) => [step, Number(row[step])])) as Record<Step, number>),
      })),
    moved: rows.flatMap(({ kind, step, on, n }) =>
      step && on ? [{ kind, step, day: dateToDay(on), count: Number(n) }] : [],
    ),
  };
}

export const countDrive = async (tx: Tx, place: PlaceRole, driveId: string, asOf: Day): Promise<CountRow[]> =>
  (await chainFigures(tx, place, driveId, asOf)).rows;

const VALUES = ['full', 'donated', 'paidValue', 'issuedValue', 'stageValue', 'handedValue'] as const;
export type Figures = Record<Step, number> & Record<(typeof VALUES)[number], bigint>;

/** Sum of some rows. Filter by kind first: cards and books have no common sum. */
export function sumRows(rows: readonly CountRow[]): Figures {
  const sum = {} as Figures;
  for (const step of STEPS) sum[step] = rows.reduce((n, row) => n + row[step], 0);
  for (const value of VALUES) sum[value] = rows.reduce((n, row) => n + row[value], 0n);
  return sum;
}

/** Rows by a key, in the order in which the keys appear, each with its sum. */
export function sumBy<K extends string>(
  rows: readonly CountRow[],
  key: (row: CountRow) => K,
): { key: K; figures: Figures }[] {
  const groups = new Map<K, CountRow[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups].map(([k, of]) => ({ key: k, figures: sumRows(of) }));
}
