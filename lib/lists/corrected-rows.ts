import type { Ctx } from '@/lib/core/command';
import { sourceOf } from './line-values';
import type { LoadedList } from './load-list';
import type { ParsedRow } from './parse-row';

export type Replaced = { id: string; rowNumber: number; version: number };

/**
 * Finds the line that a corrected row of a file stands for: one that came from a file, was never touched in the browser since, and
 * whose own row the file no longer has. It is known by its citizen id together with the name or the birth date, else by name and
 * birth date where no two ids speak against it, and only when nobody else could be meant. Each line is given once.
 * Lines of a later version of a list are copies of which nobody knows what was edited: they are left alone.
 */
export async function correctedLines(
  ctx: Ctx,
  list: LoadedList,
  hashesInFile: ReadonlySet<string>,
): Promise<(row: ParsedRow) => Replaced | null> {
  if (list.supersedesId) return () => null;
  const lines = await ctx.tx.listLine.findMany({ where: { listId: list.id } });
  const given = new Set<string>();
  const untouched = (line: (typeof lines)[number]) =>
    line.source === 'file' &&
    line.state === 'waiting' &&
    line.version === (sourceOf(line)?.lineVersion ?? 1) &&
    !hashesInFile.has(line.rowHash ?? '');
  return ({ values: { citizenId, nameKey, birthDate } }) => {
    const sameId = citizenId ? lines.filter((line) => line.citizenId === citizenId) : [];
    const sameName = lines.filter((line) => line.nameKey === nameKey && birthDate && line.birthDate === birthDate);
    const found = sameId.length > 0 ? sameId : sameName;
    const [line] = found;
    if (!line || found.length > 1 || given.has(line.id) || !untouched(line)) return null;
    const same =
      sameId.length > 0
        ? line.nameKey === nameKey || (birthDate && line.birthDate === birthDate)
        : !line.citizenId || !citizenId;
    if (!same) return null;
    given.add(line.id);
    return { id: line.id, rowNumber: line.rowNumber, version: line.version };
  };
}
