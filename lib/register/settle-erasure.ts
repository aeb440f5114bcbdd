import { provinceOf } from '@/lib/access/actor-type';
import { recordApproval } from '@/lib/core/approval';
import { dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { Erasure, Prisma } from '@/lib/generated/prisma/client';
import { erasureBlocks, heldVouchers } from './erasure-facts';
import { ApproveErasureInput, EndErasureInput } from './schema';

async function waiting(ctx: Ctx, id: string): Promise<Erasure> {
  const erasure = await ctx.tx.erasure.findFirst({ where: { id, provinceCode: provinceOf(ctx.actor) } });
  if (!erasure) throw new DomainError('notFound');
  if (erasure.state !== 'proposed') throw new DomainError('wrongState', { state: erasure.state });
  return erasure;
}

/** Once: of two who decide at the same moment, one finds it decided. */
async function settle(ctx: Ctx, erasure: Erasure, version: number, data: Prisma.ErasureUncheckedUpdateManyInput) {
  const { count } = await ctx.tx.erasure.updateMany({
    where: { id: erasure.id, provinceCode: erasure.provinceCode, state: 'proposed', version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError('wrongState');
}

/**
 * The leader's signed decision, which also erases: a trigger makes every row of the human nameless in place and destroys the keys of
 * his hashes in the audit. Vouchers are held until the day that is noted. Cannot be undone. DomainError notFound | wrongState |
 * erasureBlocked (something came up since) | makerIsChecker (database).
 */
export const approveErasure = defineCommand({
  name: 'erasure.approve',
  permission: 'erasure.decide',
  input: ApproveErasureInput,
  async run(ctx, { erasureId, version, ...approval }) {
    const erasure = await waiting(ctx, erasureId);
    const { provinceCode, personId } = erasure;
    const blocks = await erasureBlocks(ctx.tx, personId, approval.date);
    if (blocks.length > 0) throw new DomainError('erasureBlocked', { blocks });
    const { until } = await heldVouchers(ctx.tx, provinceCode, personId);
    const approvalId = await recordApproval(ctx, 'Erasure', erasureId, 'approved', approval);
    const heldUntil = until && dayToDate(until);
    await settle(ctx, erasure, version, { state: 'approved', approvalId, erasedAt: ctx.now, heldUntil });
    ctx.audit({ what: 'erasure.approved', subjectType: 'Person', subjectId: personId });
    return { erasureId };
  },
});

async function end(ctx: Ctx, input: { erasureId: string; version: number; reason: string }, state: string) {
  const erasure = await waiting(ctx, input.erasureId);
  await settle(ctx, erasure, input.version, { state, refusal: input.reason });
  ctx.audit({ what: `erasure.${state}`, subjectType: 'Person', subjectId: erasure.personId });
  return { erasureId: input.erasureId };
}

/** The leader says no, with the legal reason; nothing is erased. DomainError notFound | wrongState. */
export const rejectErasure = defineCommand({
  name: 'erasure.reject',
  permission: 'erasure.decide',
  input: EndErasureInput,
  run: (ctx, input) => end(ctx, input, 'rejected'),
});

/** The request is taken back before anybody decided. DomainError notFound | wrongState. */
export const withdrawErasure = defineCommand({
  name: 'erasure.withdraw',
  permission: 'erasure.propose',
  input: EndErasureInput,
  run: (ctx, input) => end(ctx, input, 'withdrawn'),
});
