import { type Day, dateToDay } from '@/lib/core/clock';
import type { Vnd } from '@/lib/core/money';
import type { Tx } from '@/lib/core/place';
import type { Prisma } from '@/lib/generated/prisma/client';
import { receivedOf } from './received';
import { outstanding, pledgeProgress, type PledgeProgress } from './rules';

export interface PledgeRow {
  id: string;
  code: string;
  kind: string;
  amount: Vnd | null;
  count: number | null;
  pledgedOn: Day;
  dueOn: Day | null;
  driveId: string | null;
  fundId: string;
  progress: PledgeProgress;
  received: Vnd;
  /** Still to come; null where the amount is not known. */
  outstanding: Vnd | null;
  /** Of what was received: not yet promised to people, and promised but not yet paid to the insurer. */
  available: Vnd;
  allocated: Vnd;
  late: boolean;
  sponsor: { id: string; name: string; nameEn: string; nameOther: string; anonymous: boolean };
}

const sponsor = { select: { id: true, name: true, nameEn: true, nameOther: true, anonymous: true } } as const;

/** Pledges with what has come of them and what is left of it, newest first. In the reader's own place. */
export async function pledgeRows(tx: Tx, where: Prisma.PledgeWhereInput, today: Day): Promise<PledgeRow[]> {
  const pledges = await tx.pledge.findMany({
    where,
    orderBy: [{ pledgedOn: 'desc' }, { id: 'desc' }],
    include: { sponsor },
  });
  const received = await receivedOf(
    tx,
    pledges.map((pledge) => pledge.id),
  );
  const balances = await tx.accountBalance.findMany({
    where: { fundId: { in: pledges.map((pledge) => pledge.fundId) } },
    select: { fundId: true, kind: true, balance: true },
  });
  const balance = (fundId: string, kind: string): Vnd =>
    -(balances.find((row) => row.fundId === fundId && row.kind === kind)?.balance ?? 0n);
  return pledges.map((pledge) => {
    const came = received.get(pledge.id) ?? 0n;
    const progress = pledgeProgress(pledge, came);
    const dueOn = pledge.dueOn && dateToDay(pledge.dueOn);
    return {
      id: pledge.id,
      code: pledge.code,
      kind: pledge.kind,
      amount: pledge.amount,
      count: pledge.count,
      pledgedOn: dateToDay(pledge.pledgedOn),
      dueOn,
      driveId: pledge.driveId,
      fundId: pledge.fundId,
      progress,
      received: came,
      outstanding: outstanding(pledge, came),
      available: balance(pledge.fundId, 'fundAvailable'),
      allocated: balance(pledge.fundId, 'fundAllocated'),
      late: (progress === 'promised' || progress === 'partlyReceived') && dueOn !== null && dueOn < today,
      sponsor: pledge.sponsor,
    };
  });
}

/** Sums over pledges. `promised` leaves out what was withdrawn and, of what was written off, the part that never came. */
export function pledgeTotals(rows: readonly PledgeRow[]) {
  const total = { promised: 0n, received: 0n, outstanding: 0n, available: 0n, allocated: 0n };
  for (const row of rows) {
    const open = row.progress !== 'cancelled' && row.progress !== 'writtenOff';
    total.promised += open ? (row.amount ?? row.received) : row.received;
    total.received += row.received;
    total.outstanding += row.outstanding ?? 0n;
    total.available += row.available;
    total.allocated += row.allocated;
  }
  return total;
}
