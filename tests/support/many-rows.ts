import type { Client } from 'pg';
import { BAC_NINH, CAN_THO, WARD } from './world';

/** So many rows in every table that the planner has a reason to choose, spread over provinces, wards and drives. */
export const ROWS = 4000;

/** What is the same for everybody, and what exists before anybody is known: filled by the product itself. */
const KEPT = ['Place', 'PlaceMembership', 'PlaceSuccession', 'PriceRule', '_prisma_migrations'];

interface Column {
  name: string;
  type: string;
  notNull: boolean;
  hasDefault: boolean;
  words: string | null;
}

/** Things of the world that some of the rows belong to. */
export interface Anchors {
  driveId: string;
  listId: string;
  userId: string;
  sponsorId: string;
}

const PROVINCES = [BAC_NINH, CAN_THO, ...Array.from({ length: 18 }, (_, i) => String(60 + i))];

const PARENTS: Record<string, string> = {
  fundId: 'Fund',
  pledgeId: 'Pledge',
  lineId: 'ListLine',
  listLineId: 'ListLine',
  personId: 'Person',
  itemId: 'Item',
  runId: 'AllocationRun',
  allocationLineId: 'AllocationLine',
  entitlementId: 'Entitlement',
  endingId: 'EntitlementEnding',
  remittanceId: 'Remittance',
  batchId: 'CardBatch',
  ceremonyId: 'Ceremony',
  signoffId: 'SignoffList',
  handoverId: 'Handover',
  documentId: 'Document',
  accountId: 'LedgerAccount',
  entryId: 'JournalEntry',
  fileId: 'StoredFile',
};

function valueOf(table: string, column: Column, anchors: Anchors): string | null {
  const { name, type, words } = column;
  // The n-th rows of all tables stand in one province and belong together; of the few, 1 in `of` rows each.
  const some = (parent: string, first: string, of: number) =>
    `case when n % ${of} = 0 then '${first}'::uuid else md5('${parent}' || n % ${of})::uuid end`;
  if (name === 'provinceCode') return `(array['${PROVINCES.join("','")}'])[1 + n % 20]`;
  if (name === 'wardCode')
    return `case when n % 100 = 0 then '${WARD.bacGiang}' else lpad((8000 + n % 400)::text, 5, '0') end`;
  if (name === 'id') return `md5('${table}' || n)::uuid`;
  if (name === 'driveId') return some('Drive', anchors.driveId, 40);
  if (name === 'listId') return some('WardList', anchors.listId, 100);
  if (name === 'sponsorId') return some('Sponsor', anchors.sponsorId, 100);
  if (['userId', 'actorId', 'ownerId', 'askedById'].includes(name)) return some('User', anchors.userId, 200);
  if (type === 'uuid') return `md5('${PARENTS[name] ?? name}' || n)::uuid`;
  if (words) return `(array[${words}])[1 + n % ${words.split("', '").length}]`;
  if (name === 'birthDate') return `(1940 + n % 70)::text`;
  if (/^(integer|bigint|smallint|numeric)/.test(type)) return name === 'months' ? '12' : 'n';
  if (type === 'boolean') return 'false';
  if (type === 'date') return `date '2026-01-01' + (n / 20) % 300`;
  if (type.startsWith('timestamp')) return `now() - n * interval '20 minutes'`;
  if (type.startsWith('json')) return `'[]'`;
  if (type.endsWith('[]')) return `'{}'`;
  return type === 'text' ? `'${name} ' || n` : null;
}

/** Columns that checks tie to each other. */
const TIED: Record<string, Record<string, string>> = {
  Drive: { cardMonths: '12' },
  Pledge: { kind: `'money'`, amount: 'n', count: 'null' },
  AllocationSlice: { payer: `'state'`, fundId: 'null' },
  LedgerAccount: { kind: `'fundAvailable'`, fundId: `md5('Fund' || n)::uuid` },
  AccountBalance: { kind: `'fundAvailable'`, fundId: `md5('Fund' || n)::uuid`, balance: '0' },
  Handover: { receiver: `'self'` },
  Ceremony: {
    startsAt: `now() - n * interval '1 hour'`,
    endsAt: `now() - n * interval '1 hour' + interval '30 minutes'`,
  },
  Approval: { makerHumanId: `md5('maker' || n)::uuid`, humanId: `md5('checker' || n)::uuid` },
};
const ENDS = ['endsOn', 'validTo', 'periodTo'];

/** @returns the rows that were put in, null where a check refuses them */
async function fill(
  client: Client,
  table: string,
  columns: Column[],
  anchors: Anchors,
  whole: boolean,
): Promise<number | null> {
  const values = new Map<string, string>();
  for (const column of columns) {
    const tied = TIED[table]?.[column.name] ?? (ENDS.includes(column.name) ? `date '2027-06-30'` : undefined);
    const wanted = column.notNull || (whole && /Id$|Code$/.test(column.name));
    const words = column.words?.replaceAll('::text', '') ?? null;
    const value = tied ?? (wanted ? valueOf(table, { ...column, words }, anchors) : null);
    if (value) values.set(column.name, value);
  }
  const names = [...values.keys()].map((name) => `"${name}"`).join(', ');
  try {
    const { rowCount } = await client.query(
      `insert into "${table}" (${names}) select ${[...values.values()].join(', ')} from generate_series(1, ${ROWS}) n on conflict do nothing`,
    );
    return rowCount;
  } catch (error) {
    if ((error as { code?: string }).code === '23514') return null;
    throw error;
  }
}

/** Fills every table past triggers and foreign keys, which only a superuser can. @returns the tables that are large now */
export async function fillTables(client: Client, anchors: Anchors): Promise<string[]> {
  await client.query('set session_replication_role = replica');
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and relname <> all($1)`,
    [KEPT],
  );
  const large: string[] = [];
  for (const { name: table } of tables) {
    const { rows: columns } = await client.query<Column>(
      `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as "notNull", d.oid is not null as "hasDefault",
         (select substring(pg_get_constraintdef(c.oid) from 'ARRAY\\[(.*)\\]') from pg_constraint c
          where c.conrelid = a.attrelid and c.conname = $1 || '_' || a.attname || '_known') as words
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = $2::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
      [table, `"${table}"`],
    );
    // Where a check ties columns that may be empty to others, they stay empty.
    const rowCount =
      (await fill(client, table, columns, anchors, true)) ?? (await fill(client, table, columns, anchors, false));
    if ((rowCount ?? 0) >= ROWS / 2) large.push(table);
  }
  await client.query('analyze');
  return large;
}
