/** No count under this is shown to sponsors or the public: it could point at a person. */
export const SMALLEST_SHOWN = 5;

/**
 * Hides small counts of a breakdown whose total is known: each count from 1 to 4 becomes null and, when only one is hidden, the
 * next smallest with it, since the total would give it away. Nought is no person and stays.
 */
export function hideSmall(counts: readonly number[]): (number | null)[] {
  const small = (n: number): boolean => n > 0 && n < SMALLEST_SHOWN;
  const hidden = new Set(counts.flatMap((n, i) => (small(n) ? [i] : [])));
  if (hidden.size === 1) {
    const rest = counts.map((n, i) => ({ n, i })).filter(({ n, i }) => !hidden.has(i) && n > 0);
    const next = rest.sort((a, b) => a.n - b.n || a.i - b.i)[0];
    if (next) hidden.add(next.i);
  }
  return counts.map((n, i) => (hidden.has(i) ? null : n));
}
