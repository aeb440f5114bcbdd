import * as z from 'zod/mini';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';

const rows = {
  sorts: ['name', 'amount'],
  filters: { show: z.enum(['changed', 'removed']) },
} as const;

/** Sort, page and filter of the rows of a remittance. */
export const readRowTable = (search: SearchParams) => readTableParams(search, rows);
export type RowTable = ReturnType<typeof readRowTable>;
