/**
 * Tables as lines of text, out of one snapshot and back in. A line is the row as PostgreSQL itself writes it, as a JSON string:
 * every type comes back exactly (JSON alone would make one of SQL's null and JSON's).
 */
import { type Client, escapeIdentifier } from 'pg';

export type TableCopy = {
  name: string;
  rows: number;
  /** Sum of the rows' hashes as the database writes them: the same before and after whatever their order. */
  digest: string;
};

const BATCH = 2000;

export async function tableNames(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and not relispartition and relname <> '_prisma_migrations' order by relname`,
  );
  return rows.map((row) => row.name);
}

/** Counts and adds up a table; hashes, not sums, so that two swapped values do not cancel out. */
export async function measure(client: Client, name: string): Promise<TableCopy> {
  const { rows } = await client.query<{ rows: number; digest: string }>(
    `select count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as digest
     from ${escapeIdentifier(name)} t`,
  );
  return { name, rows: rows[0]?.rows ?? 0, digest: rows[0]?.digest ?? '0' };
}

/** All rows, one a line. Runs inside the caller's transaction. */
export async function readTable(client: Client, name: string): Promise<string> {
  const parts: string[] = [];
  await client.query(
    `declare backup cursor for select to_json(t::text)::text as line from ${escapeIdentifier(name)} t`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${BATCH} from backup`);
    if (rows.length === 0) break;
    parts.push(rows.map((row) => row.line + '\n').join(''));
  }
  await client.query('close backup');
  return parts.join('');
}

/** Columns that the database works out itself cannot be given. */
async function givenColumns(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     and attgenerated = '' order by attnum`,
    [escapeIdentifier(table)],
  );
  return rows.map((row) => escapeIdentifier(row.name));
}

/** Replaces the rows of a table. Runs inside the caller's transaction, triggers being off. */
export async function writeTable(client: Client, name: string, lines: string[]): Promise<void> {
  const table = escapeIdentifier(name);
  const columns = await givenColumns(client, name);
  await client.query(`delete from ${table}`);
  for (let from = 0; from < lines.length; from += BATCH) {
    await client.query(
      `insert into ${table} (${columns.join(', ')}) overriding system value
       select ${columns.map((column) => `(line).${column}`).join(', ')}
       from (select written::${table} as line from json_array_elements_text($1::json) as given(written) offset 0) lines`,
      [`[${lines.slice(from, from + BATCH).join(',')}]`],
    );
  }
}
