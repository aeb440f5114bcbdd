-- The ground under row-level security: one PostgreSQL role per kind of place. Roles belong to the cluster, so they are named after the database
-- at the time of migration and the prefix is kept in a function (a copy made from a template keeps the template's roles).

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SCHEMA tt;
COMMENT ON SCHEMA tt IS 'Helpers of policies, triggers and commands';
GRANT USAGE ON SCHEMA tt TO PUBLIC;

DO $$
BEGIN
  EXECUTE format('CREATE FUNCTION tt.role_prefix() RETURNS text LANGUAGE sql IMMUTABLE AS %L', format('SELECT %L::text', current_database()));
END $$;

CREATE FUNCTION tt.role_name(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT tt.role_prefix() || '_' || kind $$;

DO $$
DECLARE kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['signin', 'public', 'ward', 'base', 'province', 'sponsor', 'auditor', 'national', 'worker'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = tt.role_name(kind)) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', tt.role_name(kind));
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', tt.role_name(kind));
  END LOOP;
END $$;

-- Who is asking, set for one transaction by the only door to the data (lib/core/place.ts). Empty means "nobody": then no policy matches.
CREATE FUNCTION tt.province() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.province', true), '') $$;
CREATE FUNCTION tt.actor() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.user', true), '')::uuid $$;
CREATE FUNCTION tt.wards() RETURNS text[] LANGUAGE sql STABLE AS
  $$ SELECT string_to_array(coalesce(current_setting('app.wards', true), ''), ',') $$;
CREATE FUNCTION tt.sponsors() RETURNS uuid[] LANGUAGE sql STABLE AS
  $$ SELECT coalesce(string_to_array(nullif(current_setting('app.sponsors', true), ''), ',')::uuid[], '{}') $$;

-- One line per right: grants it and makes its policy. Conditions: P the actor's province, W the actor's wards, S the actor's sponsor records,
-- T true, or any SQL. `columns` limits a select to columns (row-level security cannot). Used by the policies migration only.
CREATE FUNCTION tt.allow(kind text, tbl text, rights text, cond text, columns text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r text;
  c text := CASE cond
    WHEN 'P' THEN '"provinceCode" = (SELECT tt.province())'
    WHEN 'W' THEN '"wardCode" = ANY ((SELECT tt.wards())::text[])'
    WHEN 'S' THEN '"sponsorId" = ANY ((SELECT tt.sponsors())::uuid[])'
    WHEN 'T' THEN 'true'
    ELSE cond END;
BEGIN
  FOREACH r IN ARRAY string_to_array(rights, ' ') LOOP
    EXECUTE format('GRANT %s %s ON %I TO %I', r, CASE WHEN columns IS NOT NULL AND r IN ('select', 'update') THEN '(' || columns || ')' ELSE '' END,
                   tbl, tt.role_name(kind));
    EXECUTE format('CREATE POLICY %I ON %I FOR %s TO %I %s %s', kind || '_' || r, tbl, r, tt.role_name(kind),
                   CASE WHEN r <> 'insert' THEN 'USING (' || c || ')' ELSE '' END,
                   CASE WHEN r IN ('insert', 'update') THEN 'WITH CHECK (' || c || ')' ELSE '' END);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tt.allow FROM PUBLIC;
