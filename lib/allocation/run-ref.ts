import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';

/** A proposal of the actor's province, locked until the end of the transaction. DomainError notFound | wrongState | stale. */
export async function proposedRun(ctx: Ctx, runId: string, version: number) {
  await ctx.tx.$queryRaw`select id from "AllocationRun" where id = ${runId}::uuid for update`;
  const run = await ctx.tx.allocationRun.findFirst({ where: { id: runId, provinceCode: provinceOf(ctx.actor) } });
  if (!run) throw new DomainError('notFound');
  if (run.state !== 'proposed') throw new DomainError('wrongState', { state: run.state });
  if (run.version !== version) throw new DomainError('stale', { current: { version: run.version } });
  return run;
}
