import type { Client } from 'pg';

/** Tables without row-level security, or with it and no policy at all: written down one by one, with the reason. */
const WITHOUT_POLICY = new Set([
  '_prisma_migrations', // the owner's own; no place role has a grant on it
]);

/** Views and `security definer` functions that a place role may use. Each writes its own place condition inside. */
const ELEVATED = new Set([
  'view MaskedLine', // auditor: identifiers masked, province condition inside
  'view MaskedPerson', // auditor: likewise
  'function tt.next_number', // takes the next document number of the own province only
  'function tt.enqueue', // asks for a job for oneself
  'function tt.enqueue_system', // asks for a job over all places: those on its list only, for the own province, and tells nothing back
  'function tt.failed_system_jobs', // jobs over all places that failed: name, time and reason, no payload
  'function tt.rerun_system_job', // asks once more for one of these
  'function tt.turn_access_log', // worker: makes and drops months of the access log, never those of the last two years
  'function tt.drive_items', // days of a drive's items for its report; place checked inside (tests/integration/reports/places.test.ts)
  'function tt.root_person', // follows the pointers of joined records; gives an id, no data
]);

/** Tables that a place role writes without a command: written down one by one, with the reason. */
const WITHOUT_COMMAND = new Set([
  'AccessLog', // reads write it: a page that shows people has no command
]);

const names = async (client: Client, sql: string): Promise<string[]> =>
  (await client.query<{ name: string }>(sql)).rows.map((row) => row.name);

/** Tables that hold no policy, and are not on the list. */
export const bareTables = async (client: Client): Promise<string[]> => {
  const bare = await names(
    client,
    `select relname as name from pg_class t
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and (not relrowsecurity or not exists (select from pg_policy where polrelid = t.oid))`,
  );
  return bare.filter((name) => !WITHOUT_POLICY.has(name));
};

/** Tables that a place role may write, in whatever column, and that take the write although no command is set; not on the list. */
export async function commandless(client: Client): Promise<string[]> {
  const open = await names(
    client,
    `select relname as name from pg_class t
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and exists (select from pg_roles r where r.rolname like tt.role_prefix() || '\\_%'
         and (has_any_column_privilege(r.oid, t.oid, 'insert, update') or has_table_privilege(r.oid, t.oid, 'delete, truncate')))
       and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgfoid = 'tt.need_command'::regproc and g.tgenabled in ('O', 'A')
         and g.tgtype = 2 + 4 + 8 + 16 and g.tgqual is null) -- before a statement that inserts, removes or updates
     order by 1`,
  );
  return open.filter((name) => !WITHOUT_COMMAND.has(name));
}

/** Partitions that a place role reaches around their parent. */
export const openPartitions = (client: Client): Promise<string[]> =>
  names(
    client,
    `select relname as name from pg_class t where relispartition
       and exists (select from aclexplode(t.relacl) a join pg_roles r on r.oid = a.grantee where r.rolname like tt.role_prefix() || '\\_%')`,
  );

/** Views, materialized views and elevated functions that are open to a place role, and are not on the list. */
export async function openElevated(client: Client): Promise<string[]> {
  const views = await names(
    client,
    `select distinct case relkind when 'v' then 'view ' else 'materialized view ' end || relname as name
     from pg_class t, aclexplode(t.relacl) a left join pg_roles r on r.oid = a.grantee
     where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
       and (a.grantee = 0 or r.rolname like tt.role_prefix() || '\\_%')`,
  );
  const functions = await names(
    client,
    `select distinct 'function ' || n.nspname || '.' || p.proname as name
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
     where p.prosecdef and n.nspname in ('public', 'tt') and p.prorettype <> 'trigger'::regtype
       and (a.grantee = 0 or r.rolname like tt.role_prefix() || '\\_%')`,
  );
  return [...views, ...functions].filter((name) => !ELEVATED.has(name));
}

/** What the web server's login may do that it must not. */
export const loginRights = (client: Client): Promise<string[]> =>
  names(
    client,
    `select v.name from pg_roles r, lateral (values
       ('inherits', rolinherit), ('bypasses policies', rolbypassrls), ('superuser', rolsuper), ('makes roles', rolcreaterole),
       ('makes databases', rolcreatedb), ('owns', exists (select from pg_class where relowner = r.oid))) v(name, has)
     where rolname = tt.role_prefix() || '_app' and v.has`,
  );

/** Columns that name a human by number, whatever the table. */
const IDENTIFIERS = ['citizenId', 'oldIdNumber', 'insuranceCode', 'cardNumber'];

/** Identifiers that a role reads which may see them masked or not at all, and how many columns were looked at. */
export async function readIdentifiers(client: Client): Promise<{ looked: number; broken: string[] }> {
  const { rows } = await client.query<{ name: string; open: boolean }>(
    `select r.kind || ' ' || t.relname || '.' || a.attname as name,
            has_column_privilege(tt.role_name(r.kind), t.oid, a.attname, 'select, insert, update') as open
     from unnest(array['auditor', 'sponsor', 'national', 'public']) r(kind), pg_class t join pg_attribute a on a.attrelid = t.oid
     where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and a.attname = any ($1)`,
    [IDENTIFIERS],
  );
  return { looked: rows.length, broken: rows.filter(({ open }) => open).map(({ name }) => name) };
}
