import { recordApproval } from '@/lib/core/approval';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { remittanceOf } from './remittance-ref';
import { ApproveRemittanceInput } from './schema';

/**
 * The leader approves the order of payment with its rows as they stand; from here on they do not change.
 * DomainError nothingToDo | nothingLeftToPay (others pay all for somebody by now, named in `details`).
 */
export const approveRemittance = defineCommand({
  name: 'remittance.approve',
  permission: 'remittance.approve',
  input: ApproveRemittanceInput,
  async run(ctx, { remittanceId, version, ...approval }) {
    const remittance = await remittanceOf(ctx, remittanceId, version, 'draft');
    if (remittance.rows.length === 0) throw new DomainError('nothingToDo');
    await refuseFullyPaid(ctx, remittanceId);
    const approvalId = await recordApproval(ctx, 'Remittance', remittanceId, 'approved', approval);
    await ctx.tx.remittance.updateMany({
      where: { id: remittanceId },
      data: { state: 'approved', approvalId, version: { increment: 1 } },
    });
    ctx.audit({
      what: 'remittance.approved',
      subjectType: 'Remittance',
      subjectId: remittanceId,
      driveId: remittance.driveId,
      counts: { rows: remittance.rows.length },
      ids: remittance.rows.map((r) => r.itemId),
    });
    return { id: remittanceId };
  },
});

/** Whom the State pays for by now needs no gift: out of the order, and the allocation taken back. */
async function refuseFullyPaid({ tx }: Ctx, remittanceId: string): Promise<void> {
  const rows = await tx.remittanceRow.findMany({
    where: { remittanceId, removedAt: null, amount: 0n },
    select: { item: { select: { line: { select: { fullName: true } } } } },
    take: 20,
  });
  const names = rows.map(({ item }) => item.line.fullName).join(', ');
  if (names) throw new DomainError('nothingLeftToPay', { names });
}
