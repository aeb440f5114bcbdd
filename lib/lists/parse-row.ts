import type { Day } from '@/lib/core/clock';
import {
  decodeLegacy,
  detectLegacyFont,
  isUnicodeVietnamese,
  vietnameseShare,
  type LegacyFont,
} from '@/lib/core/legacy-fonts';
import { cleanText } from '@/lib/core/text';
import { nameKey } from '@/lib/register/names';
import { COLUMN_KEYS, type ColumnKey, type ItemKind, type RawLine } from './columns';
import type { IncomeBounds } from './income';
import { problem, type Problem } from './problems';
import { readIdentity, type Identity } from './read-identity';
import { readName } from './read-name';
import { readRequest, type Request } from './read-request';

/** What a row is read against. `groupCodes` are those of the plan; none means that every known group is welcome. */
export type RowContext = {
  today: Day;
  groupCodes: readonly string[];
  cardMonths: number;
  bookMonths: number;
  /** Kinds of items that the plan gives; a blank cell means the first. */
  kinds: readonly ItemKind[];
  /** Incomes that a contribution to a book may be reckoned on; null where no rule says so. */
  income: IncomeBounds | null;
  /** Font of the whole sheet where one was found: a single cell is often too short to tell. */
  legacyFont?: LegacyFont | null;
};

/** A row as the product understands it; what could not be read is null, and its problem says why. */
export type ParsedLine = Identity &
  Request & {
    fullName: string;
    nameKey: string;
    ethnicity: string | null;
    hamlet: string;
    address: string;
    headName: string;
    relation: string;
    circumstances: string;
    note: string;
  };

export type ParsedRow = { rowNumber: number; raw: RawLine; values: ParsedLine; problems: Problem[] };

/**
 * Reads one line of a ward's list from text, whether it came from a file, a form or a correction in the browser.
 * Never throws and never loses a row: every doubt is a problem with its column, value, reason and, where one is likely,
 * a suggestion that a person may take.
 */
export function parseRow(raw: RawLine, rowNumber: number, context: RowContext): ParsedRow {
  const { text, problems } = decode(raw, context.legacyFont);
  const name = readName(text.fullName ?? '');
  const identity = readIdentity(text, context.today);
  const request = readRequest(text, context);
  const relation = text.relation ?? '';
  const isHead = nameKey(relation) === 'chu ho';
  const headName = text.headName || (isHead ? name.value : '');
  if (headName && !relation && nameKey(headName) !== nameKey(name.value))
    problems.push(problem('relation', 'relationMissing'));
  return {
    rowNumber,
    raw,
    values: {
      fullName: name.value,
      nameKey: nameKey(name.value),
      ...identity.values,
      ...request.values,
      ethnicity: text.ethnicity || null,
      hamlet: text.hamlet ?? '',
      address: text.address ?? '',
      headName,
      relation,
      circumstances: text.circumstances ?? '',
      note: text.note ?? '',
    },
    problems: [...name.problems, ...identity.problems, ...request.problems, ...problems],
  };
}

/** Cells with a choice of words: their Unicode words are common even in sheets that were typed in an old font. */
const CHOICES: readonly ColumnKey[] = [
  'sex',
  'groupCode',
  'relation',
  'itemKind',
  'itemForm',
  'postingConsent',
  'ethnicity',
];

/** Cleaned text of every cell, decoded first where it was typed in a legacy font (told once a row, at its first cell). */
function decode(raw: RawLine, sheetFont: LegacyFont | null | undefined): { text: RawLine; problems: Problem[] } {
  const free = [raw.fullName, raw.headName, raw.address].filter((text) => text && !isUnicodeVietnamese(text));
  const font = sheetFont ?? detectLegacyFont(free.join(' '));
  const text: RawLine = {};
  let first: { key: ColumnKey; decoded: string } | null = null;
  for (const key of COLUMN_KEYS) {
    const value = raw[key];
    if (value === undefined) continue;
    const decoded = cleanText(font ? decodeCell(key, value, font) : value);
    if (font && decoded !== cleanText(value)) first ??= { key, decoded };
    text[key] = decoded;
  }
  const problems = first ? [problem(first.key, 'legacyFont', raw[first.key], { suggestion: first.decoded })] : [];
  return { text, problems };
}

function decodeCell(key: ColumnKey, value: string, font: LegacyFont): string {
  if (isUnicodeVietnamese(value)) return value;
  const decoded = decodeLegacy(value, font);
  const gain = vietnameseShare(decoded) - vietnameseShare(value);
  return gain > 0 || (gain === 0 && !CHOICES.includes(key)) ? decoded : value;
}
