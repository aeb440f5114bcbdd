-- What one province learns of a person may overlap what another one gave: the worker opens a case there (lib/checks/open-elsewhere.ts).

-- Asks for a job over all places from a command of a province. Only jobs on this list, and the province is the asker's own, whatever the
-- payload says. The row stands in no province: neither the answer nor a failure tells the asking one anything. The queue tries again by
-- itself, about four hours long, since nobody is there who would press a button.
CREATE FUNCTION tt.enqueue_system(name text, payload jsonb) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE j uuid := gen_random_uuid();
BEGIN
  IF enqueue_system.name NOT IN ('openElsewhere') OR tt.province() IS NULL THEN PERFORM tt.refuse('notAllowed'); END IF;
  INSERT INTO "Job" (id, name, payload)
  VALUES (j, enqueue_system.name, enqueue_system.payload || jsonb_build_object('provinceCode', tt.province()));
  EXECUTE 'select graphile_worker.add_job($1, json_build_object(''jobId'', $2), max_attempts := 10)' USING 'run', j;
  RETURN j;
END $$;
REVOKE EXECUTE ON FUNCTION tt.enqueue_system FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION tt.enqueue_system TO %I', tt.role_name('province')); END $$;

-- A load is looked at as a whole, among the loads of every month and province.
CREATE INDEX "Insurance_importId_idx" ON "Insurance" ("importId");
