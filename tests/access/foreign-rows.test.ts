import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/lib/commands/sql';
import { resetDatabase, urls } from '../support/database';
import {
  fillEveryTable,
  foreignInserts,
  foreignInsertsOfOwn,
  foreignReads,
  foreignTouches,
  STRANGERS,
  viewsOf,
  withoutTrace,
} from '../support/nets/foreign-rows';

let tables: string[] = [];
let views: string[] = [];

beforeAll(async () => {
  await resetDatabase();
  tables = await withClient(urls.superuser, fillEveryTable);
  views = await withClient(urls.superuser, viewsOf);
  expect(views).toEqual(['MaskedLine', 'MaskedPerson']);
});
afterAll(resetDatabase);

describe.each(STRANGERS)('$kind of $province $wards', (who) => {
  const tried = (attempt: typeof foreignReads, names: readonly string[]) =>
    withClient(urls.superuser, (client) => withoutTrace(client, () => attempt(client, who, names)));

  test('reads no row of another place, in no table and through no view', async () => {
    expect(await tried(foreignReads, [...tables, ...views])).toEqual([]);
  });

  test('changes and removes no row of another place', async () => {
    expect(await tried(foreignTouches, tables)).toEqual([]);
  });

  test('writes no row into another place', async () => {
    const broken = await withClient(urls.superuser, async (client) => {
      await client.query('set session_replication_role = replica');
      return withoutTrace(client, async () => [
        ...(await foreignInserts(client, who, tables)),
        ...(await foreignInsertsOfOwn(client, who, tables)),
      ]);
    });
    expect(broken).toEqual([]);
  });
});
