import * as z from 'zod/mini';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';

export const SHOWN = ['changed', 'facts', 'covered', 'removed'] as const;

const rows = {
  sorts: ['name', 'amount'],
  filters: { show: z.enum(SHOWN) },
} as const;

/** Sort, page and filter of the rows of a remittance. */
export const readRowTable = (search: SearchParams) => readTableParams(search, rows);
export type RowTable = ReturnType<typeof readRowTable>;
