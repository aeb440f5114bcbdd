import type { Tx } from '@/lib/core/place';

/** Money that came to a drive from another one, or from funds released of their conditions, with what is still free of it. */
export async function carriedInto(tx: Tx, driveId: string) {
  const rows = await tx.fundDecision.findMany({
    where: { toDriveId: driveId, state: 'approved' },
    orderBy: { id: 'desc' },
    select: { id: true, amount: true, fundId: true, toFundId: true, sponsorId: true },
  });
  const sponsors = await tx.sponsor.findMany({
    where: { id: { in: rows.map(({ sponsorId }) => sponsorId) } },
    select: { id: true, name: true, nameEn: true, nameOther: true, anonymous: true },
  });
  const pledges = await tx.pledge.findMany({
    where: { fundId: { in: rows.map(({ fundId }) => fundId) } },
    select: { id: true, code: true, fundId: true },
  });
  const balances = await tx.accountBalance.findMany({
    where: { fundId: { in: rows.flatMap(({ toFundId }) => toFundId ?? []) }, kind: 'fundAvailable' },
    select: { fundId: true, balance: true },
  });
  return rows.map(({ id, amount, fundId, toFundId, sponsorId }) => ({
    id,
    amount,
    sponsor: sponsors.find((one) => one.id === sponsorId)!,
    pledge: pledges.find((one) => one.fundId === fundId) ?? null,
    available: -(balances.find((one) => one.fundId === toFundId)?.balance ?? 0n),
  }));
}
export type CarriedRow = Awaited<ReturnType<typeof carriedInto>>[number];
