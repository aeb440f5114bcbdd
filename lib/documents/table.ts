import * as z from 'zod/mini';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';

const spec = {
  sorts: ['issuedAt'],
  desc: true,
  filters: {
    kind: z.string().check(z.maxLength(40)),
    state: z.enum(['issued', 'void']),
    number: z.string().check(z.maxLength(40)),
  },
} as const;

/** Sort, page and filters of the list of documents. */
export const readDocumentTable = (search: SearchParams) => readTableParams(search, spec);
export type DocumentTable = ReturnType<typeof readDocumentTable>;
