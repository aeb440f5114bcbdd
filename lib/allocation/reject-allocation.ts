import { defineCommand } from '@/lib/core/command';
import { proposedRun } from './run-ref';
import { RejectRunInput } from './schema';

/** Sends a proposal back; the money it held is free again at once. */
export const rejectAllocation = defineCommand({
  name: 'allocation.reject',
  permission: 'allocation.approve',
  input: RejectRunInput,
  async run(ctx, { runId, version, reason }) {
    const run = await proposedRun(ctx, runId, version);
    await ctx.tx.allocationRun.updateMany({
      where: { id: runId },
      data: { state: 'rejected', rejectReason: reason, version: { increment: 1 } },
    });
    ctx.audit({
      what: 'allocation.rejected',
      subjectType: 'AllocationRun',
      subjectId: runId,
      driveId: run.driveId,
      reason,
    });
    return { id: runId };
  },
});
