import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/lib/commands/sql';
import { resetDatabase, urls } from '../support/database';
import { fillEveryTable, foreignInserts, foreignTouches, STRANGERS, withoutTrace } from '../support/nets/foreign-rows';

let tables: string[] = [];

beforeAll(async () => {
  await resetDatabase();
  tables = await withClient(urls.superuser, fillEveryTable);
});
afterAll(resetDatabase);

describe.each(STRANGERS)('$kind of $province $wards', (who) => {
  test('reads and writes no row of another place', async () => {
    const broken = await withClient(urls.superuser, (client) =>
      withoutTrace(client, () => foreignTouches(client, who, tables)),
    );
    expect(broken).toEqual([]);
  });

  test('writes no row into another place', async () => {
    const broken = await withClient(urls.superuser, async (client) => {
      await client.query('set session_replication_role = replica');
      return withoutTrace(client, () => foreignInserts(client, who, tables));
    });
    expect(broken).toEqual([]);
  });
});
