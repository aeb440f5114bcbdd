import type { Cell } from '@/lib/core/workbook/types';
import { headingKey } from './headings';

const keyAt = (cells: readonly Cell[], index: number): string => headingKey(cells[index]?.text ?? '');

const DATE_PARTS = [/^ngay( sinh)?$/, /^thang( sinh)?$/, /^nam( sinh)?$/];
/** What stands right of the family name where a form gives the rest of the name columns of its own. */
const REST_OF_NAME = /^(ten|(ten|chu) (dem|lot)|((chu|ten) )?dem va ten|ten rieng)$/;
const FAMILY_NAME = /^ho( va)?( (ten|chu))? (dem|lot)$/;
const SEXES = /^(nam|nu)$/;

/** The columns of day, month and year side by side; none where a row does not split the date. */
export function dateColumns(cells: readonly Cell[]): number[] {
  const at = cells.findIndex((_, index) => DATE_PARTS.every((part, n) => part.test(keyAt(cells, index + n))));
  return at < 0 ? [] : [at, at + 1, at + 2];
}

/** A second row of headings, which only says how the columns above it are split; no row of a person. */
export function isSubHeader(cells: readonly Cell[]): boolean {
  const keys = cells.filter((cell) => cell.kind !== 'empty' && !cell.merged).map((cell) => headingKey(cell.text));
  const parts = [...DATE_PARTS, REST_OF_NAME, FAMILY_NAME, SEXES];
  return keys.length >= 2 && keys.every((key) => parts.some((part) => part.test(key)));
}

/**
 * The columns of a name from its heading on: those headed as the rest of it, and those without a heading of their own (it is
 * merged over them) that hold a word beside most names.
 */
export function nameColumns(
  start: number,
  headings: readonly (readonly Cell[])[],
  people: readonly (readonly Cell[])[],
): number[] {
  const columns = [start];
  for (let next = start + 1; next <= start + 2; next++) {
    const texts = headings.map((cells) => keyAt(cells, next)).filter(Boolean);
    if (texts.length > 0 ? !texts.every((text) => REST_OF_NAME.test(text)) : !holdsNames(start, next, people)) break;
    columns.push(next);
  }
  return columns;
}

function holdsNames(start: number, next: number, people: readonly (readonly Cell[])[]): boolean {
  const beside = people.filter((cells) => cells[start]?.text).map((cells) => cells[next]?.text ?? '');
  const words = beside.filter((text) => /^\p{L}[\p{L}\p{M}\s'’-]*$/u.test(text.trim()));
  return words.length > 0 && words.length * 2 > beside.length && words.length === beside.filter(Boolean).length;
}

/** Day, month and year as one date. A part that is missing in the middle is not guessed: 5 and 1990 are no May. */
export function joinDate(parts: readonly string[]): string {
  const filled = parts.filter(Boolean);
  if (filled.length <= 1) return filled[0] ?? '';
  const [day = '', month = '', year = ''] = parts;
  return [...(day ? [day] : []), month || '?', year || '?'].join('/');
}
