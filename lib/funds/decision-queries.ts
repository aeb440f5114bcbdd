import { DomainError } from '@/lib/core/errors';
import { openFile } from '@/lib/core/files';
import type { Tx } from '@/lib/core/place';
import { defineQuery } from '@/lib/core/query';
import { possibleKinds } from './decision-rules';
import { pledgeRows } from './pledge-rows';

/** What the form on left-over money offers: what is possible with this fund, and drives that it could go to. DomainError notFound. */
export const moneyLeftStep = defineQuery('money.record', async ({ tx, today }, pledgeId: string) => {
  const [pledge] = await pledgeRows(tx, { id: pledgeId }, today);
  if (!pledge) throw new DomainError('notFound');
  const fund = await tx.fund.findUniqueOrThrow({ where: { id: pledge.fundId } });
  const drives = await tx.drive.findMany({
    where: { state: { notIn: ['closed', 'cancelled'] }, ...(fund.driveId ? { id: { not: fund.driveId } } : {}) },
    orderBy: { startsOn: 'desc' },
    select: { id: true, name: true, nameEn: true, planNumber: true },
  });
  const waiting = await tx.fundDecision.count({ where: { fundId: fund.id, state: 'proposed' } });
  const kinds = possibleKinds(fund).filter((kind) => kind !== 'carryOver' || drives.length > 0);
  return { pledge, kinds, drives, waiting: waiting > 0 };
});

/** The paper that a proposal names as evidence. DomainError notFound. */
export const openEvidence = defineQuery('fund.read', async ({ tx }, decisionId: string) => {
  const decision = await tx.fundDecision.findUnique({ where: { id: decisionId }, select: { evidenceFileId: true } });
  if (!decision?.evidenceFileId) throw new DomainError('notFound');
  return openFile(tx, decision.evidenceFileId);
});

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
