import type { Ctx } from '@/lib/core/command';
import { problem, type Problem, type ProblemCode } from './problems';
import { countProblems, problemsOf } from './line-values';

const OWN: readonly ProblemCode[] = ['citizenIdRepeated', 'nameRepeated'];

const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
};

/**
 * Looks over a whole list for people who stand in it twice, and writes it on every line concerned: one citizen id on several
 * lines is an error (often the head's, copied down), one name with one birth date a warning. Lines left out do not count.
 * Called after every change of the text, so that correcting one line clears the other.
 */
export async function markRepeated(ctx: Ctx, listId: string): Promise<void> {
  const lines = await ctx.tx.listLine.findMany({
    where: { listId },
    select: { id: true, rowNumber: true, citizenId: true, nameKey: true, birthDate: true, state: true, problems: true },
    orderBy: { rowNumber: 'asc' },
  });
  const counted = lines.filter((line) => line.state !== 'excluded');
  const ids = groupBy(counted, (line) => line.citizenId);
  const names = groupBy(counted, (line) => line.nameKey && line.birthDate && `${line.nameKey}|${line.birthDate}`);
  for (const line of lines) {
    const others = (group: typeof lines | undefined) =>
      (group ?? []).filter((one) => one.id !== line.id).map((one) => one.rowNumber);
    const repeated: Problem[] = [];
    if (line.state !== 'excluded') {
      const sameId = line.citizenId ? others(ids.get(line.citizenId)) : [];
      const sameName = others(names.get(`${line.nameKey}|${line.birthDate}`)).filter((row) => !sameId.includes(row));
      if (sameId.length > 0)
        repeated.push(
          problem('citizenId', 'citizenIdRepeated', line.citizenId!, { params: { rows: sameId.join(', ') } }),
        );
      if (sameName.length > 0)
        repeated.push(problem('fullName', 'nameRepeated', '', { params: { rows: sameName.join(', ') } }));
    }
    const before = problemsOf(line);
    const after = [...before.filter((one) => !OWN.includes(one.code)), ...repeated];
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    await ctx.tx.listLine.updateMany({
      where: { id: line.id },
      data: { problems: after as object[], ...countProblems(after) },
    });
  }
}
