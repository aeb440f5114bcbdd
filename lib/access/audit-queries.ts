import { defineQuery } from '@/lib/core/query';
import type { TableParams } from '@/lib/core/table-params';
import { provinceOf } from './actor-type';
import { auditConditions, type AuditFilters, namesOfUsers } from './audit-filters';

type Params = TableParams<'at', AuditFilters>;

/** Audit rows of the province, newest first, each with the seal that covers it. */
export const listAudit = defineQuery('audit.read', async (ctx, params: Params) => {
  const where = auditConditions(ctx, params.filters);
  const { skip, take, desc } = params;
  const order = desc ? ('desc' as const) : ('asc' as const);
  const rows = await ctx.tx.auditEvent.findMany({ where, skip, take, orderBy: [{ at: order }, { id: order }] });
  const seals = await ctx.tx.auditSeal.findMany({ where: { auditId: { in: rows.map(({ id }) => id) } } });
  const sealOf = new Map(seals.map((seal) => [seal.auditId, seal.seq]));
  const users = await namesOfUsers(ctx);
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  return {
    rows: rows.map((row) => ({
      ...row,
      actorName: row.actorId ? (nameOf.get(row.actorId) ?? null) : null,
      seal: sealOf.get(row.id) ?? null,
    })),
    total: await ctx.tx.auditEvent.count({ where }),
    users,
    drives: await ctx.tx.drive.findMany({
      where: { provinceCode: provinceOf(ctx.actor) },
      select: { id: true, name: true, nameEn: true, planNumber: true },
      orderBy: { id: 'desc' },
      take: 100,
    }),
  };
});
