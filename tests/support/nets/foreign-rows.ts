import type { Client } from 'pg';
import { insertAnyRow } from '../any-row';

/** Tables that hold no row of a place: the same for everybody, or reachable by exact secret only. */
export const NOBODYS = ['Place', 'PlaceMembership', 'PlaceSuccession', '_prisma_migrations'];

export interface Stranger {
  kind: string;
  province: string;
  wards: string;
  sponsors: string;
  /** Tables and views of which he may see rows of this test all the same. */
  mayRead: string[];
  /** Tables that he may write although he stands nowhere. */
  may?: Record<'add' | 'change' | 'remove', string[]>;
}

/** Who asks, from where. Every row of the test stands in ward 07210 of province 24 and belongs to one sponsor and one actor. */
export const STRANGERS: Stranger[] = [
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
  // The base office beside it, under which the ward does not stand.
  {
    kind: 'base',
    province: '24',
    wards: '07228',
    sponsors: '',
    mayRead: ['DocumentProof', 'PublicTotal', 'Phase', 'Milestone', 'ProvinceSetting', 'User', 'PriceRule'],
  },
  // Before anybody is known: accounts and what belongs to signing in.
  {
    kind: 'signin',
    province: '',
    wards: '',
    sponsors: '',
    mayRead: [
      'User',
      'RoleAssignment',
      'Session',
      'Invitation',
      'CommandRequest',
      'Throttle',
      'ProvinceSetting',
      'CalendarAddress',
    ],
    may: {
      add: [
        'User',
        'RoleAssignment',
        'Session',
        'Invitation',
        'CommandRequest',
        'Throttle',
        'ProvinceSetting',
        'AuditEvent',
      ],
      change: ['User', 'Session', 'Invitation', 'CommandRequest', 'Throttle'],
      remove: ['Throttle'],
    },
  },
];
const NOTHING: NonNullable<Stranger['may']> = { add: [], change: [], remove: [] };

/** The views through which a role sees rows of tables that it cannot read. */
export const viewsOf = async (client: Client): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' order by 1`,
    )
  ).rows.map(({ name }) => name);

/** Fills every table with one row of the test's home. Triggers and foreign keys stay off until the connection ends. */
export async function fillEveryTable(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
  );
  const tables = rows.map((row) => row.name).filter((name) => !NOBODYS.includes(name));
  await client.query(`set session_replication_role = replica`);
  await client.query('delete from "PriceRule"'); // the national ones are everybody's
  for (const table of tables) await insertAnyRow(client, table);
  return tables;
}

/** Whoever asks, by his own id. */
const STRANGER = '0190a000-0000-7000-8000-0000000000dd';

/** Runs something as the stranger, and keeps nothing. A missing right or a policy refuses; any other error means it was let through. */
async function within<T>(client: Client, who: Stranger, work: () => Promise<T>): Promise<T | 'refused' | 'failed'> {
  await client.query('savepoint stranger');
  try {
    await client.query(
      `select set_config('app.command', 'test', true), set_config('app.user', '${STRANGER}', true),
              set_config('app.province', $1, true), set_config('app.wards', $2, true), set_config('app.sponsors', $3, true),
              set_config('role', tt.role_name($4), true)`,
      [who.province, who.wards, who.sponsors, who.kind],
    );
    return await work();
  } catch (error) {
    return /permission denied|row-level security/.test(String(error)) ? 'refused' : 'failed';
  } finally {
    await client.query('rollback to savepoint stranger');
  }
}

/** Rows that a statement touched; a statement let through that then failed counts as one. */
async function touched(client: Client, who: Stranger, sql: string): Promise<number> {
  const answer = await within(client, who, async () => (await client.query(sql)).rowCount ?? 0);
  return answer === 'refused' ? 0 : answer === 'failed' ? 1 : answer;
}

const columnsOf = async (client: Client, table: string): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [`"${table}"`],
    )
  ).rows.map(({ name }) => name);

/** Tables and views of which the stranger reads foreign rows, and those where there was none to try. Inside a transaction of a superuser. */
export async function foreignReads(client: Client, who: Stranger, tables: readonly string[]): Promise<string[]> {
  const broken: string[] = [];
  await client.query(`select set_config('app.province', '24', true)`); // at home a view shows its rows also to the superuser
  for (const table of tables) {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
    if (rows[0]!.n === 0) broken.push(`${table}: no foreign row to try`);
    // Some roles may read some columns only: each is tried alone.
    let read = 0;
    for (const name of await columnsOf(client, table))
      read = Math.max(read, await touched(client, who, `select "${name}" from "${table}"`));
    if (read && !who.mayRead.includes(table)) broken.push(`${table}: read`);
  }
  return broken;
}

/** Foreign rows that the stranger changes or removes. Inside a transaction of a superuser. */
export async function foreignTouches(client: Client, who: Stranger, tables: readonly string[]): Promise<string[]> {
  const broken: string[] = [];
  const { change, remove } = who.may ?? NOTHING;
  for (const table of tables) {
    for (const name of change.includes(table) ? [] : await columnsOf(client, table))
      if (await touched(client, who, `update "${table}" set "${name}" = "${name}"`))
        broken.push(`${table}.${name}: updated`);
    if (!remove.includes(table) && (await touched(client, who, `delete from "${table}"`)))
      broken.push(`${table}: deleted`);
  }
  return broken;
}

/** Tables into which the stranger puts a row of another place. Inside a transaction of a superuser. */
export async function foreignInserts(client: Client, who: Stranger, tables: readonly string[]): Promise<string[]> {
  const broken: string[] = [];
  for (const table of tables) {
    const answer = await within(client, who, () => insertAnyRow(client, table));
    if (answer !== 'refused' && !(who.may ?? NOTHING).add.includes(table)) broken.push(`${table}: inserted`);
  }
  return broken;
}

/** Tables into which the stranger puts a row of another place in his own name, where rows name an account. Inside a transaction of a superuser. */
export async function foreignInsertsOfOwn(client: Client, who: Stranger, tables: readonly string[]): Promise<string[]> {
  const broken: string[] = [];
  for (const table of tables) {
    const columns = await columnsOf(client, table);
    if (!columns.includes('actorId') || !columns.includes('provinceCode')) continue;
    const answer = await within(client, who, () => insertAnyRow(client, table, STRANGER));
    if (answer !== 'refused' && !(who.may ?? NOTHING).add.includes(table)) broken.push(`${table}: inserted as himself`);
  }
  return broken;
}

/** Work of a superuser, without triggers and foreign keys, of which nothing stays. */
export async function withoutTrace<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}
