-- When the checks last ran over the whole text of a list as it was sent in. Sending it in (again) makes it unknown.
ALTER TABLE "WardList" ADD COLUMN "checkedAt" TIMESTAMPTZ(3);

-- Nobody is approved whom the checks have not seen: neither linked to a human nor compared with anybody.
CREATE FUNCTION tt.checked_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'submitted' AND OLD.state <> 'submitted' THEN NEW."checkedAt" := NULL; END IF;
  IF NEW.state = 'approved' AND OLD.state <> 'approved' AND NEW."checkedAt" IS NULL THEN PERFORM tt.refuse('listNotChecked', 'TT010'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER checked_first BEFORE UPDATE ON "WardList" FOR EACH ROW EXECUTE FUNCTION tt.checked_first();

-- An approved list never changes. A line that a check held was not approved with it: a verdict lets it go on or leaves it out,
-- and what goes on needs an approval of its own. Nobody else on the list is touched by that.
CREATE OR REPLACE FUNCTION tt.line_frozen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s text; verdict text[] := '{personId,version,state,stateReason,excludedAt}';
BEGIN
  SELECT state INTO s FROM "WardList" WHERE id = coalesce(NEW."listId", OLD."listId");
  IF s NOT IN ('approved', 'locked') THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP <> 'UPDATE' OR (to_jsonb(NEW) - verdict) <> (to_jsonb(OLD) - verdict)
     OR (NEW.state = OLD.state AND NEW."stateReason" IS DISTINCT FROM OLD."stateReason" AND NEW.state <> 'held')
     OR (NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
       ('held', 'waiting'), ('held', 'excluded'), ('waiting', 'held'), ('waiting', 'excluded'), ('waiting', 'included'))) THEN
    PERFORM tt.refuse('listNotEditable', 'TT007');
  END IF;
  IF OLD.state = 'waiting' AND NEW.state = 'included' AND NOT EXISTS (
    SELECT FROM "Approval" WHERE "subjectType" = 'WardList' AND "subjectId" = NEW."listId" AND outcome = 'approved'
      AND at >= now() - interval '1 minute') THEN
    PERFORM tt.refuse('approvalMissing', 'TT005');
  END IF;
  RETURN NEW;
END $$;
