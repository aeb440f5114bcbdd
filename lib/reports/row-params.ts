import * as z from 'zod/mini';
import { type FilterValues, readTableParams, type SearchParams, type TableParams } from '@/lib/core/table-params';
import { STEPS } from './counts';
import { KINDS } from './cut-drive';

const filters = {
  step: z.enum(STEPS),
  kind: z.enum(KINDS),
  ward: z.string().check(z.regex(/^\d{5}$/)),
  group: z.string().check(z.regex(/^[A-Z_]{2,40}$/)),
  phase: z.uuid(),
  statement: z.uuid(),
  asOf: z.iso.date(),
};

export type ReportRowParams = TableParams<string, FilterValues<typeof filters>>;

/** Which figure's rows are asked for; see `paths.drive().reportRows`. */
export const readRowParams = (search: SearchParams): ReportRowParams =>
  readTableParams(search, { sorts: ['ward'], filters });
