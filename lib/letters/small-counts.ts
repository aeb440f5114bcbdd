/** The smallest count of people that may be shown outside of the office. */
export const SMALLEST_SHOWN = 5;

/** One count by itself: null where it is too small to be told. Nought stays: it is about nobody. */
export const shownCount = (count: number): number | null => (count > 0 && count < SMALLEST_SHOWN ? null : count);

/**
 * Counts of one column as sponsors and the public may see them: none from 1 to 4 is shown, and where the hidden ones together are
 * one count, or fewer than 5 people, the next smallest is hidden with them, since the total would tell it otherwise. `also`: hidden
 * for another reason.
 */
export function hideSmall(counts: readonly number[], also: readonly boolean[] = []): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, i) => (shownCount(count) === null || also[i] ? [i] : [])));
  const rest = counts
    .map((count, i) => ({ count, i }))
    .filter(({ count, i }) => count > 0 && !hidden.has(i))
    .sort((a, b) => a.count - b.count);
  const people = (): number => [...hidden].reduce((sum, i) => sum + counts[i]!, 0);
  while (hidden.size > 0 && rest.length > 0 && (hidden.size === 1 || people() < SMALLEST_SHOWN))
    hidden.add(rest.shift()!.i);
  return counts.map((count, i) => (hidden.has(i) ? null : count));
}

/**
 * Counts of one row along the chain, each a part of the one before. Where two that are shown differ by 1 to 4, so few people have not
 * come as far, and the earlier is hidden; the last, what has reached people, stays.
 */
export function hideSteps(steps: readonly number[]): (number | null)[] {
  let later: number | null = null;
  return steps
    .toReversed()
    .map((count) => {
      if (shownCount(count) === null || (later !== null && shownCount(count - later) === null)) return null;
      later = count;
      return count;
    })
    .toReversed();
}

/** Rows of such steps, wards for instance: small ones, small differences and what the total would tell are hidden. */
export function hideRows(rows: readonly (readonly number[])[]): (number | null)[][] {
  const byStep = rows.map(hideSteps);
  const columns = (rows[0] ?? []).map((_, step) =>
    hideSmall(
      rows.map((row) => row[step]!),
      byStep.map((row) => row[step] === null),
    ),
  );
  return rows.map((_, i) => columns.map((column) => column[i] ?? null));
}
