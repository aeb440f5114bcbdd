import { provinceOf } from '@/lib/access/actor-type';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { DuplicatePair } from '@/lib/generated/prisma/client';
import { separatePeople } from './join-people';
import { settleLine } from './line-effects';
import { isDecidable } from './rules';
import { PairRef } from './schema';

/** Lines of a pair, in its own order; an insurance row is none. */
export const linesOfPair = (ctx: Ctx, pair: Pick<DuplicatePair, 'aId' | 'bId' | 'provinceCode'>) =>
  ctx.tx.listLine.findMany({
    where: { id: { in: [pair.aId, pair.bId] }, provinceCode: pair.provinceCode },
    include: { list: true },
    orderBy: { id: 'asc' },
  });

/** A pair of the actor's province, locked. DomainError notFound | stale, with the verdict as it stands now. */
export async function lockPair(ctx: Ctx, pairId: string, version: number): Promise<DuplicatePair> {
  await ctx.tx.$queryRaw`select id from "DuplicatePair" where id = ${pairId}::uuid for update`;
  const pair = await ctx.tx.duplicatePair.findFirst({ where: { id: pairId, provinceCode: provinceOf(ctx.actor) } });
  if (!pair) throw new DomainError('notFound');
  if (pair.version !== version)
    throw new DomainError('stale', { current: { verdict: pair.state, note: pair.note ?? '', version: pair.version } });
  return pair;
}

/** Puts a decided pair back to undecided, with all that the verdict did: lines given back, records separated. */
export async function undoVerdict(ctx: Ctx, pair: DuplicatePair, change: { fingerprint?: string } = {}): Promise<void> {
  const lines = await linesOfPair(ctx, pair);
  await ctx.tx.duplicatePair.updateMany({
    where: { id: pair.id },
    data: {
      state: 'open',
      keepId: null,
      note: null,
      decidedById: null,
      decidedAt: null,
      version: { increment: 1 },
      ...change,
    },
  });
  await ctx.tx.finding.updateMany({
    where: { pairId: pair.id, state: { in: ['same', 'different'] } },
    data: { state: 'open', note: null, decidedById: null, decidedAt: null, version: { increment: 1 } },
  });
  ctx.audit({ what: 'pair.reopened', subjectType: 'DuplicatePair', subjectId: pair.id, driveId: pair.driveId });
  if (pair.state !== 'same') return;
  const [a, b] = lines;
  const kept = lines.find(({ id }) => id === pair.keepId);
  const other = kept === a ? b : a;
  if (kept?.personId && other?.personId) await separatePeople(ctx, kept.personId, other.personId);
  for (const line of lines)
    if (isDecidable(line.list.state, line.state)) await settleLine(ctx, line, line.id !== pair.keepId);
}

/**
 * Takes a verdict back, as long as the line that it left out is on no approved list.
 * DomainError notFound | stale | wrongState (not decided) | listNotEditable.
 */
export const reopenPair = defineCommand({
  name: 'pair.reopen',
  permission: 'check.decide',
  input: PairRef,
  async run(ctx, { pairId, version }) {
    const pair = await lockPair(ctx, pairId, version);
    if (pair.state === 'open') throw new DomainError('wrongState');
    const dropped = (await linesOfPair(ctx, pair)).filter(
      ({ id, state }) => pair.state === 'same' && id !== pair.keepId && state === 'excluded',
    );
    if (dropped.some(({ list, state }) => !isDecidable(list.state, state))) throw new DomainError('listNotEditable');
    await undoVerdict(ctx, pair);
    return { pairId };
  },
});
