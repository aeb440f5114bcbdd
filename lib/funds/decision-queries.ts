import { DomainError } from '@/lib/core/errors';
import { openFile } from '@/lib/core/files';
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
