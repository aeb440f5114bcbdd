import { cleanText, withoutMarks } from '@/lib/core/text';

/**
 * Key under which names are compared: no tone marks, đ as d, lower case, single blanks.
 * "Nguyễn Văn Đức" → "nguyen van duc"; "H’ Hen Niê" → "h'hen nie". It merges names that differ only in tone
 * (Hà, Hạ, Ha), so an equal key is never more than a possible match. Blank in, blank out.
 */
export const nameKey = (name: string): string =>
  withoutMarks(cleanText(name))
    .toLowerCase()
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[^a-z']+/g, ' ')
    .replace(/ *' */g, "'")
    .trim();

/** The given name: the last word. People are addressed and sorted by it. */
export const givenName = (name: string): string => cleanText(name).split(' ').at(-1) ?? '';

/** Given name first, then surname and middle names: the order of every Vietnamese list. Sort with a `vi` collation. */
export function nameSortKey(name: string): string {
  const words = cleanText(name).split(' ');
  const given = words.pop() ?? '';
  return [given, ...words].join(' ').toLocaleLowerCase('vi');
}

const collator = new Intl.Collator('vi');

/** Orders two full names as a Vietnamese list does: by given name, then surname, then middle names. */
export const compareNames = (a: string, b: string): number => collator.compare(nameSortKey(a), nameSortKey(b));
