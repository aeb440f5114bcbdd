import * as z from 'zod/mini';
import type { SearchParams } from '@/lib/core/table-params';
import type { SearchFilters } from './queries';

const Filters = z.object({
  q: z.catch(z.optional(z.string().check(z.trim(), z.maxLength(100))), undefined),
  ward: z.catch(z.optional(z.string().check(z.regex(/^\d{5}$/))), undefined),
  ceremony: z.catch(z.optional(z.uuid()), undefined),
  show: z.catch(z.optional(z.enum(['pending', 'notCollected', 'handedOver'])), undefined),
});

/** Filters of the page from its address; what does not fit is left out. */
export const readSearchFilters = (query: SearchParams): SearchFilters => Filters.parse(query);
