import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';

/** A batch of the actor's province, locked until the end. DomainError notFound. */
export async function lockBatch(ctx: Ctx, batchId: string) {
  await ctx.tx.$queryRaw`select id from "CardBatch" where id = ${batchId}::uuid for update`;
  const batch = await ctx.tx.cardBatch.findFirst({ where: { id: batchId, provinceCode: provinceOf(ctx.actor) } });
  if (!batch) throw new DomainError('notFound');
  return batch;
}
