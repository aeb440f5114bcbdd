import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { driveOf } from './drive-ref';
import { EDITABLE } from './rules';

/**
 * Changes a day of one milestone of a drive that is not over.
 * @throws DomainError notFound | wrongState | stale (with the days that are stored)
 */
export async function changeMilestone(
  ctx: Ctx,
  milestoneId: string,
  version: number,
  data: Prisma.MilestoneUpdateManyMutationInput,
): Promise<{ driveId: string; kind: string }> {
  const where = { id: milestoneId, provinceCode: provinceOf(ctx.actor) };
  const row = await ctx.tx.milestone.findFirst({ where });
  if (!row) throw new DomainError('notFound');
  await driveOf(ctx, row.driveId, EDITABLE.milestoneDays);
  const { count } = await ctx.tx.milestone.updateMany({
    where: { ...where, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count > 0) return { driveId: row.driveId, kind: row.kind };
  const now = await ctx.tx.milestone.findFirstOrThrow({ where });
  const doneOn = now.doneOn ? dateToDay(now.doneOn) : '';
  throw new DomainError('stale', { current: { dueOn: dateToDay(now.dueOn), doneOn, version: now.version } });
}
