import * as z from 'zod/mini';
import { type FilterValues, readTableParams, type SearchParams, type TableParams } from '@/lib/core/table-params';

/** Filters of the people of a proposal. `show`: those served, those who wait, those taken back. */
export const RUN_TABLE = {
  sorts: ['rank', 'name', 'ward', 'share'] as const,
  filters: {
    show: z.enum(['served', 'waiting', 'reversed']),
    ward: z.string().check(z.regex(/^[0-9A-Za-z-]{1,12}$/)),
    group: z.string().check(z.regex(/^[A-Z0-9_]{1,40}$/)),
    fund: z.uuid(),
  },
} as const;

export type RunTableParams = TableParams<(typeof RUN_TABLE.sorts)[number], FilterValues<(typeof RUN_TABLE)['filters']>>;
export const readRunTable = (raw: SearchParams): RunTableParams => readTableParams(raw, RUN_TABLE);
