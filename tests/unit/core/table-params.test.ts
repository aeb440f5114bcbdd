import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readTableParams, tableHref } from '@/lib/core/table-params';

const spec = {
  sorts: ['name', 'day'],
  pageSize: 20,
  filters: { q: z.string(), state: z.enum(['draft', 'posted']) },
} as const;

test('an empty address gives the first sort and page', () => {
  expect(readTableParams({}, spec)).toMatchObject({ sort: 'name', desc: false, page: 1, skip: 0, take: 20 });
});

test('sort, page and filters come from the address', () => {
  const params = readTableParams({ sort: '-day', page: '3', q: ' Hường ', state: 'posted' }, spec);
  expect(params).toMatchObject({ sort: 'day', desc: true, skip: 40, filters: { q: 'Hường', state: 'posted' } });
});

test.each([{ page: '0' }, { page: 'x' }, { page: '1e9' }, { sort: 'secret' }, { state: 'unknown' }, { q: '' }])(
  'nonsense %j is left out, never an error',
  (raw) => {
    expect(readTableParams(raw, spec)).toMatchObject({
      sort: 'name',
      page: 1,
      filters: { q: undefined, state: undefined },
    });
  },
);

test('a link keeps the filters and returns to page 1 when the order changes', () => {
  const params = readTableParams({ sort: '-day', page: '3', q: 'Hường' }, spec);
  expect(tableHref(params, { page: 2 })).toBe(`?q=${encodeURIComponent('Hường')}&sort=-day&page=2`);
  expect(tableHref(params, { sort: 'name' })).toBe(`?q=${encodeURIComponent('Hường')}&sort=name`);
});
