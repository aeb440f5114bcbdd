-- Erasing one human's data on request (Law 91/2025/QH15; Decree 356/2025/NĐ-CP, Art. 5): asked for and recorded by one person, decided by
-- another. The decision and the erasing are one act: the state moves to approved and a trigger makes every row of the human nameless in
-- place. What is a voucher, or rests in one (documents, handovers, papers, files), is held until the day that the row says.
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "askedOn" DATE NOT NULL,
    "askedBy" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "refusal" TEXT,
    "approvalId" UUID,
    "erasedAt" TIMESTAMPTZ(3),
    "erased" JSONB,
    "heldUntil" DATE,
    "createdById" UUID NOT NULL,
    "createdHuman" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Erasure_provinceCode_state_idx" ON "Erasure"("provinceCode", "state");
CREATE INDEX "Erasure_personId_idx" ON "Erasure"("personId");
CREATE UNIQUE INDEX "oneOpenErasure" ON "Erasure" ("personId") WHERE state = 'proposed';
ALTER TABLE "Erasure"
  ADD CONSTRAINT "Erasure_state_known" CHECK (state IN ('proposed', 'approved', 'rejected', 'withdrawn')),
  ADD CONSTRAINT "Erasure_askedBy_known" CHECK ("askedBy" IN ('self', 'guardian', 'heir')),
  ADD CONSTRAINT "Erasure_due" CHECK ("dueOn" >= "askedOn"),
  ADD CONSTRAINT "Erasure_done" CHECK ((state = 'approved') = ("erasedAt" IS NOT NULL)),
  ADD CONSTRAINT "Erasure_personId_samePlace" FOREIGN KEY ("personId", "provinceCode") REFERENCES "Person" (id, "provinceCode");

CREATE TRIGGER need_command BEFORE INSERT OR UPDATE OR DELETE ON "Erasure" FOR EACH STATEMENT EXECUTE FUNCTION tt.need_command();
CREATE TRIGGER made_by BEFORE INSERT OR UPDATE ON "Erasure" FOR EACH ROW EXECUTE FUNCTION tt.made_by();
CREATE TRIGGER need_approval BEFORE UPDATE ON "Erasure" FOR EACH ROW EXECUTE FUNCTION tt.need_approval();
INSERT INTO tt.moves SELECT 'Erasure', 'proposed', unnest(ARRAY['approved', 'rejected', 'withdrawn']);
CREATE TRIGGER move_exists BEFORE UPDATE ON "Erasure" FOR EACH ROW EXECUTE FUNCTION tt.move_exists();
CREATE TRIGGER never_delete BEFORE DELETE ON "Erasure" FOR EACH ROW EXECUTE FUNCTION tt.never();

CREATE OR REPLACE FUNCTION tt.approval_humans() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW."approvedById" IS DISTINCT FROM tt.actor() THEN PERFORM tt.refuse('notAllowed'); END IF;
  NEW."humanId" := tt.human(NEW."approvedById");
  NEW."makerHumanId" := CASE NEW."subjectType"
    WHEN 'Drive' THEN (SELECT tt.human("createdById") FROM "Drive" WHERE id = NEW."subjectId")
    WHEN 'WardList' THEN (SELECT "submittedHuman" FROM "WardList" WHERE id = NEW."subjectId")
    WHEN 'AllocationRun' THEN (SELECT "createdHuman" FROM "AllocationRun" WHERE id = NEW."subjectId")
    WHEN 'Remittance' THEN (SELECT "createdHuman" FROM "Remittance" WHERE id = NEW."subjectId")
    WHEN 'PriceRule' THEN (SELECT tt.human("proposedById") FROM "PriceRule" WHERE id = NEW."subjectId")
    WHEN 'FundDecision' THEN (SELECT "createdHuman" FROM "FundDecision" WHERE id = NEW."subjectId")
    WHEN 'Erasure' THEN (SELECT "createdHuman" FROM "Erasure" WHERE id = NEW."subjectId")
    ELSE NULL END;
  RETURN NEW;
