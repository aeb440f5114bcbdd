import type { DuplicatePair } from '@/lib/generated/prisma/client';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { caseTexts } from '@/lib/cases/case-words';
import { joinPeople } from './join-people';
import { setLineState, settleLine } from './line-effects';
import { linesOfPair, lockPair } from './reopen-pair';
import { isDecidable } from './rules';
import { DecidePairInput } from './schema';

/**
 * One human or two. Two: remembered, and not asked again while the compared fields stay. One: of two lines the other one is
 * left out with the note as reason, and the records behind them are joined; a line that the insurer's list already covers is
 * left out itself.
 * DomainError notFound | stale | wrongState (decided) | invalidInput (which line stays) | listNotEditable (the line to be left
 * out is on an approved list: keep that one).
 */
export const decidePair = defineCommand({
  name: 'pair.decide',
  permission: 'check.decide',
  input: DecidePairInput,
  async run(ctx, { pairId, version, verdict, keepId, note }) {
    const pair = await lockPair(ctx, pairId, version);
    if (pair.state !== 'open') throw new DomainError('wrongState', { state: pair.state });
    const lines = await linesOfPair(ctx, pair);
    const kept = verdict === 'same' ? keptOf(pair, lines, keepId) : null;
    const decided = { note, decidedById: ctx.actor.userId, decidedAt: ctx.now, version: { increment: 1 } };
    await ctx.tx.duplicatePair.updateMany({
      where: { id: pairId },
      data: { ...decided, state: verdict, keepId: kept },
    });
    await ctx.tx.finding.updateMany({ where: { pairId, state: 'open' }, data: { ...decided, state: verdict } });
    ctx.audit({ what: 'pair.decided', subjectType: 'DuplicatePair', subjectId: pairId, driveId: pair.driveId });
    if (kept) await leaveOut(ctx, pair, lines, kept, note);
    else for (const line of lines) await settleLine(ctx, line, false);
    return { pairId, state: verdict };
  },
});

type PairLine = Awaited<ReturnType<typeof linesOfPair>>[number];

function keptOf(pair: DuplicatePair, lines: readonly PairLine[], keepId?: string): string {
  if (pair.bKind !== 'line') return pair.bId;
  if (!lines.some(({ id }) => id === keepId)) throw new DomainError('invalidInput', {}, { keepId: 'required' });
  return keepId!;
}

async function leaveOut(ctx: Ctx, pair: DuplicatePair, lines: readonly PairLine[], kept: string, note: string) {
  const stays = lines.find(({ id }) => id === kept);
  const other = lines.find(({ id }) => id !== kept);
  if (!other) throw new DomainError('notFound');
  if (stays?.personId && other.personId)
    await joinPeople(ctx, stays.personId, other.personId, {
      driveId: pair.driveId,
      lineId: other.id,
      texts: caseTexts('twoGifts', () => ({ note })),
    });
  const mayLeaveOut = isDecidable(other.list.state, other.state);
  // Both approved already: the records are joined, and the allocation gives to one human once.
  if (!mayLeaveOut && (!stays || isDecidable(stays.list.state, stays.state))) throw new DomainError('listNotEditable');
  if (mayLeaveOut && other.state !== 'excluded') await setLineState(ctx, other, 'excluded', note);
  if (stays) await settleLine(ctx, stays, false);
}
