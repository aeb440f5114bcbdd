/** [6, 7, 8, 11] → "6–8, 11": row numbers as a person would read them out. */
export function rowRanges(rows: readonly number[]): string {
  const sorted = [...rows].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let at = 0; at < sorted.length;) {
    let end = at;
    while (sorted[end + 1] === sorted[end]! + 1) end++;
    parts.push(end === at ? String(sorted[at]) : `${sorted[at]}${end === at + 1 ? ', ' : '–'}${sorted[end]}`);
    at = end + 1;
  }
  return parts.join(', ');
}
