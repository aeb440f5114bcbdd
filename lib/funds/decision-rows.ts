import { approvalView } from '@/lib/core/approval';
import { vietnamDay } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { DecisionKind, DecisionState } from './decision-rules';

/** Proposals and decisions on money that is left, newest first, with who proposed and the signed act. In the reader's own place. */
export async function decisionRows(tx: Tx, where: Prisma.FundDecisionWhereInput) {
  const rows = await tx.fundDecision.findMany({ where, orderBy: { id: 'desc' } });
  const drives = await tx.drive.findMany({
    where: { id: { in: rows.flatMap(({ toDriveId }) => toDriveId ?? []) } },
    select: { id: true, name: true, nameEn: true, planNumber: true },
  });
  const users = await tx.user.findMany({
    where: { id: { in: rows.map(({ createdById }) => createdById) } },
    select: { id: true, name: true },
  });
  const approvals = await tx.approval.findMany({
    where: { id: { in: rows.flatMap(({ approvalId }) => approvalId ?? []) } },
  });
  return rows.map((row) => {
    const approval = approvals.find(({ id }) => id === row.approvalId);
    return {
      id: row.id,
      version: row.version,
      kind: row.kind as DecisionKind,
      state: row.state as DecisionState,
      amount: row.amount,
      method: row.method,
      toDrive: drives.find(({ id }) => id === row.toDriveId) ?? null,
      evidence: row.evidence,
      hasFile: row.evidenceFileId !== null,
      refusal: row.refusal,
      proposedBy: users.find(({ id }) => id === row.createdById)?.name ?? null,
      proposedOn: vietnamDay(row.createdAt),
      approval: approval ? approvalView(approval) : null,
    };
  });
}
export type DecisionRow = Awaited<ReturnType<typeof decisionRows>>[number];
