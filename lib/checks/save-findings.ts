import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { stableParams } from './rules';

/** What a run has found about one line. `state`: of its pair; an eligibility finding has none of its own yet. */
export interface FoundFinding {
  lineId: string;
  wardCode: string;
  kind: string;
  family: 'duplicate' | 'eligibility';
  params: Record<string, string | number>;
  pair: { id: string; state: string } | null;
}

const keyOf = (one: { lineId: string; kind: string; params: unknown; pairId: string | null }): string =>
  [one.lineId, one.kind, one.pairId ?? stableParams(one.params as Record<string, unknown>)].join('|');

/**
 * Brings the findings of these lines to what holds now: new ones are added, those that hold no more become obsolete, decisions
 * stay. The same run twice changes nothing. Gives how many were added and how many fell away.
 */
export async function saveFindings(
  ctx: Ctx,
  driveId: string,
  lineIds: readonly string[],
  found: readonly FoundFinding[],
): Promise<{ added: number; obsolete: number }> {
  const before = await ctx.tx.finding.findMany({
    // What is open about a line that is out of play (left out, replaced by a newer version) is asked no longer either.
    where: { OR: [{ lineId: { in: [...lineIds] } }, { provinceCode: provinceOf(ctx.actor), driveId, state: 'open' }] },
    orderBy: { createdAt: 'asc' },
  });
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const holds = new Set<string>();
  const fresh: FoundFinding[] = [];
  const moves = new Map<string, string[]>();
  for (const one of found) {
    const key = keyOf({ ...one, pairId: one.pair?.id ?? null });
    if (holds.has(key)) continue;
    holds.add(key);
    const own = known.get(key);
    if (!own) fresh.push(one);
    else {
      // A dismissed finding that fell away and holds again was decided once: it is not asked again.
      const state = one.pair?.state ?? (own.state === 'obsolete' ? (own.decidedAt ? 'dismissed' : 'open') : own.state);
      if (own.state !== state) moves.set(state, [...(moves.get(state) ?? []), own.id]);
    }
  }
  const gone = before.filter((one) => !holds.has(keyOf(one)) && ['open', 'different', 'dismissed'].includes(one.state));
  if (gone.length > 0) moves.set('obsolete', [...(moves.get('obsolete') ?? []), ...gone.map(({ id }) => id)]);
  for (const [state, ids] of moves)
    await ctx.tx.finding.updateMany({ where: { id: { in: ids } }, data: { state, version: { increment: 1 } } });
  if (fresh.length > 0)
    await ctx.tx.finding.createMany({
      data: fresh.map(({ pair, ...one }) => ({
        ...one,
        provinceCode: provinceOf(ctx.actor),
        driveId,
        pairId: pair?.id ?? null,
        state: pair?.state ?? 'open',
      })),
    });
  return { added: fresh.length, obsolete: gone.length };
}
