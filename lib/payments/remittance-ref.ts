import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { sumVnd } from '@/lib/core/money';

export type RemittanceState = 'draft' | 'approved' | 'paid' | 'settled';

/** A remittance of the actor's province, locked until the end. DomainError notFound | wrongState | stale. */
export async function remittanceOf(ctx: Ctx, id: string, version: number, state: RemittanceState) {
  await ctx.tx.$queryRaw`select id from "Remittance" where id = ${id}::uuid for update`;
  const remittance = await ctx.tx.remittance.findFirst({
    where: { id, provinceCode: provinceOf(ctx.actor) },
    include: { rows: { where: { removedAt: null }, orderBy: { id: 'asc' } } },
  });
  if (!remittance) throw new DomainError('notFound');
  if (remittance.state !== state) throw new DomainError('wrongState', { state: remittance.state });
  if (remittance.version !== version) throw new DomainError('stale', { current: { version: remittance.version } });
  return remittance;
}

/** Brings the sums of a draft to its rows. */
export async function addUp(ctx: Ctx, id: string): Promise<void> {
  const rows = await ctx.tx.remittanceRow.findMany({
    where: { remittanceId: id, removedAt: null },
    select: { amount: true, quoted: true },
  });
  await ctx.tx.remittance.updateMany({
    where: { id },
    data: {
      total: sumVnd(rows.map((r) => r.amount)),
      quotedTotal: sumVnd(rows.map((r) => r.quoted)),
      version: { increment: 1 },
    },
  });
}
