-- Sign-in by an identity provider, and what is removed when its time is over (lib/core/retention.ts).

-- ───── identities: issuer and subject of the provider, bound at the first sign-in
ALTER TABLE "User" ADD COLUMN identity TEXT;
CREATE UNIQUE INDEX "User_identity_key" ON "User" (identity);

-- An address that is given to somebody else must not keep the identity of the one before.
CREATE FUNCTION tt.unbind_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.identity := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER unbind_identity BEFORE UPDATE OF email ON "User" FOR EACH ROW
  WHEN (OLD.email IS DISTINCT FROM NEW.email) EXECUTE FUNCTION tt.unbind_identity();

-- ───── files: the row stays as proof that there was a file (class, hash, day); its name and its bytes go
ALTER TABLE "StoredFile" ADD COLUMN "purgedAt" TIMESTAMPTZ(3);
CREATE INDEX "StoredFile_purgeOn_idx" ON "StoredFile" ("purgeOn") WHERE "purgedAt" IS NULL;
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile" (sha256);
SELECT tt.allow('worker', 'StoredFile', 'update', 'T', 'name, "purgedAt"');

-- ───── what the worker may remove: nothing that anybody is accountable for
SELECT tt.allow('worker', 'Throttle', 'select', 'T', 'key, "windowStart"');
SELECT tt.allow('worker', 'Throttle', 'delete', 'T');
SELECT tt.allow('worker', 'Session', 'delete', $c$"expiresAt" < now() - interval '30 days' OR "revokedAt" < now() - interval '30 days'$c$);
SELECT tt.allow('worker', 'Invitation', 'select', 'T', 'id, "expiresAt", "usedAt"');
SELECT tt.allow('worker', 'Invitation', 'delete', $c$"expiresAt" < now() - interval '30 days' OR "usedAt" < now() - interval '30 days'$c$);
SELECT tt.allow('worker', 'CommandRequest', 'delete', $c$at < now() - interval '7 days'$c$);
SELECT tt.allow('worker', 'Job', 'delete', $c$state = 'done' AND "finishedAt" < now() - interval '30 days'$c$);
CREATE INDEX "CommandRequest_at_idx" ON "CommandRequest" (at);

-- The access log by month: those of the coming year are made, those past their time are dropped. Dropping a table needs its owner, so the worker
-- calls this; less than two years are never dropped, whatever it asks for.
CREATE FUNCTION tt.turn_access_log(keep_months int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  m date := date_trunc('month', now());
  cutoff date := date_trunc('month', now()) - make_interval(months => greatest(keep_months, 24));
  t text;
  dropped int := 0;
BEGIN
  FOR i IN 0..12 LOOP
    t := 'AccessLog_' || to_char(m, 'YYYY_MM');
    IF to_regclass(format('%I', t)) IS NULL THEN
      EXECUTE format('CREATE TABLE %I PARTITION OF "AccessLog" FOR VALUES FROM (%L) TO (%L)', t, m, (m + interval '1 month')::date);
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    END IF;
    m := m + interval '1 month';
  END LOOP;
  FOR t IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = '"AccessLog"'::regclass AND c.relname ~ '^AccessLog_\d{4}_\d{2}$' AND to_date(right(c.relname, 7), 'YYYY_MM') < cutoff
  LOOP
    EXECUTE format('DROP TABLE %I', t);
    dropped := dropped + 1;
  END LOOP;
  DELETE FROM "AccessLog_later" WHERE at < cutoff;
  RETURN dropped;
END $$;
REVOKE EXECUTE ON FUNCTION tt.turn_access_log FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION tt.turn_access_log TO %I', tt.role_name('worker')); END $$;
