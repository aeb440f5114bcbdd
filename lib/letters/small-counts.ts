/** The smallest count of people that may be shown outside of the office. */
export const SMALLEST_SHOWN = 5;

/** One count by itself: null where it is too small to be told. Nought stays: it is about nobody. */
export const shownCount = (count: number): number | null => (count > 0 && count < SMALLEST_SHOWN ? null : count);

/**
 * Counts of one column as sponsors and the public may see them: none from 1 to 4 is shown, and where the hidden ones together are
 * one count, or fewer than 5 people, the next smallest is hidden with them, since the total would tell it otherwise.
 */
export function hideSmall(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, i) => (shownCount(count) === null ? [i] : [])));
  const rest = counts
    .map((count, i) => ({ count, i }))
    .filter(({ count, i }) => count > 0 && !hidden.has(i))
    .sort((a, b) => a.count - b.count);
  const people = (): number => [...hidden].reduce((sum, i) => sum + counts[i]!, 0);
  while (hidden.size > 0 && rest.length > 0 && (hidden.size === 1 || people() < SMALLEST_SHOWN))
    hidden.add(rest.shift()!.i);
  return counts.map((count, i) => (hidden.has(i) ? null : count));
}
