import * as z from 'zod/mini';
import { defineCommand } from '@/lib/core/command';
import type { Tx } from '@/lib/core/place';

/** A job over all places that failed and has not been done since. */
export interface FailedSystemJob {
  id: string;
  name: string;
  reason: string | null;
  attempts: number;
  finishedAt: Date;
}

/** Of all places, for whoever may read how the installation runs: such a job stands in no province, and its row is nobody's. */
export const failedSystemJobs = (tx: Tx): Promise<FailedSystemJob[]> =>
  tx.$queryRaw<FailedSystemJob[]>`select * from tt.failed_system_jobs()`;

/** Asks for such a job once more. They do no harm when they run again. DomainError wrongState when it is not one that failed. */
export const rerunSystemJob = defineCommand({
  name: 'job.rerunSystem',
  permission: 'job.rerunSystem',
  input: z.object({ jobId: z.uuid() }),
  async run(ctx, { jobId }) {
    const [job] = await ctx.tx.$queryRaw<{ name: string }[]>`select tt.rerun_system_job(${jobId}::uuid) as name`;
    ctx.audit({ what: 'job.rerun', subjectType: 'Job', subjectId: jobId, fields: [job!.name] });
    return { jobId };
  },
});
