import * as z from 'zod/mini';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { ITEM_STATES } from './rules';

const items = {
  sorts: ['ward', 'name', 'state'],
  filters: {
    q: z.string().check(z.maxLength(80)),
    state: z.enum(ITEM_STATES as [string, ...string[]]),
    kind: z.enum(['card', 'book']),
    form: z.enum(['electronic', 'paper']),
    wardCode: z.string().check(z.regex(/^\d{5}$/)),
  },
} as const;
/** Sort, page and filters of a drive's items. */
export const readItemTable = (search: SearchParams) => readTableParams(search, items);
export type ItemTable = ReturnType<typeof readItemTable>;

const rows = {
  sorts: ['position'],
  filters: { answer: z.enum(['unanswered', 'accepted', 'rejected']) },
} as const;
/** Page and filter of the rows of a batch. */
export const readBatchTable = (search: SearchParams) => readTableParams(search, rows);
export type BatchTable = ReturnType<typeof readBatchTable>;
