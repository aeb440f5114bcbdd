import { withoutMarks } from '@/lib/core/text';
import { type ColumnKey, LIST_COLUMNS } from './columns';

/** Heading text as it is compared: no marks, no brackets, no punctuation, lower case. */
export const headingKey = (text: string): string =>
  withoutMarks(text)
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const byHeading = new Map(
  LIST_COLUMNS.flatMap((one) => [one.header, ...one.aliases].map((alias) => [headingKey(alias), one.key] as const)),
);
const longestFirst = [...byHeading]
  .filter(([heading]) => heading.length >= 5)
  .sort((a, b) => b[0].length - a[0].length);

/** The column that a heading names: by its whole text, else by the longest known heading inside it; null for others. */
export function columnOfHeading(text: string): ColumnKey | null {
  const heading = headingKey(text);
  if (!heading || heading.length > 80) return null;
  const exact = byHeading.get(heading);
  if (exact) return exact;
  return longestFirst.find(([known]) => ` ${heading} `.includes(` ${known} `))?.[1] ?? null;
}
