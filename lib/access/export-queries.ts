import { defineQuery, type QueryCtx } from '@/lib/core/query';
import type { TableParams } from '@/lib/core/table-params';
import { can } from './permissions';
import { provinceOf } from './actor-type';
import { between, namesOfUsers } from './audit-filters';

type Params = TableParams<
  'at',
  { from: string | undefined; to: string | undefined; actor: string | undefined; state: string | undefined }
>;

async function waitingIds({ tx, actor }: QueryCtx, provinceCode: string): Promise<string[]> {
  const asked = await tx.exportRecord.findMany({
    where: { provinceCode, state: 'asked', actorId: { not: actor.userId } },
    select: { id: true },
  });
  const ids = asked.map(({ id }) => id);
  const answers = await tx.exportRecord.findMany({
    where: { provinceCode, askedId: { in: ids } },
    select: { askedId: true },
  });
  const answered = new Set(answers.map(({ askedId }) => askedId));
  return ids.filter((id) => !answered.has(id));
}

/** The register of exports: who took which data out, what for, how many people, agreed by whom. */
export const listExports = defineQuery('export.read', async (ctx, params: Params) => {
  const { from, to, actor, state } = params.filters;
  const provinceCode = provinceOf(ctx.actor);
  const where = {
    provinceCode,
    at: between(from, to, ctx.today, 90),
    ...(actor ? { actorId: actor } : {}),
    ...(state && state !== 'waiting' ? { state } : {}),
    // Asked by somebody else, answered by nobody: what this person could decide.
    ...(state === 'waiting' ? { id: { in: await waitingIds(ctx, provinceCode) } } : {}),
  };
  const { skip, take, desc } = params;
  const order = desc ? ('desc' as const) : ('asc' as const);
  const rows = await ctx.tx.exportRecord.findMany({ where, skip, take, orderBy: [{ at: order }, { id: order }] });
  const answers = await ctx.tx.exportRecord.findMany({
    where: { provinceCode, askedId: { in: rows.map(({ id }) => id) }, state: { in: ['agreed', 'refused'] } },
    select: { askedId: true },
  });
  const answered = new Set(answers.map(({ askedId }) => askedId));
  const users = await namesOfUsers(ctx);
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  return {
    rows: rows.map((row) => ({
      ...row,
      actorName: nameOf.get(row.actorId) ?? null,
      agreedByName: row.agreedById ? (nameOf.get(row.agreedById) ?? null) : null,
      canAnswer:
        row.state === 'asked' &&
        !answered.has(row.id) &&
        row.actorId !== ctx.actor.userId &&
        can(ctx.actor.role, 'export.agree'),
    })),
    total: await ctx.tx.exportRecord.count({ where }),
    users,
  };
});
