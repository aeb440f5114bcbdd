import { type Day, dateToDay } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import { type Figures, type Step, STEPS } from './counts';
import { type Cut, KINDS, type Kind } from './cut-drive';

type Counts = Record<Step, number>;

/** What was told of one kind, in all or of one phase, beside the figures of the day that is looked at. */
export interface Told {
  id: string;
  kind: Kind;
  /** Empty: in all. */
  phase: string;
  steps: { step: Step; told: number; now: number }[];
  full: { told: bigint; now: bigint };
  donated: { told: bigint; now: bigint };
}

export interface Publication {
  setId: string;
  asOf: Day;
  toldWhere: string;
  by: string | null;
  at: Date;
  told: Told[];
}

/** Everything that was published of a drive, the latest first, each figure beside what it is in `cuts`. */
export async function publicationsOf(tx: Tx, driveId: string, cuts: readonly Cut[]): Promise<Publication[]> {
  const rows = await tx.statement.findMany({
    where: { driveId },
    omit: { rows: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  if (rows.length === 0) return [];
  const people = await tx.user.findMany({
    where: { id: { in: rows.map((row) => row.createdById) } },
    select: { id: true, name: true },
  });
  const phases = await tx.phase.findMany({ where: { driveId }, orderBy: { order: 'asc' } });
  const sets = new Map<string, Publication>();
  for (const row of rows) {
    const cut = cuts.find(({ kind }) => kind === row.kind);
    const figures: Figures | undefined = row.phaseId
      ? cut?.phases.find(({ key }) => key === row.phaseId)?.figures
      : cut?.total;
    const counts = row.counts as unknown as Counts;
    const told: Told = {
      id: row.id,
      kind: KINDS.find((kind) => kind === row.kind) ?? 'card',
      phase: phases.find(({ id }) => id === row.phaseId)?.name ?? '',
      steps: STEPS.map((step) => ({ step, told: counts[step], now: figures?.[step] ?? 0 })),
      full: { told: row.full, now: figures?.full ?? 0n },
      donated: { told: row.sponsorShare, now: figures?.donated ?? 0n },
    };
    const set = sets.get(row.setId) ?? {
      setId: row.setId,
      asOf: dateToDay(row.asOf),
      toldWhere: row.toldWhere,
      by: people.find(({ id }) => id === row.createdById)?.name ?? null,
      at: row.createdAt,
      told: [],
    };
    sets.set(row.setId, { ...set, told: [...set.told, told] });
  }
  // In all before its phases, cards before books.
  const rank = (told: Told): number =>
    KINDS.indexOf(told.kind) * 100 + phases.findIndex(({ name }) => name === told.phase);
  return [...sets.values()].map((set) => ({ ...set, told: set.told.toSorted((a, b) => rank(a) - rank(b)) }));
}
