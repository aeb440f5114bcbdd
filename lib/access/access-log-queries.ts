import * as z from 'zod/mini';
import { defineQuery, type QueryCtx } from '@/lib/core/query';
import type { TableParams } from '@/lib/core/table-params';
import { provinceOf } from './actor-type';
import { between, namesOfUsers } from './audit-filters';

export interface AccessLogFilters {
  from: string | undefined;
  to: string | undefined;
  /** Whom did this account see. */
  actor: string | undefined;
  /** Who saw this person: the id of a person, of a line of a list, of a card or book, or the code on its label. */
  person: string | undefined;
  kind: string | undefined;
}
type Params = TableParams<'at', AccessLogFilters>;

/** Days shown when no range is chosen; the log itself is kept for its retention class. */
const DAYS = 30;
const DAYS_OF_PERSON = 730;

/**
 * All ids under which one human is shown: the person, his lines and his items. The auditor holds no right on the lines and reads
 * the masked ones.
 */
async function idsOfHuman({ tx, actor }: QueryCtx, asked: string): Promise<string[]> {
  const label = { provinceCode: provinceOf(actor), code: asked.toUpperCase() };
  const id = z.uuid().safeParse(asked).success
    ? asked
    : (await tx.item.findFirst({ where: label, select: { id: true } }))?.id;
  if (!id) return [];
  const isAuditor = actor.placeRole === 'auditor';
  const lines = isAuditor
    ? await tx.$queryRaw<{ id: string; personId: string | null }[]>`
        select id, "personId" from "MaskedLine" where id = ${id}::uuid or "personId" = ${id}::uuid`
    : await tx.listLine.findMany({
        where: { provinceCode: provinceOf(actor), OR: [{ id }, { personId: id }] },
        select: { id: true, personId: true },
      });
  const persons = [...new Set([id, ...lines.flatMap(({ personId }) => personId ?? [])])];
  const items = await tx.item.findMany({
    where: { provinceCode: provinceOf(actor), OR: [{ id }, { personId: { in: persons } }] },
    select: { id: true, personId: true, listLineId: true },
  });
  const found = items.flatMap(({ id: itemId, personId, listLineId }) => [itemId, personId, listLineId]);
  return [...new Set([...persons, ...lines.map((line) => line.id), ...found])].filter((one) => one !== null);
}

/** Rows of the access log of the province, newest first: by the one who looked, by the one who was seen, or both. */
export const listAccessLog = defineQuery('accessLog.read', async (ctx, params: Params) => {
  const { from, to, actor, person, kind } = params.filters;
  const ids = person ? await idsOfHuman(ctx, person) : null;
  const where = {
    provinceCode: provinceOf(ctx.actor),
    at: between(from, to, ctx.today, person ? DAYS_OF_PERSON : DAYS),
    ...(actor ? { actorId: actor } : {}),
    ...(kind ? { kind } : {}),
    ...(ids ? { subjectIds: { hasSome: ids } } : {}),
  };
  const { skip, take, desc } = params;
  const order = desc ? ('desc' as const) : ('asc' as const);
  const rows = await ctx.tx.accessLog.findMany({ where, skip, take, orderBy: [{ at: order }, { id: order }] });
  const users = await namesOfUsers(ctx);
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  return {
    rows: rows.map((row) => ({ ...row, actorName: row.actorId ? (nameOf.get(row.actorId) ?? null) : null })),
    total: await ctx.tx.accessLog.count({ where }),
    users,
  };
});