END $$;

-- ───── what an erased row looks like: everything that names or describes the human is gone, what figures rest on stays
CREATE FUNCTION tt.erased_line() RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT '{"raw": null, "rowHash": null, "fullName": "•••", "nameKey": "",
  "birthDate": null, "sex": null, "ethnicity": null, "citizenId": null, "oldIdNumber": null, "insuranceCode": null, "cardNumber": null,
  "hamlet": "", "address": "", "headName": "", "relation": "", "circumstances": "", "phone": null, "phoneOwner": null, "note": "",
  "stateReason": null, "problems": [], "errorCount": 0, "warningCount": 0}'::jsonb $$;
CREATE FUNCTION tt.erased_person() RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT '{"fullName": "•••", "nameKey": "", "birthDate": null,
  "sex": null, "ethnicity": null, "nationality": null, "citizenId": null, "oldIdNumber": null, "insuranceCode": null, "cardNumber": null,
  "phone": null, "phoneOwner": null, "address": null, "careFacility": null, "birthPlace": null}'::jsonb $$;

-- The records of one human: joined ones are one.
CREATE FUNCTION tt.records_of(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE joined AS (
    SELECT tt.root_person(person) AS id
    UNION SELECT p.id FROM "Person" p JOIN joined j ON p."joinedToId" = j.id)
  SELECT id FROM joined $$;
REVOKE EXECUTE ON FUNCTION tt.records_of FROM PUBLIC;

-- Whether an erasure of this human was approved: the only way to make a row nameless, and to make it so completely.
CREATE FUNCTION tt.erasure_of(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM "Erasure" e WHERE e.state = 'approved' AND e."personId" IN (SELECT tt.records_of(person))) $$;
REVOKE EXECUTE ON FUNCTION tt.erasure_of FROM PUBLIC;

ALTER TABLE "ListLine" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);

CREATE FUNCTION tt.erased_wholly() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  blank jsonb := CASE TG_TABLE_NAME WHEN 'Person' THEN tt.erased_person() ELSE tt.erased_line() END;
  human uuid := CASE TG_TABLE_NAME WHEN 'Person' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'personId')::uuid END;
  mark text[] := '{erasedAt,version}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."erasedAt" IS NOT NULL THEN PERFORM tt.refuse('neverChanges', 'TT002'); END IF;
  ELSIF OLD."erasedAt" IS NOT NULL THEN
    IF to_jsonb(NEW) - mark <> to_jsonb(OLD) - mark OR NEW."erasedAt" IS DISTINCT FROM OLD."erasedAt" THEN PERFORM tt.refuse('neverChanges', 'TT002'); END IF;
  ELSIF NEW."erasedAt" IS NOT NULL THEN
    IF NOT tt.erasure_of(human) OR (to_jsonb(OLD) || blank) - mark <> to_jsonb(NEW) - mark THEN PERFORM tt.refuse('approvalMissing', 'TT005'); END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER erased_wholly BEFORE INSERT OR UPDATE ON "Person" FOR EACH ROW EXECUTE FUNCTION tt.erased_wholly();
CREATE TRIGGER erased_wholly BEFORE INSERT OR UPDATE ON "ListLine" FOR EACH ROW EXECUTE FUNCTION tt.erased_wholly();

-- As in 20261125000003, and: an approved erasure makes a line of an approved list nameless (erased_wholly has looked at it).
CREATE OR REPLACE FUNCTION tt.line_frozen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s text; verdict text[] := '{personId,version,state,stateReason,excludedAt}';
BEGIN
  SELECT state INTO s FROM "WardList" WHERE id = coalesce(NEW."listId", OLD."listId");
  IF s NOT IN ('approved', 'locked') THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' AND OLD."erasedAt" IS NULL AND NEW."erasedAt" IS NOT NULL THEN RETURN NEW; END IF;
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

