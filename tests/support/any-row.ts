import type { Client } from 'pg';

interface Column {
  name: string;
  type: string;
  notNull: boolean;
  hasDefault: boolean;
}

/** Where the rows of this test stand; the same ids in every table, so that rows of one sponsor or actor belong together. */
export const HOME = {
  provinceCode: '24',
  wardCode: '07210',
  sponsorId: '0190a000-0000-7000-8000-00000000000a',
  actorId: '0190a000-0000-7000-8000-00000000000b',
};

const SAMPLE: [RegExp, string][] = [
  [/^uuid$/, '0190a000-0000-7000-8000-0000000000ff'],
  [/^(integer|bigint|smallint)/, '1'],
  [/^boolean$/, 'true'],
  [/^date$/, '2025-12-12'],
  [/^timestamp/, '2025-12-12T01:00:00Z'],
  [/^json/, '{}'],
  [/\[\]$/, '{}'],
];

/** A word that the column's CHECK allows, where it has one. */
async function allowedWord(client: Client, table: string, column: string): Promise<string | null> {
  const { rows } = await client.query<{ def: string }>(
    'select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = $1::regclass and conname = $2',
    [`"${table}"`, `${table}_${column}_known`],
  );
  return /'([^']+)'::text/.exec(rows[0]?.def ?? '')?.[1] ?? null;
}

/** Columns that other checks tie to each other. */
const TIED: Record<string, Record<string, string | null>> = {
  Pledge: { kind: 'money', amount: '1', count: null },
  AllocationSlice: { payer: 'state', fundId: null },
  LedgerAccount: { kind: 'bank', fundId: null },
  AccountBalance: { kind: 'bank' },
  FundDecision: { kind: 'refund', method: 'transfer', toDriveId: null, state: 'proposed', entryId: null },
  Handover: { receiver: 'self' },
  Ceremony: { startsAt: '2025-12-12T01:00:00Z', endsAt: '2025-12-12T03:00:00Z' },
};

/**
 * Puts one row into a table, made from the catalogue alone: whatever table is added later is tried too. Triggers and foreign
 * keys are off (superuser, replica role); checks are on. `actorId`: in whose name, where the row has one.
 */
export async function insertAnyRow(client: Client, table: string, actorId = HOME.actorId): Promise<void> {
  const { rows: columns } = await client.query<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as "notNull", d.oid is not null as "hasDefault"
     from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [`"${table}"`],
  );
  const values = new Map<string, string | null>();
  for (const column of columns) {
    const home: Record<string, string> = { ...HOME, actorId, userId: actorId, askedById: actorId };
    const tied = TIED[table]?.[column.name];
    if (tied !== undefined) values.set(column.name, tied);
    else if (home[column.name]) values.set(column.name, home[column.name]!);
    else if (table === 'Sponsor' && column.name === 'id') values.set('id', HOME.sponsorId);
    else if (table === 'User' && column.name === 'id') values.set('id', HOME.actorId);
    else if (column.notNull && !column.hasDefault) {
      const word = column.type === 'text' ? ((await allowedWord(client, table, column.name)) ?? 'x') : null;
      values.set(column.name, word ?? SAMPLE.find(([type]) => type.test(column.type))?.[1] ?? 'x');
    }
  }
  const names = [...values.keys()];
  await client.query(
    `insert into "${table}" (${names.map((n) => `"${n}"`).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    [...values.values()],
  );
}
