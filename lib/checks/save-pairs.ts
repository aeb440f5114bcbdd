import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { ENGINE, pairFingerprint } from './compare';
import { type Candidate, type FoundPair, pairName } from './find-pairs';
import { undoVerdict } from './reopen-pair';

export interface KnownPair {
  id: string;
  state: string;
}

/**
 * Opens again what was decided about texts that have changed since: a verdict is about the fields it was given on. What it did
 * to the lines is undone. Gives how many were opened.
 */
export async function reopenChanged(
  ctx: Ctx,
  driveId: string,
  lines: readonly Candidate[],
  records: ReadonlyMap<string, Candidate>,
): Promise<number> {
  const decided = await ctx.tx.duplicatePair.findMany({
    where: {
      provinceCode: provinceOf(ctx.actor),
      state: { not: 'open' },
      OR: [{ driveId }, { aId: { in: lines.map(({ id }) => id) } }],
    },
  });
  let reopened = 0;
  for (const pair of decided) {
    const [a, b] = [records.get(pair.aId), records.get(pair.bId)];
    if (!a || !b) continue;
    const fingerprint = pairFingerprint(a.fields, b.fields);
    if (fingerprint === pair.fingerprint) continue;
    await undoVerdict(ctx, pair, { fingerprint });
    reopened++;
  }
  return reopened;
}

/** Writes the pairs found; those known already keep their verdict. Gives each with its id and state, by `pairName`. */
export async function savePairs(
  ctx: Ctx,
  driveId: string,
  found: readonly FoundPair<Candidate, Candidate>[],
  bKind: 'line' | 'insurance',
): Promise<Map<string, KnownPair>> {
  const provinceCode = provinceOf(ctx.actor);
  const ends = found.map(({ a, b }) => (bKind === 'line' && b.id < a.id ? [b, a] : [a, b]) as [Candidate, Candidate]);
  const known = await ctx.tx.duplicatePair.findMany({
    where: { provinceCode, aKind: 'line', bKind, aId: { in: ends.map(([a]) => a.id) } },
  });
  const byName = new Map(known.map((pair) => [pairName(pair.aId, pair.bId), pair]));
  const result = new Map<string, KnownPair>();
  const fresh = [];
  for (const [index, { comparison }] of found.entries()) {
    const [a, b] = ends[index]!;
    const name = pairName(a.id, b.id);
    const before = byName.get(name);
    const text = {
      strength: comparison.kind,
      reasons: comparison.reasons,
      fingerprint: pairFingerprint(a.fields, b.fields),
      engine: ENGINE,
    };
    const id = before?.id ?? newId();
    result.set(name, { id, state: before?.state ?? 'open' });
    if (!before) fresh.push({ id, provinceCode, driveId, aKind: 'line', aId: a.id, bKind, bId: b.id, ...text });
    else if (before.fingerprint !== text.fingerprint || before.strength !== text.strength)
      await ctx.tx.duplicatePair.updateMany({ where: { id }, data: { ...text, version: { increment: 1 } } });
  }
  if (fresh.length > 0) await ctx.tx.duplicatePair.createMany({ data: fresh });
  return result;
}
