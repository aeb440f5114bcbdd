import { defineQuery } from '@/lib/core/query';
import type { TableParams } from '@/lib/core/table-params';
import { can } from './permissions';
import { failedSystemJobs } from './system-jobs';

type Params = TableParams<'createdAt', { state: string | undefined }>;

/** Jobs that the actor may see: of the province, or, in a ward or base office, the own ones. Row-level security says which. With those of the system that failed. */
export const listJobs = defineQuery('job.read', async ({ tx, actor }, params: Params) => {
  const { state } = params.filters;
  const where = { provinceCode: actor.provinceCode, ...(state ? { state } : {}) };
  const { skip, take, desc } = params;
  const orderBy = { createdAt: desc ? ('desc' as const) : ('asc' as const) };
  const jobs = await tx.job.findMany({ where, skip, take, orderBy });
  const askers = await tx.user.findMany({
    where: { id: { in: jobs.flatMap(({ askedById }) => askedById ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(askers.map(({ id, name }) => [id, name]));
  return {
    jobs: jobs.map((job) => ({
      ...job,
      askedBy: job.askedById ? (nameOf.get(job.askedById) ?? null) : null,
      canRerun: job.state === 'failed' && job.askedById === actor.userId,
    })),
    total: await tx.job.count({ where }),
    systemFailed: can(actor.role, 'running.read') ? await failedSystemJobs(tx) : [],
    mayRerunSystem: can(actor.role, 'job.rerunSystem'),
  };
});
