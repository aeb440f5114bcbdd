import type { Cell } from '@/lib/core/workbook/types';
import type { RawLine } from './columns';
import { headingKey } from './headings';
import { groupOfText } from './read-request';

const HAMLET = /^(?:[IVX]+[.)]\s*|\d+[.)]\s*)?((?:thôn|xóm|bản|ấp|tổ|khu|khối|cụm|tdp|làng|buôn|phố)\s.*)$/iu;
const ROMAN = /^[IVX]+[.)]?\s+\S/;
const SIGNATURE =
  /^(nguoi lap|can bo lap|tm (uy ban|ubnd)|kt chu tich|chu tich|xac nhan cua|uy ban mat tran|thu truong|lanh dao)/;

const filled = (cells: readonly Cell[]): Cell[] => cells.filter((cell) => cell.kind !== 'empty' && !cell.merged);
/** Signatures and totals stand in any column, so text alone proves nobody: a number or a known group does. */
const isPerson = (raw: RawLine): boolean =>
  [raw.birthDate, raw.citizenId, raw.insuranceCode].some((text) => /\d/.test(text ?? '')) ||
  groupOfText(raw.groupCode ?? '') !== null;

/** "(1) (2) (3)" or "A B 1 2" under the headings. */
export function isNumbering(cells: readonly Cell[]): boolean {
  const texts = filled(cells).map((cell) => cell.text);
  return texts.length >= 4 && texts.every((text) => /^\(?(\d{1,2}|[A-D])\)?$/.test(text));
}

/** A row of totals, or the signatures that end a list; a person called Tống is neither. */
export function isClosing(cells: readonly Cell[], raw: RawLine): 'total' | 'signature' | null {
  if (isPerson(raw)) return null;
  const texts = filled(cells).map((cell) => cell.text.trim());
  if (texts.some((text) => SIGNATURE.test(headingKey(text)))) return 'signature';
  return texts.some((text) => /^(tổng|cộng|tong (so|cong))(\s|:|$)/i.test(text.normalize('NFC'))) ? 'total' : null;
}

/**
 * A row that only says something of those below it: their hamlet, or their group ("I. Hộ cận nghèo"; '' for a heading of another
 * kind). Null for a row of a person.
 */
export function subHeading(cells: readonly Cell[], raw: RawLine): { hamlet: string } | { group: string } | null {
  if (isPerson(raw)) return null;
  const texts = filled(cells)
    .map((cell) => cell.text.trim())
    .filter((text) => !/^([IVX]+|\d{1,3}|[A-D])[.)]?$/.test(text));
  if (texts.length !== 1) return null;
  const hamlet = HAMLET.exec(texts[0]!.normalize('NFC'));
  if (hamlet) return { hamlet: hamlet[1]!.trim() };
  const words = texts[0]!.replace(/^([IVX]+|\d{1,2}|[A-D])[.)]?\s+/, '').replace(/[\s:.]+$/, '');
  if (groupOfText(words)) return { group: words };
  return ROMAN.test(texts[0]!) ? { group: '' } : null;
}
