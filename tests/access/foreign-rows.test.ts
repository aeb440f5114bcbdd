import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/lib/commands/sql';
import { insertAnyRow } from '../support/any-row';
import { resetDatabase, urls } from '../support/database';

/** Tables that hold no row of a place: the same for everybody, or reachable by exact secret only. */
const NOBODYS = ['Place', 'PlaceMembership', 'PlaceSuccession', '_prisma_migrations'];

/** Who asks, from where. Every row of the test stands in ward 07210 of province 24 and belongs to one sponsor and one actor. */
const STRANGERS: { kind: string; province: string; wards: string; sponsors: string; mayRead: string[] }[] = [
  // A stranger of another province; what is national or public is no row of a place.
  { kind: 'province', province: '92', wards: '', sponsors: '', mayRead: ['DocumentProof'] },
  { kind: 'auditor', province: '92', wards: '', sponsors: '', mayRead: [] },
  { kind: 'ward', province: '92', wards: '31340', sponsors: '', mayRead: ['DocumentProof'] },
  { kind: 'base', province: '92', wards: '31340,31157', sponsors: '', mayRead: ['DocumentProof'] },
  {
    kind: 'sponsor',
    province: '92',
    wards: '',
    sponsors: '0190a000-0000-7000-8000-0000000000cc',
    mayRead: ['DocumentProof', 'PublicTotal'],
  },
  { kind: 'national', province: '', wards: '', sponsors: '', mayRead: ['DocumentProof', 'PublicTotal'] },
  { kind: 'public', province: '', wards: '', sponsors: '', mayRead: ['DocumentProof', 'PublicTotal'] },
  // The neighbour: another ward of the same province. Dates, settings and names of colleagues are the province's.
  {
    kind: 'ward',
    province: '24',
    wards: '07228',
    sponsors: '',
    mayRead: ['DocumentProof', 'PublicTotal', 'Phase', 'Milestone', 'ProvinceSetting', 'User', 'PriceRule'],
  },
];

let tables: string[] = [];

const asSuperuser = <T>(work: (client: Client) => Promise<T>) => withClient(urls.superuser, work);

beforeAll(async () => {
  await resetDatabase();
  await asSuperuser(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    tables = rows.map((row) => row.name).filter((name) => !NOBODYS.includes(name));
    await client.query(`set session_replication_role = replica`);
    await client.query('delete from "PriceRule"'); // the national ones are everybody's
    for (const table of tables) await insertAnyRow(client, table);
  });
});
afterAll(resetDatabase);

/** Runs something as the stranger, and keeps nothing. A missing right or a policy refuses; any other error means it was let through. */
async function within<T>(
  client: Client,
  who: (typeof STRANGERS)[number],
  work: () => Promise<T>,
): Promise<T | 'refused' | 'failed'> {
  await client.query('begin');
  try {
    await client.query(
      `select set_config('app.command', 'test', true), set_config('app.user', '0190a000-0000-7000-8000-0000000000dd', true),
              set_config('app.province', $1, true), set_config('app.wards', $2, true), set_config('app.sponsors', $3, true),
              set_config('role', tt.role_name($4), true)`,
      [who.province, who.wards, who.sponsors, who.kind],
    );
    return await work();
  } catch (error) {
    return /permission denied|row-level security/.test(String(error)) ? 'refused' : 'failed';
  } finally {
    await client.query('rollback');
  }
}

/** Rows that a statement touched; a statement let through that then failed counts as one. */
async function touched(client: Client, who: (typeof STRANGERS)[number], sql: string): Promise<number> {
  const answer = await within(client, who, async () => (await client.query(sql)).rowCount ?? 0);
  return answer === 'refused' ? 0 : answer === 'failed' ? 1 : answer;
}

describe.each(STRANGERS)('$kind of $province $wards', (who) => {
  test('reads and writes no row of another place', async () => {
    const broken: string[] = [];
    await asSuperuser(async (client) => {
      for (const table of tables) {
        const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
        if (rows[0]!.n === 0) broken.push(`${table}: no foreign row to try`);
        const { rows: columns } = await client.query<{ name: string }>(
          `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
          [`"${table}"`],
        );
        const found = await readable(
          client,
          who,
          table,
          columns.map((c) => c.name),
        );
        if (found && !who.mayRead.includes(table)) broken.push(`${table}: read ${found}`);
        for (const { name } of columns) {
          if (await touched(client, who, `update "${table}" set "${name}" = "${name}"`))
            broken.push(`${table}.${name}: updated`);
        }
        if (await touched(client, who, `delete from "${table}"`)) broken.push(`${table}: deleted`);
      }
    });
    expect(broken).toEqual([]);
  });

  test('writes no row into another place', async () => {
    const broken: string[] = [];
    await asSuperuser(async (client) => {
      await client.query('set session_replication_role = replica');
      for (const table of tables) {
        const answer = await within(client, who, () => insertAnyRow(client, table));
        if (answer !== 'refused') broken.push(`${table}: inserted`);
      }
    });
    expect(broken).toEqual([]);
  });
});

/** Some roles may read some columns only: each is tried alone, the most that any gives counts. */
async function readable(
  client: Client,
  who: (typeof STRANGERS)[number],
  table: string,
  columns: string[],
): Promise<number> {
  let most = 0;
  for (const column of columns) most = Math.max(most, await touched(client, who, `select "${column}" from "${table}"`));
  return most;
}
