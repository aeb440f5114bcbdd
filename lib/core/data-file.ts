import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/**
 * Rows of a reference file in `prisma/data` (UTF-8 CSV with a heading row), as text: codes keep their leading zeros.
 * For the seed, tests and commands; nothing reads these files while a page is made.
 */
export function readDataFile<Column extends string>(name: string): Record<Column, string>[] {
  const text = readFileSync(join(/*turbopackIgnore: true*/ process.cwd(), 'prisma/data', name), 'utf8');
  return parse(text, { bom: true, columns: true, skip_empty_lines: true }) as Record<Column, string>[];
}
