import { expect, test } from 'vitest';
import { asOwner } from '../support/database';

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
  'function tt.turn_access_log', // worker: makes and drops months of the access log, never those of the last two years
  'function tt.drive_items', // days of a drive's items for its report; place checked inside (tests/integration/reports/places.test.ts)
  'function tt.root_person', // follows the pointers of joined records; gives an id, no data
]);

const list = (sql: string) => asOwner(async (c) => (await c.query<{ name: string }>(sql)).rows.map((row) => row.name));

test('every table has row-level security and a policy, or is on the list', async () => {
  const bare = await list(`
    select relname as name from pg_class t
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and (not relrowsecurity or not exists (select from pg_policy where polrelid = t.oid))`);
  expect(bare.filter((name) => !WITHOUT_POLICY.has(name))).toEqual([]);
});

test('no place role reaches a partition around its parent', async () => {
  const open = await list(`
    select relname as name from pg_class t where relispartition
      and exists (select from aclexplode(t.relacl) a join pg_roles r on r.oid = a.grantee where r.rolname like tt.role_prefix() || '\\_%')`);
  expect(open).toEqual([]);
});

test('no view, materialized view or elevated function is open to a place role unless it is on the list', async () => {
  const views = await list(`
    select distinct case relkind when 'v' then 'view ' else 'materialized view ' end || relname as name
    from pg_class t, aclexplode(t.relacl) a left join pg_roles r on r.oid = a.grantee
    where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
      and (a.grantee = 0 or r.rolname like tt.role_prefix() || '\\_%')`);
  const functions = await list(`
    select distinct 'function ' || n.nspname || '.' || p.proname as name
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
    where p.prosecdef and n.nspname in ('public', 'tt') and p.prorettype <> 'trigger'::regtype
      and (a.grantee = 0 or r.rolname like tt.role_prefix() || '\\_%')`);
  expect([...views, ...functions].filter((name) => !ELEVATED.has(name))).toEqual([]);
});

test('the login roles own nothing, inherit nothing and cannot bypass', async () => {
  const { rows } = await asOwner((c) =>
    c.query(`select rolname, rolinherit, rolbypassrls, rolsuper, rolcreaterole, rolcreatedb,
               (select count(*)::int from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owned
             from pg_roles r where rolname = tt.role_prefix() || '_app'`),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    rolinherit: false,
    rolbypassrls: false,
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owned: 0,
  });
});