-- What stands in the way, on a day: cover that still runs (its constraint needs the number), a line that is still at work, a case in hand.
-- With the rights of whoever asks: a page sees its own province, the trigger below sees all.
CREATE FUNCTION tt.erasure_blocks(person uuid, today date) RETURNS TABLE (what text, "until" date, n int)
LANGUAGE sql STABLE SET search_path = public AS $$
  WITH RECURSIVE p AS (
    SELECT tt.root_person(person) AS id
    UNION SELECT r.id FROM "Person" r JOIN p ON r."joinedToId" = p.id)
  SELECT 'coverRunning', max(e."periodTo"), count(*)::int FROM "Entitlement" e
   WHERE e."personId" IN (SELECT id FROM p) AND e."reversedAt" IS NULL AND e."periodTo" >= today HAVING count(*) > 0
  UNION ALL
  SELECT 'lineAtWork', NULL, count(*)::int FROM "ListLine" l JOIN "Drive" d ON d.id = l."driveId"
   WHERE l."personId" IN (SELECT id FROM p) AND l.state <> 'excluded' AND d.state NOT IN ('closed', 'cancelled')
     AND NOT EXISTS (SELECT FROM "Item" i WHERE i."listLineId" = l.id) HAVING count(*) > 0
  UNION ALL
  SELECT 'caseOpen', NULL, count(*)::int FROM "Case" c
   WHERE c."personId" IN (SELECT id FROM p) AND c.state = 'open' AND c.kind <> 'dataRequest' HAVING count(*) > 0 $$;
REVOKE EXECUTE ON FUNCTION tt.erasure_blocks FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION tt.erasure_blocks TO %I', tt.role_name('province')); END $$;

-- What was proposed is what is decided; a decision stays; approved means erased.
CREATE FUNCTION tt.erase() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE moved text[] := '{state,refusal,approvalId,erasedAt,erased,heldUntil,version}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' THEN PERFORM tt.refuse('wrongState', 'TT007'); END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'proposed' OR (to_jsonb(NEW) - moved) <> (to_jsonb(OLD) - moved) THEN PERFORM tt.refuse('wrongState', 'TT007'); END IF;
  IF NEW.state <> 'approved' THEN RETURN NEW; END IF;
  IF EXISTS (SELECT FROM tt.erasure_blocks(NEW."personId", (SELECT date FROM "Approval" WHERE id = NEW."approvalId"))) THEN
    PERFORM tt.refuse('erasureBlocked', 'TT010');
  END IF;
  NEW.erased := jsonb_build_object(
    'records', (SELECT count(*) FROM tt.records_of(NEW."personId")),
    'lines', (SELECT count(*) FROM "ListLine" WHERE "personId" IN (SELECT tt.records_of(NEW."personId"))),
    'covers', (SELECT count(*) FROM "Insurance" i WHERE i."provinceCode" = NEW."provinceCode" AND EXISTS (
      SELECT FROM "Person" p WHERE p.id IN (SELECT tt.records_of(NEW."personId")) AND (p."citizenId" = i."citizenId" OR p."insuranceCode" = i."insuranceCode"))));
  RETURN NEW;
END $$;
CREATE TRIGGER erase BEFORE INSERT OR UPDATE ON "Erasure" FOR EACH ROW EXECUTE FUNCTION tt.erase();

