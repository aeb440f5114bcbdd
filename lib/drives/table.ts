import * as z from 'zod/mini';
import type { FilterValues, TableParams } from '@/lib/core/table-params';

const STATES = ['draft', 'approved', 'open', 'distributing', 'closed', 'cancelled'] as const;

/** Sorts and filters of the list of drives. */
export const DRIVE_TABLE = {
  sorts: ['startsOn', 'planNumber', 'listDeadline'] as const,
  desc: true,
  filters: { q: z.string(), state: z.enum(STATES) },
} as const;
export type DriveTableParams = TableParams<
  (typeof DRIVE_TABLE.sorts)[number],
  FilterValues<(typeof DRIVE_TABLE)['filters']>
>;
