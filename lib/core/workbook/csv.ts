import { parse } from 'csv-parse/sync';
import { DomainError } from '@/lib/core/errors';
import { detectLegacyFont } from '@/lib/core/legacy-fonts';
import type { Cell, Sheet } from './types';

/** UTF-16 by its mark, UTF-8 if it is valid, else the one-byte Windows page that old Vietnamese programs write. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Fonts of the TCVN3 and VNI kind live in the Western page; the row reader decodes them and asks.
    const western = new TextDecoder('windows-1252').decode(bytes);
    if (detectLegacyFont(western)) return western;
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}

/** The separator that stands most often, outside quotes, in the first lines. */
export function sniffDelimiter(text: string): ',' | ';' | '\t' {
  const start = text.slice(0, 4_000).replace(/"[^"]*"/g, '');
  const count = (mark: string): number => start.split(mark).length;
  return ([',', ';', '\t'] as const).reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Every cell of a CSV file stays text: nothing may guess that 024190001234 is a number or 03/10 a day in March. */
export function readCsv(bytes: Buffer): Sheet {
  const text = decodeText(bytes);
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      delimiter: sniffDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 65_536,
    });
  } catch {
    throw new DomainError('fileUnreadable', { reason: 'damaged' });
  }
  const cell = (value: string, row: number, column: number): Cell => ({
    text: value,
    kind: value === '' ? 'empty' : 'text',
    value: value === '' ? null : value,
    format: null,
    row,
    column,
  });
  const rows = records.map((record, r) => record.map((value, c) => cell(value.trim(), r + 1, c + 1)));
  return {
    name: 'CSV',
    hidden: false,
    rows: rows.map((cells) => (cells.some(({ text }) => text !== '') ? cells : [])),
  };
}
