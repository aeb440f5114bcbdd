import * as z from 'zod/mini';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';

const day = z.iso.date();

const receipts = {
  sorts: ['number'],
  desc: true,
  filters: { number: z.string().check(z.maxLength(20)), state: z.enum(['issued', 'void']), from: day, to: day },
} as const;
/** Sort, page and filters of the list of receipts. */
export const readReceiptTable = (search: SearchParams) => readTableParams(search, receipts);
export type ReceiptTable = ReturnType<typeof readReceiptTable>;

const lines = {
  sorts: ['day'],
  desc: true,
  filters: { state: z.enum(['unmatched', 'matched', 'notOurs']) },
} as const;
/** The lines of bank statements. */
export const readLineTable = (search: SearchParams) => readTableParams(search, lines);
export type LineTable = ReturnType<typeof readLineTable>;

const entries = { sorts: ['day'], desc: true, filters: { account: z.uuid(), from: day, to: day } } as const;
/** The journal. */
export const readEntryTable = (search: SearchParams) => readTableParams(search, entries);
export type EntryTable = ReturnType<typeof readEntryTable>;
