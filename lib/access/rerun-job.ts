import * as z from 'zod/mini';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { enqueue } from '@/lib/core/jobs';

/**
 * Asks for a failed job once more, as a new job. Only by the one who asked for it: a job runs under the place and the rights of
 * its asker. Jobs do no harm when they run again. DomainError notFound; wrongState when it did not fail.
 */
export const rerunJob = defineCommand({
  name: 'job.rerun',
  permission: 'job.rerun',
  input: z.object({ jobId: z.uuid() }),
  async run(ctx, { jobId }) {
    const { userId, provinceCode } = ctx.actor;
    const job = await ctx.tx.job.findFirst({ where: { id: jobId, provinceCode, askedById: userId } });
    if (!job) throw new DomainError('notFound');
    if (job.state !== 'failed') throw new DomainError('wrongState');
    const newJobId = await enqueue(ctx.tx, job.name, job.payload as Record<string, unknown>);
    ctx.audit({ what: 'job.rerun', subjectType: 'Job', subjectId: jobId, fields: [job.name] });
    return { jobId: newJobId };
  },
});
