import type { PlaceRole } from '@/lib/access/roles';
import type { Day } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import { Prisma } from '@/lib/generated/prisma/client';
import { chainAt } from './chain';

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

type Raw = Omit<CountRow, Step> & Record<Step, bigint>;

/** Counts and values of a drive as they stood at the end of a Vietnam day (`chainAt`). Order: ward, group, kind. */
export async function countDrive(tx: Tx, place: PlaceRole, driveId: string, asOf: Day): Promise<CountRow[]> {
  const reached = (step: Step) => Prisma.sql`count(*) filter (where step = ${step}) as ${Prisma.raw(`"${step}"`)}`;
  const value = (step: Step, of: 'full' | 'share', as: string) =>
    Prisma.sql`coalesce(sum(${Prisma.raw(`"${of}"`)}) filter (where step = ${step}), 0)::bigint as ${Prisma.raw(`"${as}"`)}`;
  const rows = await tx.$queryRaw<Raw[]>`
    select "wardCode", "groupCode", "phaseId", kind, ${Prisma.join(STEPS.map(reached))},
      ${value('approved', 'full', 'full')}, ${value('approved', 'share', 'donated')}, ${value('paid', 'share', 'paidValue')},
      ${value('issued', 'share', 'issuedValue')}, ${value('onStage', 'share', 'stageValue')}, ${value('handedOver', 'share', 'handedValue')}
    from (${chainAt(place, driveId, asOf)}) c group by 1, 2, 3, 4 order by 1, 2, 4`;
  return rows.map((row) => ({
    ...row,
    ...(Object.fromEntries(STEPS.map((step) => [step, Number(row[step])])) as Record<Step, number>),
  }));
}

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