CREATE FUNCTION tt.erase_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE people uuid[]; lines uuid[]; items uuid[]; numbers text[]; codes text[]; names text[];
BEGIN
  people := ARRAY(SELECT tt.records_of(NEW."personId"));
  lines := ARRAY(SELECT id FROM "ListLine" WHERE "personId" = ANY (people));
  items := ARRAY(SELECT id FROM "Item" WHERE "personId" = ANY (people));
  SELECT array_agg("citizenId") FILTER (WHERE "citizenId" IS NOT NULL), array_agg("insuranceCode") FILTER (WHERE "insuranceCode" IS NOT NULL), array_agg("fullName")
    INTO numbers, codes, names FROM "Person" WHERE id = ANY (people);

  UPDATE "ListLine" SET raw = NULL, "rowHash" = NULL, "fullName" = '•••', "nameKey" = '', "birthDate" = NULL, sex = NULL, ethnicity = NULL,
    "citizenId" = NULL, "oldIdNumber" = NULL, "insuranceCode" = NULL, "cardNumber" = NULL, hamlet = '', address = '', "headName" = '', relation = '',
    circumstances = '', phone = NULL, "phoneOwner" = NULL, note = '', "stateReason" = NULL, problems = '[]', "errorCount" = 0, "warningCount" = 0,
    "erasedAt" = NEW."erasedAt", version = version + 1
   WHERE id = ANY (lines) AND "erasedAt" IS NULL;
  UPDATE "ListRemark" SET text = '•••' WHERE "lineId" = ANY (lines);
  UPDATE "Finding" SET note = NULL WHERE "lineId" = ANY (lines);
  UPDATE "DuplicatePair" SET note = NULL, fingerprint = '' WHERE "aId" = ANY (lines) OR "bId" = ANY (lines || people);
  UPDATE "HandoverAttempt" SET note = '' WHERE "itemId" = ANY (items);
  UPDATE "Case" SET subject = '•••', body = '•••', answer = CASE WHEN answer IS NULL THEN NULL ELSE '•••' END
   WHERE state <> 'open' AND ("personId" = ANY (people) OR "lineId" = ANY (lines) OR "itemId" = ANY (items));
  UPDATE "Household" h SET "headName" = '•••' FROM "HouseholdMember" m
   WHERE m."householdId" = h.id AND m."personId" = ANY (people) AND h."headName" = ANY (names);
  UPDATE "PersonStatus" SET source = '•••' WHERE "personId" = ANY (people);
  UPDATE "HouseholdMember" SET "orderReason" = '' WHERE "personId" = ANY (people);
  UPDATE "Insurance" SET "fullName" = '•••', "nameKey" = '', "birthDate" = NULL, sex = NULL, "citizenId" = NULL, "oldIdNumber" = NULL,
    "insuranceCode" = NULL, "cardNumber" = NULL, "rowHash" = 'erased:' || id
   WHERE "provinceCode" = NEW."provinceCode" AND ("citizenId" = ANY (numbers) OR "insuranceCode" = ANY (codes));
  UPDATE "StoredFile" SET "purgeOn" = least("purgeOn", NEW."erasedAt"::date)
   WHERE id IN (SELECT "fileId" FROM "Consent" WHERE "personId" = ANY (people) OR "lineId" = ANY (lines));
  UPDATE "Person" SET "fullName" = '•••', "nameKey" = '', "birthDate" = NULL, sex = NULL, ethnicity = NULL, nationality = NULL, "citizenId" = NULL,
    "oldIdNumber" = NULL, "insuranceCode" = NULL, "cardNumber" = NULL, phone = NULL, "phoneOwner" = NULL, address = NULL, "careFacility" = NULL,
    "birthPlace" = NULL, "erasedAt" = NEW."erasedAt", version = version + 1
   WHERE id = ANY (people) AND "erasedAt" IS NULL;
  -- Without their keys the hashes in audit rows say nothing, and the chain over these rows still verifies.
  DELETE FROM "AuditKey" WHERE "subjectId" = ANY (people || lines);
  RETURN NULL;
END $$;
CREATE TRIGGER erase_rows AFTER UPDATE ON "Erasure" FOR EACH ROW WHEN (NEW.state = 'approved' AND OLD.state <> 'approved') EXECUTE FUNCTION tt.erase_rows();

-- ───── who sees it
ALTER TABLE "Erasure" ENABLE ROW LEVEL SECURITY;
SELECT tt.allow('province', 'Erasure', 'select insert update', 'P');
SELECT tt.allow('auditor', 'Erasure', 'select', 'P');
SELECT tt.allow('worker', 'Erasure', 'select insert update', 'T');
