import * as XLSX from '@e965/xlsx';
import { TCVN3, VNI } from '@/lib/core/legacy-fonts';
import { LIST_COLUMNS, type RawLine } from '@/lib/lists/columns';

export type Cells = (string | number | Date | null)[][];

/** The product's template, opened by another spreadsheet program, filled in and saved in one of its formats. */
export function refilled(template: Buffer, cells: Cells, bookType: XLSX.BookType, firstRow = 6): Buffer {
  const book = XLSX.read(template, { type: 'buffer', cellStyles: true });
  XLSX.utils.sheet_add_aoa(book.Sheets[book.SheetNames[0]!]!, cells, { origin: { r: firstRow - 1, c: 0 } });
  return XLSX.write(book, { type: 'buffer', bookType });
}

/** A workbook of sheets that somebody made by hand. */
export function bookOf(sheets: Record<string, Cells>, merges: Record<string, string[]> = {}): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(cells, { cellDates: false });
    if (merges[name]) sheet['!merges'] = merges[name].map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
}

/** Rows as the cells of a template with these columns. */
export const cellsOf = (rows: readonly RawLine[]): Cells =>
  rows.map((raw, index) => LIST_COLUMNS.map(({ key }) => (key === 'order' ? String(index + 1) : (raw[key] ?? null))));

/** The same rows as text with a separator, headings first. */
export const separated = (rows: readonly RawLine[], mark: string): string =>
  [LIST_COLUMNS.map(({ header }) => header), ...cellsOf(rows).map((row) => row.map((cell) => cell ?? ''))]
    .map((row) => row.map((cell) => (String(cell).includes(mark) ? `"${String(cell)}"` : cell)).join(mark))
    .join('\r\n');

const inverse = (table: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...table].map(([legacy, letter]) => [letter, legacy]));
const FONTS = { tcvn3: inverse(TCVN3), vni: inverse(VNI) };

/** Text as it was typed with a font from before Unicode. Capitals with marks that the ABC fonts lack are left as they are. */
export const inLegacyFont = (text: string, font: 'tcvn3' | 'vni'): string =>
  [...text.normalize('NFC')].map((letter) => FONTS[font].get(letter) ?? letter).join('');

/** The Windows page for Vietnamese: a letter, and its tone as a byte of its own. */
export function inWindows1258(text: string): Buffer {
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const known = PAGE_1258.get(letter);
    if (known !== undefined) bytes.push(known);
    else {
      const [base = '', tone = ''] = splitTone(letter);
      const [one, two] = [PAGE_1258.get(base), PAGE_1258.get(tone)];
      if (one === undefined || two === undefined) throw new Error(`not in windows-1258: ${letter}`);
      bytes.push(one, two);
    }
  }
  return Buffer.from(bytes);
}

const PAGE_1258 = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
    byte,
  ]),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** "ệ" is "ê" and a dot below. */
function splitTone(letter: string): [string, string] {
  const marks = [...letter.normalize('NFD')];
  const tone = marks.find((mark) => TONES.test(mark)) ?? '';
  return [
    marks
      .filter((mark) => mark !== tone)
      .join('')
      .normalize('NFC'),
    tone,
  ];
}
