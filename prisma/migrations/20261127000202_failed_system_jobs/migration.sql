-- Jobs over all places stand in no province, so no page showed one that failed. Whoever looks after the installation sees which, when and why:
-- the newest of each that has not been done since. Never the payload, which may name rows of another province.
CREATE FUNCTION tt.failed_system_jobs() RETURNS TABLE (id uuid, name text, reason text, attempts int, "finishedAt" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f.id, f.name, f.reason, f.attempts, f."finishedAt" FROM (
    SELECT DISTINCT ON (j.name, j.payload) j.* FROM "Job" j
     WHERE j."provinceCode" IS NULL AND j."askedById" IS NULL AND j.state IN ('failed', 'done')
     ORDER BY j.name, j.payload, j."finishedAt" DESC) f
   WHERE f.state = 'failed' ORDER BY f."finishedAt" DESC LIMIT 50
$$;
REVOKE EXECUTE ON FUNCTION tt.failed_system_jobs FROM PUBLIC;

-- Asks for such a job once more, as the same row. Gives its name.
CREATE FUNCTION tt.rerun_system_job(job uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE n text;
BEGIN
  UPDATE "Job" SET state = 'queued' WHERE id = job AND "provinceCode" IS NULL AND "askedById" IS NULL AND state = 'failed' RETURNING name INTO n;
  IF n IS NULL THEN PERFORM tt.refuse('wrongState', 'TT007'); END IF;
  EXECUTE 'select graphile_worker.add_job($1, json_build_object(''jobId'', $2), max_attempts := 1)' USING 'run', job;
  RETURN n;
END $$;
REVOKE EXECUTE ON FUNCTION tt.rerun_system_job FROM PUBLIC;
DO $$
BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION tt.failed_system_jobs TO %I, %I', tt.role_name('province'), tt.role_name('auditor'));
  EXECUTE format('GRANT EXECUTE ON FUNCTION tt.rerun_system_job TO %I', tt.role_name('province'));
END $$;
