import * as z from 'zod/mini';

/** What Next hands a page as its query. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** Rows of a page: what a phone scrolls through, and what the server answers with well under a second when many ask. */
const PAGE_SIZE = 25;

type Filters = Record<string, z.ZodMiniType>;

export interface TableSpec<S extends string, F extends Filters> {
  /** Keys of the columns that may be sorted by; the first is the default. */
  sorts: readonly [S, ...S[]];
  /** The default sort runs downwards (newest first). */
  desc?: boolean;
  pageSize?: number;
  /** One schema per filter; a value that does not fit is left out, never an error. */
  filters: F;
}

export interface TableParams<S extends string = string, F = Record<string, unknown>> {
  sort: S;
  desc: boolean;
  page: number;
  pageSize: number;
  /** For the query: rows to pass over and to take. */
  skip: number;
  take: number;
  filters: F;
}

export type FilterValues<F extends Filters> = { [K in keyof F]: z.infer<F[K]> | undefined };

const Page = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000));
const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/**
 * Sort, page and filters of a table from the address, so that a page can be sent to a colleague:
 * `?sort=name` upwards, `?sort=-name` downwards, `?page=2`, one parameter per filter.
 */
export function readTableParams<S extends string, F extends Filters>(
  raw: SearchParams,
  spec: TableSpec<S, F>,
): TableParams<S, FilterValues<F>> {
  const asked = single(raw['sort']) ?? '';
  const sort = spec.sorts.find((key) => key === asked.replace(/^-/, ''));
  const parsedPage = Page.safeParse(single(raw['page']) ?? 1);
  const page = parsedPage.success ? parsedPage.data : 1;
  const pageSize = spec.pageSize ?? PAGE_SIZE;
  const filters = Object.fromEntries(
    Object.entries(spec.filters).map(([name, schema]) => {
      const text = single(raw[name])?.normalize('NFC').trim();
      const parsed = text ? schema.safeParse(text) : undefined;
      return [name, parsed?.success ? parsed.data : undefined];
    }),
  ) as FilterValues<F>;
  return {
    sort: sort ?? spec.sorts[0],
    desc: sort ? asked.startsWith('-') : (spec.desc ?? false),
    page,
    pageSize,
    skip: (page - 1) * pageSize,
    take: pageSize,
    filters,
  };
}

/** The address of the same table with something changed; a changed sort or filter goes back to page 1. */
export function tableHref(params: TableParams, change: { sort?: string; page?: number }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params.filters)) if (value !== undefined) query.set(name, String(value));
  query.set('sort', change.sort ?? `${params.desc ? '-' : ''}${params.sort}`);
  if (change.page && change.page > 1) query.set('page', String(change.page));
  return `?${query.toString()}`;
}
