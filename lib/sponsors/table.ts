import * as z from 'zod/mini';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { SPONSOR_KINDS } from './rules';

const spec = {
  sorts: ['name', 'createdAt'],
  filters: {
    q: z.string().check(z.maxLength(100)),
    kind: z.enum(SPONSOR_KINDS),
    state: z.enum(['active', 'retired']),
  },
} as const;

/** Sort, page and filters of the list of sponsors. */
export const readSponsorTable = (search: SearchParams) => readTableParams(search, spec);
export type SponsorTable = ReturnType<typeof readSponsorTable>;
