import { expect, test } from 'vitest';
import { RETENTION } from '@/lib/core/retention';
import { asOwner } from '../support/database';

test('every table has a retention class, and only one', async () => {
  const tables = await asOwner(
    async (c) =>
      (
        await c.query<{ name: string }>(
          `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
             and not relispartition and relname <> '_prisma_migrations'`,
        )
      ).rows,
  );
  const classed = Object.values(RETENTION).flatMap((names) => names.split(' '));
  expect(classed.sort()).toEqual(tables.map(({ name }) => name).sort());
});
