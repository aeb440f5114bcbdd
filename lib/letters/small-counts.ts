/** The smallest count of people that may be shown outside of the office. */
export const SMALLEST_SHOWN = 5;

/**
 * Counts of one column as sponsors and the public may see them: none from 1 to 4 is shown, and where just one is hidden the next
 * smallest is hidden with it, since the total would tell it otherwise. Nought stays: it is about nobody.
 */
export function hideSmall(counts: readonly number[]): (number | null)[] {
  const small = new Set(counts.flatMap((count, i) => (count > 0 && count < SMALLEST_SHOWN ? [i] : [])));
  if (small.size === 1) {
    const rest = counts.map((count, i) => ({ count, i })).filter(({ count, i }) => count > 0 && !small.has(i));
    const next = rest.sort((a, b) => a.count - b.count)[0];
    if (next) small.add(next.i);
  }
  return counts.map((count, i) => (small.has(i) ? null : count));
}
