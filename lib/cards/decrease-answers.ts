import { dateToDay, type Day } from '@/lib/core/clock';
import { caseTexts } from '@/lib/cases/case-words';
import { openCase } from '@/lib/cases/open-case';
import type { Ctx } from '@/lib/core/command';
import { nameKey } from '@/lib/register/names';
import { codesIn } from './answer-columns';
import type { AnswerRow } from './answer-file';

/** Somebody in section II of a batch, with what was answered before. */
export interface DecreaseLine {
  id: string;
  itemId: string;
  wardCode: string;
  personId: string;
  position: number;
  takenFrom: Day;
  code: string;
  fullName: string;
  answer: string;
  reason: string | null;
}

export type DecreaseOutcome = { sheetRow: number } & (
  | { outcome: 'takenOff' | 'keptOn'; line: DecreaseLine; reason: string | null }
  | { outcome: 'unchanged' | 'unanswered'; line: DecreaseLine }
  | { outcome: 'problem'; code: 'notInBatch' | 'nameDiffers' | 'answeredDifferently' | 'answeredTwice' }
);

/** Rows of section II of a batch, in the order of the file. */
export async function decreaseLines({ tx }: Pick<Ctx, 'tx'>, batchId: string): Promise<DecreaseLine[]> {
  const rows = await tx.batchDecrease.findMany({
    where: { batchId },
    orderBy: { position: 'asc' },
    include: { item: { include: { line: { select: { fullName: true } } } } },
  });
  const people = await tx.person.findMany({
    where: { id: { in: rows.map(({ item }) => item.personId) } },
    select: { id: true, fullName: true },
  });
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
  return rows.map(({ id, itemId, position, takenFrom, answer, reason, item }) => ({
    ...{ id, itemId, position, answer, reason },
    wardCode: item.wardCode,
    personId: item.personId,
    takenFrom: dateToDay(takenFrom),
    code: item.code,
    fullName: names.get(item.personId) ?? item.line.fullName,
  }));
}

/** Finds the row of section II that a row of an answer is about: by our reference, else by the row's number. */
export function decreaseFinder(lines: readonly DecreaseLine[]) {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const byPosition = new Map(lines.map((line) => [line.position, line]));
  return ({ reference, line }: Pick<AnswerRow, 'reference' | 'line'>): DecreaseLine | null =>
    (reference
      ? codesIn(reference)
          .map((code) => byCode.get(code))
          .find(Boolean)
      : byPosition.get(line ?? 0)) ?? null;
}

type Finder = ReturnType<typeof decreaseFinder>;

/**
 * What an answer says of those in section II; rows about others are passed over. The name must agree; what was answered before stays, and
 * of two rows about one person the first counts.
 */
export function matchDecreases(find: Finder, rows: readonly AnswerRow[]): DecreaseOutcome[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const line = find(row);
    if (!line) return [];
    if (seen.has(line.id)) return [{ sheetRow: row.sheetRow, outcome: 'problem', code: 'answeredTwice' }];
    seen.add(line.id);
    return [matchOne(line, row)];
  });
}

function matchOne(line: DecreaseLine, row: AnswerRow): DecreaseOutcome {
  const { sheetRow, fullName, result, reason } = row;
  // Months that begin before those taken off are the answer to the batch that had asked for the item.
  if (row.validFrom && row.validFrom < line.takenFrom) return { sheetRow, outcome: 'problem', code: 'notInBatch' };
  if (nameKey(line.fullName) !== nameKey(fullName)) return { sheetRow, outcome: 'problem', code: 'nameDiffers' };
  if (result === 'unanswered')
    return { sheetRow, outcome: line.answer === 'unanswered' ? 'unanswered' : 'unchanged', line };
  if (line.answer === 'unanswered')
    return { sheetRow, outcome: result === 'accepted' ? 'takenOff' : 'keptOn', line, reason };
  return line.answer === result
    ? { sheetRow, outcome: 'unchanged', line }
    : { sheetRow, outcome: 'problem', code: 'answeredDifferently' };
}

/** Writes new answers to section II. Whom the insurer keeps on its list is for a person to look into: a case each. Gives their number. */
export async function applyDecreases(ctx: Ctx, driveId: string, outcomes: readonly DecreaseOutcome[]): Promise<number> {
  let cases = 0;
  for (const one of outcomes) {
    if (one.outcome !== 'takenOff' && one.outcome !== 'keptOn') continue;
    const { id, itemId, wardCode, personId } = one.line;
    const keptOn = one.outcome === 'keptOn';
    await ctx.tx.batchDecrease.updateMany({
      where: { id },
      data: {
        answer: keptOn ? 'rejected' : 'accepted',
        reason: keptOn ? one.reason : null,
        answeredAt: ctx.now,
      },
    });
    const what = keptOn ? 'item.keptOn' : 'item.takenOff';
    ctx.audit({ what, subjectType: 'Item', subjectId: itemId, driveId, wardCode });
    if (!keptOn) continue;
    await openCase(ctx, {
      kind: 'insurerAnswer',
      source: 'system',
      ...caseTexts('keptOn'),
      ...{ driveId, wardCode, personId, itemId },
    });
    cases += 1;
  }
  return cases;
}
