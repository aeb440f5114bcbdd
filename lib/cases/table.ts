import * as z from 'zod/mini';
import type { FilterValues, TableParams } from '@/lib/core/table-params';
import { CASE_KINDS } from './rules';

/** Sorts and filters of the list of cases. */
export const CASE_TABLE = {
  sorts: ['dueOn', 'createdAt'] as const,
  filters: {
    state: z.enum(['open', 'answered', 'closed']),
    kind: z.enum(CASE_KINDS),
    ward: z.string().check(z.regex(/^\d{5}$/)),
    mine: z.enum(['yes']),
  },
} as const;
export type CaseTableParams = TableParams<
  (typeof CASE_TABLE.sorts)[number],
  FilterValues<(typeof CASE_TABLE)['filters']>
>;
