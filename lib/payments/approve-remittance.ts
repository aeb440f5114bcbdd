import { recordApproval } from '@/lib/core/approval';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { remittanceOf } from './remittance-ref';
import { ApproveRemittanceInput } from './schema';

/** The leader approves the order of payment with its rows as they stand; from here on they do not change. */
export const approveRemittance = defineCommand({
  name: 'remittance.approve',
  permission: 'remittance.approve',
  input: ApproveRemittanceInput,
  async run(ctx, { remittanceId, version, ...approval }) {
    const remittance = await remittanceOf(ctx, remittanceId, version, 'draft');
    if (remittance.rows.length === 0) throw new DomainError('nothingToDo');
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
