import type { QueryCtx } from '@/lib/core/query';

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
  const names = new Map(users.map((user) => [user.id, user.name]));
  return remarks.map(({ id, lineId: line, text, byId, byRole, at, resolvedAt }) => ({
    id,
    lineId: line,
    text,
    by: names.get(byId) ?? '',
    byRole,
    at,
    resolved: resolvedAt !== null,
    mayResolve: resolvedAt === null && (actor.role !== 'wardObserver' || byId === actor.userId),
  }));
}
export type Remark = Awaited<ReturnType<typeof remarksOf>>[number];
