import { type Actor, provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/core/place';
import type { Prisma } from '@/lib/generated/prisma/client';

export type CaseRow = Prisma.CaseGetPayload<object>;

/** A case that the actor may see: of the province, for a ward of its own wards and not about it (policy). @throws notFound */
export async function caseOf({ tx, actor }: { tx: Tx; actor: Actor }, caseId: string): Promise<CaseRow> {
  const row = await tx.case.findFirst({ where: { id: caseId, provinceCode: provinceOf(actor) } });
  if (!row) throw new DomainError('notFound');
  return row;
}

/** Changes a case under its version. @throws DomainError notFound | wrongState | stale */
export async function changeCase(
  ctx: Ctx,
  input: { caseId: string; version: number },
  from: readonly string[],
  change: (row: CaseRow) => Prisma.CaseUncheckedUpdateManyInput,
): Promise<CaseRow> {
  const row = await caseOf(ctx, input.caseId);
  if (!from.includes(row.state)) throw new DomainError('wrongState', { state: row.state });
  const { count } = await ctx.tx.case.updateMany({
    where: { id: row.id, provinceCode: row.provinceCode, state: row.state, version: input.version },
    data: { ...change(row), version: { increment: 1 } },
  });
  if (count > 0) return row;
  const now = await caseOf(ctx, row.id);
  throw new DomainError('stale', {
    current: { answer: now.answer ?? '', ownerId: now.ownerId ?? '', version: now.version },
  });
}
