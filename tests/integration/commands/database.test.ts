import { expect, test } from 'vitest';

import { PLACE_KINDS } from '@/lib/commands/login-roles';
import { withClient } from '@/lib/commands/sql';
import { asOwner, resetDatabase, urls } from '@/tests/support/database';

const insertPlace = `insert into "Place" (code, kind, name, "nameEn", "validFrom") values ('zz', 'ward', 'X', 'X', '2025-07-01')`;

test('the login of the web server reads nothing until it takes a place', async () => {
  await withClient(urls.app, async (client) => {
    await expect(client.query('select from "Place"')).rejects.toThrow('permission denied');
    const { rows } = await client.query(
      `select rolinherit, rolsuper, rolbypassrls from pg_roles where rolname = session_user`,
    );
    expect(rows).toEqual([{ rolinherit: false, rolsuper: false, rolbypassrls: false }]);
  });
});

test.each(PLACE_KINDS)('both logins can act as %s', async (kind) => {
  for (const url of [urls.app, urls.jobs]) {
    await withClient(url, async (client) => {
      await client.query(`select set_config('role', tt.role_name($1), false)`, [kind]);
      const { rows } = await client.query('select current_user = tt.role_name($1) as acts', [kind]);
      expect(rows).toEqual([{ acts: true }]);
    });
  }
});

test('a reset puts every table back to what the template holds', async () => {
  const count = () =>
    asOwner(async (client) => (await client.query('select count(*)::int as n from "Place"')).rows[0]?.n);
  const before = await count();
  await withClient(urls.superuser, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(insertPlace);
  });
  expect(await count()).toBe(before + 1);
  await resetDatabase();
  expect(await count()).toBe(before);
});
