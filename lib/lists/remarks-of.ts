import type { QueryCtx } from '@/lib/core/query';
import { lineTable } from './count-lines';

/** Remarks on a list, or on one of its lines, oldest first, with the names of those who made them. */
export async function remarksOf({ tx, actor }: QueryCtx, listId: string, lineId?: string) {
  const remarks = await tx.listRemark.findMany({
    where: { listId, ...(lineId ? { lineId } : {}) },
    orderBy: { at: 'asc' },
  });
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(remarks.map((remark) => remark.byId))] } },
    select: { id: true, name: true },
  });
  const rows = await tx.$queryRaw<{ id: string; rowNumber: number }[]>`
    select id, "rowNumber" from ${lineTable(actor)} where "listId" = ${listId}::uuid
      and id = any(${remarks.flatMap((remark) => remark.lineId ?? [])}::uuid[])`;
  const rowOf = new Map(rows.map((row) => [row.id, row.rowNumber]));
  const names = new Map(users.map((user) => [user.id, user.name]));
  return remarks.map(({ id, lineId: line, text, byId, byRole, at, resolvedAt }) => ({
    id,
    lineId: line,
    rowNumber: (line && rowOf.get(line)) || null,
    text,
    by: names.get(byId) ?? '',
    byRole,
    at,
    resolved: resolvedAt !== null,
    mayResolve: resolvedAt === null && (actor.role !== 'wardObserver' || byId === actor.userId),
  }));
}
export type Remark = Awaited<ReturnType<typeof remarksOf>>[number];
