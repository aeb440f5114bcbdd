import * as z from 'zod/mini';
import { type FilterValues, readTableParams, type SearchParams, type TableParams } from '@/lib/core/table-params';

export const CHECK_VIEWS = ['pairs', 'findings'] as const;
export const PAIR_STATES = ['open', 'same', 'different'] as const;
export const FINDING_STATES = ['open', 'held', 'confirmed', 'dismissed'] as const;

/** Filters of the queue. `view` chooses between pairs of records and what speaks against single lines. */
export const CHECK_TABLE = {
  sorts: ['open', 'ward', 'found'] as const,
  filters: {
    view: z.enum(CHECK_VIEWS),
    state: z.enum(['open', 'same', 'different', 'held', 'confirmed', 'dismissed']),
    kind: z.string().check(z.regex(/^[A-Za-z]{1,40}$/)),
    ward: z.string().check(z.regex(/^[0-9A-Za-z-]{1,12}$/)),
  },
} as const;

type Filters = FilterValues<(typeof CHECK_TABLE)['filters']>;
export type CheckTableParams = TableParams<(typeof CHECK_TABLE.sorts)[number], Filters>;
export const readCheckTable = (raw: SearchParams): CheckTableParams => readTableParams(raw, CHECK_TABLE);
