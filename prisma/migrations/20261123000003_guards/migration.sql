-- What must never happen, kept by the database. Own errors carry SQLSTATE TT0nn and the code's name as message: lib/core/constraints.ts maps them.

-- ───── states and small rules
DO $$
DECLARE
  s record;
BEGIN
  FOR s IN SELECT * FROM (VALUES
    ('Place', 'kind', 'nation province baseOffice ward hamlet'),
    ('Job', 'state', 'queued running done failed'),
    ('ExportRecord', 'state', 'asked agreed refused made'),
    ('Invitation', 'kind', 'invite reset firstAdmin'),
    ('Case', 'state', 'open answered closed'),
    ('PriceRule', 'state', 'proposed approved withdrawn'),
    ('Document', 'state', 'issued void'),
    ('Drive', 'state', 'draft approved open distributing closed cancelled'),
    ('Approval', 'outcome', 'approved rejected'),
    ('Approval', 'capacity', 'TM KT TUQ own'),
    ('Sponsor', 'kind', 'organisation person internalFund collective'),
    ('Sponsor', 'state', 'active retired'),
    ('Pledge', 'kind', 'money cards books'),
    ('Pledge', 'state', 'open cancelled writtenOff'),
    ('MoneyReceived', 'method', 'transfer cash'),
    ('StatementLine', 'state', 'unmatched matched notOurs'),
    ('LedgerAccount', 'kind', 'bank cash fundAvailable fundAllocated'),
    ('JournalEntry', 'kind', 'received receivedReversed refunded allocated allocationReversed remitted insurerRefund carriedOver'),
    ('PersonStatus', 'status', 'living deceased moved unreachable'),
    ('Consent', 'purpose', 'processing posting stage photo story'),
    ('WardList', 'state', 'draft submitted returned underReview posted approved locked'),
    ('WardList', 'origin', 'ward hamlet school union sponsor office'),
    ('ListLine', 'state', 'waiting included excluded held'),
    ('ListLine', 'itemKind', 'card book'),
    ('ListLine', 'itemForm', 'electronic paper'),
    ('ListLine', 'sex', 'male female'),
    ('Person', 'sex', 'male female'),
    ('Finding', 'state', 'open same different confirmed dismissed obsolete'),
    ('DuplicatePair', 'state', 'open same different'),
    ('AllocationRun', 'state', 'draft proposed approved rejected superseded'),
    ('AllocationSlice', 'payer', 'state province commune sponsor person'),
    ('Entitlement', 'kind', 'card book'),
    ('EntitlementEnding', 'kind', 'stateCard death job other'),
    ('Remittance', 'state', 'draft approved paid settled'),
    ('Item', 'kind', 'card book'),
    ('Item', 'form', 'electronic paper'),
    ('Item', 'state', 'allocated paid requested rejected issued printed atWard notified activated reversed'),
    ('Item', 'route', 'stage wardOffice home'),
    ('Item', 'handover', 'pending handedOver notCollected'),
    ('CardBatch', 'state', 'made sent answered'),
    ('CardBatchRow', 'answer', 'unanswered accepted rejected'),
    ('Ceremony', 'state', 'planned confirmed held reported postponed cancelled'),
    ('Handover', 'route', 'stage wardOffice home'),
    ('Handover', 'evidence', 'screenSignature paperSignoff thumbprint photo'),
    ('Handover', 'receiver', 'self proxy guardian')
  ) AS v(tbl, col, words) LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I IN (%s))', s.tbl, s.tbl || '_' || s.col || '_known', s.col,
                   (SELECT string_agg(quote_literal(w), ', ') FROM unnest(string_to_array(s.words, ' ')) w));
  END LOOP;
END $$;

-- Birth dates are text of known precision: the year alone is normal for old people.
ALTER TABLE "Person" ADD CONSTRAINT "Person_birthDate_form" CHECK ("birthDate" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "ListLine" ADD CONSTRAINT "ListLine_birthDate_form" CHECK ("birthDate" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Drive" ADD CONSTRAINT "Drive_period" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_period" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "Ceremony" ADD CONSTRAINT "Ceremony_period" CHECK ("endsAt" > "startsAt");
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_period" CHECK ("validTo" >= "validFrom");
ALTER TABLE "Insurance" ADD CONSTRAINT "Insurance_period" CHECK ("validTo" >= "validFrom");
ALTER TABLE "Entitlement" ADD CONSTRAINT "Entitlement_period" CHECK ("periodTo" >= "periodFrom");
ALTER TABLE "ListLine" ADD CONSTRAINT "ListLine_months" CHECK (months BETWEEN 1 AND 60);
ALTER TABLE "MoneyReceived" ADD CONSTRAINT "MoneyReceived_positive" CHECK (amount > 0);
ALTER TABLE "LedgerPosting" ADD CONSTRAINT "LedgerPosting_notZero" CHECK (amount <> 0);
ALTER TABLE "AllocationSlice" ADD CONSTRAINT "AllocationSlice_notNegative" CHECK (amount >= 0);
ALTER TABLE "AllocationSlice" ADD CONSTRAINT "AllocationSlice_sponsorHasFund" CHECK ((payer = 'sponsor') = ("fundId" IS NOT NULL));
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_amountOrCount"
  CHECK ((kind = 'money' AND amount > 0 AND count IS NULL) OR (kind <> 'money' AND count > 0));
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_proxyNamed" CHECK (receiver = 'self' OR ("proxyName" <> '' AND "proxyRelation" <> ''));
ALTER TABLE "RemittanceRow" ADD CONSTRAINT "RemittanceRow_positive" CHECK (amount >= 0 AND quoted >= 0);

-- Names are searched by prefix under a policy: byte order makes `>=`/`<` mean prefix.
ALTER TABLE "NameToken" ALTER COLUMN token TYPE text COLLATE "C";

-- ───── places: a child row stands in its parent's province, and in its parent's ward. A foreign key is checked without row-level security,
-- so without these an id guessed from elsewhere could be hung under one's own row.
DO $$
DECLARE f record; cols text;
BEGIN
  FOR f IN SELECT * FROM (VALUES
    ('Phase', 'driveId', 'Drive', false), ('Milestone', 'driveId', 'Drive', false), ('DriveWard', 'driveId', 'Drive', false),
    ('Pledge', 'sponsorId', 'Sponsor', false), ('Pledge', 'fundId', 'Fund', false), ('Pledge', 'driveId', 'Drive', false),
    ('Fund', 'sponsorId', 'Sponsor', false), ('MoneyReceived', 'fundId', 'Fund', false), ('MoneyReceived', 'sponsorId', 'Sponsor', false),
    ('MoneyReceived', 'entryId', 'JournalEntry', false), ('MoneyReceived', 'documentId', 'Document', false),
    ('LedgerAccount', 'fundId', 'Fund', false), ('LedgerPosting', 'entryId', 'JournalEntry', false), ('LedgerPosting', 'accountId', 'LedgerAccount', false),
    ('HouseholdMember', 'householdId', 'Household', false), ('HouseholdMember', 'personId', 'Person', false), ('PersonStatus', 'personId', 'Person', false),
    ('WardList', 'driveId', 'Drive', false), ('ListLine', 'listId', 'WardList', true), ('ListLine', 'personId', 'Person', false),
    ('ListRemark', 'listId', 'WardList', true), ('ListRemark', 'lineId', 'ListLine', true), ('Finding', 'lineId', 'ListLine', true),
    ('Consent', 'lineId', 'ListLine', true), ('DuplicatePair', 'driveId', 'Drive', false),
    ('AllocationRun', 'driveId', 'Drive', false), ('AllocationLine', 'runId', 'AllocationRun', false), ('AllocationLine', 'listLineId', 'ListLine', true),
    ('AllocationLine', 'personId', 'Person', false), ('AllocationSlice', 'lineId', 'AllocationLine', true), ('AllocationSlice', 'fundId', 'Fund', false),
    ('Entitlement', 'allocationLineId', 'AllocationLine', false), ('Entitlement', 'personId', 'Person', false),
    ('EntitlementEnding', 'entitlementId', 'Entitlement', false),
    ('Remittance', 'driveId', 'Drive', false), ('RemittanceRow', 'remittanceId', 'Remittance', false), ('RemittanceRow', 'itemId', 'Item', false),
    ('Item', 'listLineId', 'ListLine', true), ('Item', 'entitlementId', 'Entitlement', false), ('Item', 'driveId', 'Drive', false),
    ('Item', 'ceremonyId', 'Ceremony', false), ('CardBatch', 'driveId', 'Drive', false), ('CardBatchRow', 'batchId', 'CardBatch', false),
    ('CardBatchRow', 'itemId', 'Item', false), ('Ceremony', 'driveId', 'Drive', false), ('CeremonyWard', 'ceremonyId', 'Ceremony', false),
    ('CeremonyGuest', 'ceremonyId', 'Ceremony', false), ('CeremonySponsor', 'ceremonyId', 'Ceremony', false), ('CeremonySponsor', 'sponsorId', 'Sponsor', false),
    ('Handover', 'itemId', 'Item', true), ('HandoverReversal', 'handoverId', 'Handover', true), ('HandoverAttempt', 'itemId', 'Item', true),
    ('SignoffRow', 'signoffId', 'SignoffList', true), ('SignoffRow', 'itemId', 'Item', true), ('SignoffPage', 'signoffId', 'SignoffList', true),
    ('Statement', 'driveId', 'Drive', false), ('DocumentPrint', 'documentId', 'Document', false)
  ) AS v(child, col, parent, ward) LOOP
    cols := '"provinceCode"' || CASE WHEN f.ward THEN ', "wardCode"' ELSE '' END;
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = f.parent || CASE WHEN f.ward THEN '_wardPlace' ELSE '_place' END) THEN
      EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (id, %s)', f.parent, f.parent || CASE WHEN f.ward THEN '_wardPlace' ELSE '_place' END, cols);
    END IF;
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I, %s) REFERENCES %I (id, %s)',
                   f.child, f.child || '_' || f.col || '_samePlace', f.col, cols, f.parent, cols);
  END LOOP;
END $$;

-- ───── refuse by code
CREATE FUNCTION tt.refuse(code text, state text DEFAULT 'TT001') RETURNS void LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', code USING ERRCODE = state; END $$;

CREATE FUNCTION tt.never() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM tt.refuse('neverChanges', 'TT002'); RETURN NULL; END $$;

-- Append-only tables: not even the owner changes or empties them (restoring a dump runs with triggers off).
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AuditEvent', 'AuditSeal', 'JournalEntry', 'LedgerPosting', 'HandoverReversal', 'EntitlementEnding', 'Approval',
                           'DocumentPrint', 'Statement', 'ExportRecord'] LOOP
    EXECUTE format('CREATE TRIGGER never_update BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION tt.never()', t);
    EXECUTE format('CREATE TRIGGER never_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION tt.never()', t);
  END LOOP;
END $$;

-- No write without a command: what is not done through a command has no audit row.
CREATE FUNCTION tt.need_command() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('app.command', true), '') = '' THEN PERFORM tt.refuse('noCommand', 'TT003'); END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
    AND relname NOT IN ('Place', 'PlaceMembership', 'PlaceSuccession', 'Throttle', 'CommandRequest', 'AccessLog', '_prisma_migrations') LOOP
    EXECUTE format('CREATE TRIGGER need_command BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION tt.need_command()', t);
  END LOOP;
END $$;

-- ───── access log by month
DO $$
DECLARE m date := '2025-10-01';
BEGIN
  WHILE m < '2028-01-01' LOOP
    EXECUTE format('CREATE TABLE %I PARTITION OF "AccessLog" FOR VALUES FROM (%L) TO (%L)', 'AccessLog_' || to_char(m, 'YYYY_MM'), m, m + interval '1 month');
    m := m + interval '1 month';
  END LOOP;
END $$;
CREATE TABLE "AccessLog_later" PARTITION OF "AccessLog" DEFAULT;

-- ───── documents: numbers without gaps, proofs for the public, nothing changes but the void
CREATE FUNCTION tt.next_number(p text, k text, y int, s text) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE n int;
BEGIN
  IF p IS DISTINCT FROM tt.province() THEN PERFORM tt.refuse('notAllowed'); END IF;
  INSERT INTO "DocumentCounter" ("provinceCode", kind, year, series, last) VALUES (p, k, y, s, 1)
  ON CONFLICT ("provinceCode", kind, year, series) DO UPDATE SET last = "DocumentCounter".last + 1 RETURNING last INTO n;
  RETURN n;
END $$;
REVOKE EXECUTE ON FUNCTION tt.next_number FROM PUBLIC;

-- At commit the last number taken must belong to a document: a number taken and not used would be a gap.
CREATE FUNCTION tt.number_used() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE c "DocumentCounter";
BEGIN
  SELECT * INTO c FROM "DocumentCounter"
    WHERE "provinceCode" = NEW."provinceCode" AND kind = NEW.kind AND year = NEW.year AND series = NEW.series;
  IF c.last <> (SELECT count(*) FROM "Document"
                WHERE "provinceCode" = c."provinceCode" AND kind = c.kind AND year = c.year AND series = c.series) THEN
    PERFORM tt.refuse('numberGap', 'TT004');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER number_used AFTER INSERT OR UPDATE ON "DocumentCounter" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION tt.number_used();
CREATE CONSTRAINT TRIGGER number_counted AFTER INSERT ON "Document" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION tt.number_used();

CREATE FUNCTION tt.document_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM tt.refuse('neverChanges', 'TT002'); END IF;
  IF OLD.state = 'void' OR (to_jsonb(NEW) - '{state,voidReason,voidedById,voidedAt}'::text[]) <> (to_jsonb(OLD) - '{state,voidReason,voidedById,voidedAt}'::text[]) THEN
    PERFORM tt.refuse('documentVoid', 'TT002');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_frozen BEFORE UPDATE OR DELETE ON "Document" FOR EACH ROW EXECUTE FUNCTION tt.document_frozen();

CREATE FUNCTION tt.document_proof() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO "DocumentProof" (code, kind, number, date, issuer, state)
  VALUES (NEW.code, NEW.kind, NEW."numberText", NEW.date,
          coalesce((SELECT "agencyName" FROM "ProvinceSetting" WHERE "provinceCode" = NEW."provinceCode"), NEW."provinceCode"), NEW.state)
  ON CONFLICT (code) DO UPDATE SET state = EXCLUDED.state;
  RETURN NULL;
END $$;
CREATE TRIGGER document_proof AFTER INSERT OR UPDATE ON "Document" FOR EACH ROW EXECUTE FUNCTION tt.document_proof();

-- ───── maker is not checker: by human, looked up here, whatever the application says
CREATE FUNCTION tt.human(u uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT "humanId" FROM "User" WHERE id = u $$;
REVOKE EXECUTE ON FUNCTION tt.human FROM PUBLIC;

CREATE FUNCTION tt.approval_humans() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW."approvedById" IS DISTINCT FROM tt.actor() THEN PERFORM tt.refuse('notAllowed'); END IF;
  NEW."humanId" := tt.human(NEW."approvedById");
  NEW."makerHumanId" := CASE NEW."subjectType"
    WHEN 'Drive' THEN (SELECT tt.human("createdById") FROM "Drive" WHERE id = NEW."subjectId")
    WHEN 'WardList' THEN (SELECT "submittedHuman" FROM "WardList" WHERE id = NEW."subjectId")
    WHEN 'AllocationRun' THEN (SELECT "createdHuman" FROM "AllocationRun" WHERE id = NEW."subjectId")
    WHEN 'Remittance' THEN (SELECT "createdHuman" FROM "Remittance" WHERE id = NEW."subjectId")
    WHEN 'PriceRule' THEN (SELECT tt.human("proposedById") FROM "PriceRule" WHERE id = NEW."subjectId")
    ELSE NULL END;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_humans BEFORE INSERT ON "Approval" FOR EACH ROW EXECUTE FUNCTION tt.approval_humans();
ALTER TABLE "Approval" ADD CONSTRAINT "makerIsChecker" CHECK ("makerHumanId" IS DISTINCT FROM "humanId");

CREATE FUNCTION tt.made_by() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_TABLE_NAME = 'WardList' THEN
    IF NEW.state = 'submitted' AND OLD.state <> 'submitted' THEN
      NEW."submittedById" := tt.actor(); NEW."submittedHuman" := tt.human(tt.actor());
    ELSE
      NEW."submittedById" := OLD."submittedById"; NEW."submittedHuman" := OLD."submittedHuman";
    END IF;
  ELSIF TG_OP = 'INSERT' THEN
    NEW."createdById" := tt.actor(); NEW."createdHuman" := tt.human(tt.actor());
  ELSE
    NEW."createdById" := OLD."createdById"; NEW."createdHuman" := OLD."createdHuman";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER made_by BEFORE UPDATE ON "WardList" FOR EACH ROW EXECUTE FUNCTION tt.made_by();
CREATE TRIGGER made_by BEFORE INSERT OR UPDATE ON "AllocationRun" FOR EACH ROW EXECUTE FUNCTION tt.made_by();
CREATE TRIGGER made_by BEFORE INSERT OR UPDATE ON "Remittance" FOR EACH ROW EXECUTE FUNCTION tt.made_by();

-- A role stands at a place of its province: its wards are what row-level security lets it see.
CREATE FUNCTION tt.place_of_province() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW."provinceCode" IS NOT NULL AND NEW."placeCode" <> NEW."provinceCode" AND NOT EXISTS (
    SELECT FROM "PlaceMembership" m LEFT JOIN "PlaceMembership" up ON up."placeCode" = m."parentCode"
    WHERE m."placeCode" = NEW."placeCode" AND (m."parentCode" = NEW."provinceCode" OR up."parentCode" = NEW."provinceCode")) THEN
    PERFORM tt.refuse('notAllowed');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER place_of_province BEFORE INSERT OR UPDATE OF "placeCode", "provinceCode" ON "RoleAssignment" FOR EACH ROW
  EXECUTE FUNCTION tt.place_of_province();

-- A large export is agreed by a second human, once.
CREATE FUNCTION tt.export_humans() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW.state IN ('agreed', 'refused') AND (NEW."agreedById" IS DISTINCT FROM tt.actor()
     OR NOT EXISTS (SELECT FROM "ExportRecord" e WHERE e.id = NEW."askedId" AND e.state = 'asked' AND e."actorId" = NEW."actorId")) THEN
    PERFORM tt.refuse('notAllowed');
  END IF;
  IF NEW.state = 'agreed' AND tt.human(NEW."agreedById") = tt.human(NEW."actorId") THEN PERFORM tt.refuse('makerIsChecker'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER export_humans BEFORE INSERT ON "ExportRecord" FOR EACH ROW EXECUTE FUNCTION tt.export_humans();
CREATE UNIQUE INDEX "exportAnswered" ON "ExportRecord" ("askedId", (state = 'made')) WHERE "askedId" IS NOT NULL;

-- Approved means: there is an approval row for this very subject.
CREATE FUNCTION tt.need_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW.state = 'approved' AND OLD.state IS DISTINCT FROM 'approved' AND NOT EXISTS (
    SELECT FROM "Approval" WHERE id = NEW."approvalId" AND "subjectType" = TG_TABLE_NAME AND "subjectId" = NEW.id AND outcome = 'approved'
      AND at >= now() - interval '1 minute') THEN
    PERFORM tt.refuse('approvalMissing', 'TT005');
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Drive', 'WardList', 'AllocationRun', 'Remittance'] LOOP
    EXECUTE format('CREATE TRIGGER need_approval BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION tt.need_approval()', t);
  END LOOP;
END $$;

-- Who drafted a plan or proposed a rule is who acted, whatever the application says; it stays so.
CREATE FUNCTION tt.made_here() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Drive' THEN
    NEW."createdById" := CASE WHEN TG_OP = 'INSERT' THEN coalesce(tt.actor(), NEW."createdById") ELSE OLD."createdById" END;
  ELSE
    NEW."proposedById" := CASE WHEN TG_OP = 'INSERT' THEN coalesce(tt.actor(), NEW."proposedById") ELSE OLD."proposedById" END;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER made_here BEFORE INSERT OR UPDATE ON "Drive" FOR EACH ROW EXECUTE FUNCTION tt.made_here();
CREATE TRIGGER made_here BEFORE INSERT OR UPDATE ON "PriceRule" FOR EACH ROW EXECUTE FUNCTION tt.made_here();

-- A province's price rule counts only with a signed approval and is never rewritten: it is withdrawn, and another one proposed.
CREATE FUNCTION tt.price_rule_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW.state = 'approved' AND NEW."provinceCode" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "Approval" WHERE "subjectType" = 'PriceRule' AND "subjectId" = NEW.id AND outcome = 'approved') THEN
    PERFORM tt.refuse('approvalMissing', 'TT005');
  END IF;
  IF TG_OP = 'UPDATE' AND ((to_jsonb(NEW) - '{state,approvedById,approvedAt}'::text[]) <> (to_jsonb(OLD) - '{state,approvedById,approvedAt}'::text[])
     OR (NEW.state <> OLD.state AND NOT (OLD.state = 'proposed' OR (OLD.state = 'approved' AND NEW.state = 'withdrawn')))) THEN
    PERFORM tt.refuse('wrongState', 'TT007');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER price_rule_kept BEFORE INSERT OR UPDATE ON "PriceRule" FOR EACH ROW EXECUTE FUNCTION tt.price_rule_kept();
CREATE UNIQUE INDEX "oneRuleFromDay" ON "PriceRule" ("provinceCode", kind, key, "validFrom") NULLS NOT DISTINCT WHERE state <> 'withdrawn';

-- The moves that exist, once more beside the data (lib/<stage>/rules.ts holds the same table; a test compares them).
CREATE TABLE tt.moves (tbl text, "from" text, "to" text, PRIMARY KEY (tbl, "from", "to"));
INSERT INTO tt.moves
SELECT t, f, unnest(string_to_array(g, ' ')) FROM (VALUES
  ('Drive', 'draft', 'approved cancelled'), ('Drive', 'approved', 'open cancelled'), ('Drive', 'open', 'distributing cancelled'), ('Drive', 'distributing', 'closed cancelled'),
  ('WardList', 'draft', 'submitted'), ('WardList', 'returned', 'submitted'), ('WardList', 'submitted', 'returned underReview'),
  ('WardList', 'underReview', 'returned posted'), ('WardList', 'posted', 'returned approved'), ('WardList', 'approved', 'locked'),
  ('AllocationRun', 'draft', 'proposed superseded'), ('AllocationRun', 'proposed', 'approved rejected superseded'),
  ('Remittance', 'draft', 'approved'), ('Remittance', 'approved', 'paid draft'), ('Remittance', 'paid', 'settled'),
  ('CardBatch', 'made', 'sent'), ('CardBatch', 'sent', 'answered'),
  ('Ceremony', 'planned', 'confirmed postponed cancelled'), ('Ceremony', 'confirmed', 'held postponed cancelled'), ('Ceremony', 'postponed', 'planned cancelled'),
  ('Ceremony', 'held', 'reported'),
  ('Item', 'allocated', 'paid reversed'), ('Item', 'paid', 'requested reversed'), ('Item', 'requested', 'issued rejected'), ('Item', 'rejected', 'requested reversed'),
  ('Item', 'issued', 'printed atWard notified'), ('Item', 'printed', 'atWard'), ('Item', 'notified', 'activated'),
  ('Case', 'open', 'answered closed'), ('Case', 'answered', 'closed open'),
  ('Pledge', 'open', 'cancelled writtenOff')
) v(t, f, g);
CREATE FUNCTION tt.move_exists() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW.state <> OLD.state AND NOT EXISTS (SELECT FROM tt.moves WHERE tbl = TG_TABLE_NAME AND "from" = OLD.state AND "to" = NEW.state) THEN
    PERFORM tt.refuse('wrongState', 'TT006');
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT DISTINCT tbl FROM tt.moves LOOP
    EXECUTE format('CREATE TRIGGER move_exists BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION tt.move_exists()', t);
  END LOOP;
END $$;

-- An approved list never changes: a correction is a new version. The link to a person may still be made (it is not the ward's text).
CREATE FUNCTION tt.line_frozen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s text;
BEGIN
  SELECT state INTO s FROM "WardList" WHERE id = coalesce(NEW."listId", OLD."listId");
  IF s IN ('approved', 'locked') AND (TG_OP <> 'UPDATE' OR
     (to_jsonb(NEW) - '{personId,version}'::text[]) <> (to_jsonb(OLD) - '{personId,version}'::text[])) THEN
    PERFORM tt.refuse('listNotEditable', 'TT007');
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER line_frozen BEFORE INSERT OR UPDATE OR DELETE ON "ListLine" FOR EACH ROW EXECUTE FUNCTION tt.line_frozen();

CREATE FUNCTION tt.list_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('approved', 'locked') AND (to_jsonb(NEW) - '{state,lockedAt,version}'::text[]) <> (to_jsonb(OLD) - '{state,lockedAt,version}'::text[]) THEN
    PERFORM tt.refuse('listNotEditable', 'TT007');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER list_frozen BEFORE UPDATE ON "WardList" FOR EACH ROW EXECUTE FUNCTION tt.list_frozen();

CREATE FUNCTION tt.run_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('approved', 'rejected', 'superseded') AND to_jsonb(NEW) <> to_jsonb(OLD) THEN PERFORM tt.refuse('wrongState', 'TT007'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER run_frozen BEFORE UPDATE ON "AllocationRun" FOR EACH ROW EXECUTE FUNCTION tt.run_frozen();

CREATE FUNCTION tt.allocation_frozen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s text;
BEGIN
  IF TG_TABLE_NAME = 'AllocationLine' THEN
    SELECT state INTO s FROM "AllocationRun" WHERE id = coalesce(NEW."runId", OLD."runId");
    IF s <> 'draft' AND (TG_OP <> 'UPDATE' OR (to_jsonb(NEW) - '{reversedAt,reverseReason}'::text[]) <> (to_jsonb(OLD) - '{reversedAt,reverseReason}'::text[])) THEN
      PERFORM tt.refuse('wrongState', 'TT007');
    END IF;
  ELSE
    SELECT r.state INTO s FROM "AllocationRun" r JOIN "AllocationLine" l ON l."runId" = r.id WHERE l.id = coalesce(NEW."lineId", OLD."lineId");
    IF s <> 'draft' THEN PERFORM tt.refuse('wrongState', 'TT007'); END IF;
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER allocation_frozen BEFORE INSERT OR UPDATE OR DELETE ON "AllocationLine" FOR EACH ROW EXECUTE FUNCTION tt.allocation_frozen();
CREATE TRIGGER allocation_frozen BEFORE INSERT OR UPDATE OR DELETE ON "AllocationSlice" FOR EACH ROW EXECUTE FUNCTION tt.allocation_frozen();

-- ───── money
CREATE FUNCTION tt.open_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO "AccountBalance" ("accountId", "provinceCode", kind, "fundId") VALUES (NEW.id, NEW."provinceCode", NEW.kind, NEW."fundId");
  RETURN NULL;
END $$;
CREATE TRIGGER open_balance AFTER INSERT ON "LedgerAccount" FOR EACH ROW EXECUTE FUNCTION tt.open_balance();
CREATE UNIQUE INDEX "LedgerAccount_one" ON "LedgerAccount" ("provinceCode", kind, coalesce("fundId", '00000000-0000-0000-0000-000000000000'));
ALTER TABLE "LedgerAccount" ADD CONSTRAINT "LedgerAccount_fund" CHECK ((kind IN ('fundAvailable', 'fundAllocated')) = ("fundId" IS NOT NULL));

-- One row per account is updated under its lock, in the order of account ids (no deadlock), and checked at once.
CREATE FUNCTION tt.post_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE p record;
BEGIN
  FOR p IN SELECT "accountId", sum(amount) AS amount FROM posted GROUP BY 1 ORDER BY 1 LOOP
    UPDATE "AccountBalance" SET balance = balance + p.amount WHERE "accountId" = p."accountId";
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER post_balance AFTER INSERT ON "LedgerPosting" REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION tt.post_balance();
ALTER TABLE "AccountBalance" ADD CONSTRAINT overspent CHECK (CASE WHEN kind IN ('bank', 'cash') THEN balance >= 0 ELSE balance <= 0 END);

CREATE FUNCTION tt.entry_balanced() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE n int; total numeric; e uuid := CASE WHEN TG_TABLE_NAME = 'JournalEntry' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'entryId')::uuid END;
BEGIN
  SELECT count(*), coalesce(sum(amount), 0) INTO n, total FROM "LedgerPosting" WHERE "entryId" = e;
  IF n < 2 OR total <> 0 THEN PERFORM tt.refuse('unbalanced', 'TT008'); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_balanced AFTER INSERT ON "JournalEntry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tt.entry_balanced();
CREATE CONSTRAINT TRIGGER entry_balanced AFTER INSERT ON "LedgerPosting" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tt.entry_balanced();

-- A gift is spent as its giver said.
CREATE FUNCTION tt.keep_earmark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE f "Fund"; l "AllocationLine"; tag text;
BEGIN
  IF NEW."fundId" IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO f FROM "Fund" WHERE id = NEW."fundId";
  SELECT * INTO l FROM "AllocationLine" WHERE id = NEW."lineId";
  SELECT w.tag INTO tag FROM "ListLine" x JOIN "WardList" w ON w.id = x."listId" WHERE x.id = l."listLineId";
  IF (cardinality(f."wardCodes") > 0 AND l."wardCode" <> ALL (f."wardCodes"))
     OR (cardinality(f."groupCodes") > 0 AND l."groupCode" <> ALL (f."groupCodes"))
     OR (cardinality(f."itemKinds") > 0 AND l."itemKind" <> ALL (f."itemKinds"))
     OR (f.months IS NOT NULL AND f.months <> l.months)
     OR (f.tag IS NOT NULL AND f.tag IS DISTINCT FROM tag)
     OR (f."driveId" IS NOT NULL AND f."driveId" <> (SELECT "driveId" FROM "AllocationRun" WHERE id = l."runId")) THEN
    PERFORM tt.refuse('earmarkBroken', 'TT009');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_earmark BEFORE INSERT OR UPDATE ON "AllocationSlice" FOR EACH ROW EXECUTE FUNCTION tt.keep_earmark();

CREATE FUNCTION tt.earmark_frozen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF (to_jsonb(NEW) - '{name}'::text[]) <> (to_jsonb(OLD) - '{name}'::text[])
     AND (NEW."sponsorId" <> OLD."sponsorId" OR EXISTS (SELECT FROM "AllocationSlice" WHERE "fundId" = OLD.id)) THEN
    PERFORM tt.refuse('earmarkBroken', 'TT009');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER earmark_frozen BEFORE UPDATE ON "Fund" FOR EACH ROW EXECUTE FUNCTION tt.earmark_frozen();

-- An approved run has posted, per fund, exactly what its lines take from it.
CREATE FUNCTION tt.run_posted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW.state = 'approved' AND OLD.state <> 'approved' AND EXISTS (
    SELECT FROM (
      SELECT s."fundId", sum(s.amount) AS amount FROM "AllocationSlice" s JOIN "AllocationLine" l ON l.id = s."lineId"
      WHERE l."runId" = NEW.id AND l."waitReason" IS NULL AND s.payer = 'sponsor' AND s.amount > 0 GROUP BY 1
    ) taken FULL JOIN (
      SELECT a."fundId", sum(p.amount) AS amount FROM "JournalEntry" e JOIN "LedgerPosting" p ON p."entryId" = e.id
      JOIN "LedgerAccount" a ON a.id = p."accountId" AND a.kind = 'fundAvailable'
      WHERE e."subjectId" = NEW.id AND e.kind = 'allocated' GROUP BY 1
    ) posted USING ("fundId") WHERE taken.amount IS DISTINCT FROM posted.amount) THEN
    PERFORM tt.refuse('unbalanced', 'TT008');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER run_posted AFTER UPDATE ON "AllocationRun" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tt.run_posted();

-- ───── entitlements: one human, one kind, no overlapping months, across drives, wards and provinces
CREATE FUNCTION tt.root_person(p uuid) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE r uuid := p; j uuid; n int := 0;
BEGIN
  LOOP
    SELECT "joinedToId" INTO j FROM "Person" WHERE id = r;
    EXIT WHEN j IS NULL OR n > 20;
    r := j; n := n + 1;
  END LOOP;
  RETURN r;
END $$;
REVOKE EXECUTE ON FUNCTION tt.root_person FROM PUBLIC;

CREATE FUNCTION tt.entitle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE p "Person";
BEGIN
  NEW."identityId" := tt.root_person(NEW."personId");
  SELECT * INTO p FROM "Person" WHERE id = NEW."personId";
  NEW."citizenId" := p."citizenId";
  -- Cover by others is a fact that may be loaded at the same moment: both sides take this lock.
  PERFORM pg_advisory_xact_lock(hashtextextended(coalesce(p."citizenId", p."insuranceCode", NEW."identityId"::text), 0));
  IF TG_OP = 'INSERT' AND NEW."waiverId" IS NULL AND NEW."caseId" IS NULL AND EXISTS (
    SELECT FROM "Insurance" i WHERE i.kind = NEW.kind AND i.payer <> 'gift'
      AND (i."citizenId" = p."citizenId" OR i."insuranceCode" = p."insuranceCode")
      AND daterange(i."validFrom", i."validTo", '[]') && daterange(NEW."periodFrom", NEW."periodTo", '[]')
      -- ... unless the office has looked at this very cover and decided that it does not stand against the gift
      AND NOT EXISTS (SELECT FROM "Finding" f JOIN "AllocationLine" l ON l."listLineId" = f."lineId"
                      WHERE l.id = NEW."allocationLineId" AND f.kind = 'covered' AND f.state = 'dismissed'
                        AND f.params ->> 'from' = to_char(i."validFrom", 'YYYY-MM-DD') AND f.params ->> 'to' = to_char(i."validTo", 'YYYY-MM-DD'))
      -- ... or that it is somebody else's
      AND NOT EXISTS (SELECT FROM "DuplicatePair" d JOIN "AllocationLine" l ON l."listLineId" = d."aId"
                      WHERE l.id = NEW."allocationLineId" AND d."bKind" = 'insurance' AND d."bId" = i.id AND d.state = 'different')) THEN
    PERFORM tt.refuse('alreadyCovered', 'TT010');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entitle BEFORE INSERT OR UPDATE OF "personId", "identityId" ON "Entitlement" FOR EACH ROW EXECUTE FUNCTION tt.entitle();

ALTER TABLE "Entitlement" ADD CONSTRAINT "oneItemPerHuman" EXCLUDE USING gist
  ("identityId" WITH =, kind WITH =, daterange("periodFrom", "periodTo", '[]') WITH &&)
  WHERE ("reversedAt" IS NULL AND "waiverId" IS NULL AND "caseId" IS NULL);
-- The same human in two records: the citizen id, where known, catches what no verdict has joined yet.
ALTER TABLE "Entitlement" ADD CONSTRAINT "oneItemPerCitizenId" EXCLUDE USING gist
  ("citizenId" WITH =, kind WITH =, daterange("periodFrom", "periodTo", '[]') WITH &&)
  WHERE ("citizenId" IS NOT NULL AND "reversedAt" IS NULL AND "waiverId" IS NULL AND "caseId" IS NULL);

CREATE FUNCTION tt.entitlement_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."reversedAt" IS NULL AND OLD."reversedAt" IS NOT NULL OR NEW.kind <> OLD.kind OR NEW."personId" <> OLD."personId" THEN
    PERFORM tt.refuse('neverChanges', 'TT002');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entitlement_frozen BEFORE UPDATE ON "Entitlement" FOR EACH ROW EXECUTE FUNCTION tt.entitlement_frozen();

CREATE FUNCTION tt.end_entitlement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE "Entitlement" SET "periodTo" = greatest("periodFrom", least("periodTo", NEW."lastDay")) WHERE id = NEW."entitlementId";
  RETURN NULL;
END $$;
CREATE TRIGGER end_entitlement AFTER INSERT ON "EntitlementEnding" FOR EACH ROW EXECUTE FUNCTION tt.end_entitlement();

-- ───── payment and handover
CREATE UNIQUE INDEX "oneRemittancePerItem" ON "RemittanceRow" ("itemId") WHERE "removedAt" IS NULL;
CREATE FUNCTION tt.remittance_frozen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s text;
BEGIN
  SELECT state INTO s FROM "Remittance" WHERE id = coalesce(NEW."remittanceId", OLD."remittanceId");
  IF s <> 'draft' THEN PERFORM tt.refuse('wrongState', 'TT007'); END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER remittance_frozen BEFORE INSERT OR UPDATE OR DELETE ON "RemittanceRow" FOR EACH ROW EXECUTE FUNCTION tt.remittance_frozen();

CREATE UNIQUE INDEX "oneHandoverPerItem" ON "Handover" ("itemId") WHERE "reversedAt" IS NULL;
CREATE FUNCTION tt.hand_over() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE i "Item";
BEGIN
  SELECT * INTO i FROM "Item" WHERE id = NEW."itemId" FOR UPDATE;
  IF EXISTS (SELECT FROM "Handover" WHERE "itemId" = NEW."itemId" AND "reversedAt" IS NULL) THEN PERFORM tt.refuse('alreadyHandedOver', 'TT011'); END IF;
  IF i.state NOT IN ('issued', 'printed', 'atWard', 'notified', 'activated') OR i."reversedAt" IS NOT NULL THEN PERFORM tt.refuse('notIssued', 'TT012'); END IF;
  NEW."driveId" := i."driveId";
  UPDATE "Item" SET handover = 'handedOver', version = version + 1 WHERE id = i.id;
  RETURN NEW;
END $$;
CREATE TRIGGER hand_over BEFORE INSERT ON "Handover" FOR EACH ROW EXECUTE FUNCTION tt.hand_over();

CREATE FUNCTION tt.handover_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."reversedAt" IS NOT NULL OR (to_jsonb(NEW) - 'reversedAt') <> (to_jsonb(OLD) - 'reversedAt') THEN
    PERFORM tt.refuse('neverChanges', 'TT002');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER handover_frozen BEFORE UPDATE OR DELETE ON "Handover" FOR EACH ROW EXECUTE FUNCTION tt.handover_frozen();

CREATE FUNCTION tt.reverse_handover() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE item uuid;
BEGIN
  UPDATE "Handover" SET "reversedAt" = now() WHERE id = NEW."handoverId" AND "reversedAt" IS NULL RETURNING "itemId" INTO item;
  IF item IS NULL THEN PERFORM tt.refuse('alreadyReversed', 'TT013'); END IF;
  UPDATE "Item" SET handover = 'pending', version = version + 1 WHERE id = item;
  RETURN NULL;
END $$;
CREATE TRIGGER reverse_handover AFTER INSERT ON "HandoverReversal" FOR EACH ROW EXECUTE FUNCTION tt.reverse_handover();

CREATE FUNCTION tt.attempt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE "Item" SET handover = 'notCollected', route = coalesce(NEW."nextRoute", route), version = version + 1
   WHERE id = NEW."itemId" AND handover <> 'handedOver';
  RETURN NULL;
END $$;
CREATE TRIGGER attempt AFTER INSERT ON "HandoverAttempt" FOR EACH ROW EXECUTE FUNCTION tt.attempt();

-- Nothing on the chain is deleted.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['User', 'Drive', 'Sponsor', 'Pledge', 'Fund', 'MoneyReceived', 'LedgerAccount', 'AccountBalance', 'Person', 'WardList', 'ListLine',
                           'AllocationRun', 'Entitlement', 'Remittance', 'RemittanceRow', 'Item', 'CardBatch', 'CardBatchRow', 'Ceremony', 'HandoverAttempt',
                           'SignoffList', 'SignoffRow', 'DocumentCounter'] LOOP
    EXECUTE format('CREATE TRIGGER never_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION tt.never()', t);
  END LOOP;
END $$;

-- ───── name search
CREATE FUNCTION tt.name_tokens() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE k text := CASE TG_TABLE_NAME WHEN 'ListLine' THEN 'line' ELSE 'person' END;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW."nameKey" = OLD."nameKey" THEN RETURN NULL; END IF;
    DELETE FROM "NameToken" WHERE "refId" = NEW.id AND kind = k;
  END IF;
  INSERT INTO "NameToken" (token, kind, "refId", "provinceCode", "wardCode")
  SELECT DISTINCT w, k, NEW.id, NEW."provinceCode", (to_jsonb(NEW) ->> 'wardCode') FROM unnest(string_to_array(NEW."nameKey", ' ')) w WHERE w <> ''
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER name_tokens AFTER INSERT OR UPDATE ON "ListLine" FOR EACH ROW EXECUTE FUNCTION tt.name_tokens();
CREATE TRIGGER name_tokens AFTER INSERT OR UPDATE ON "Person" FOR EACH ROW EXECUTE FUNCTION tt.name_tokens();

-- ───── jobs: enqueued in the same transaction by any place, run by the worker
CREATE FUNCTION tt.enqueue(name text, payload jsonb) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE j uuid := gen_random_uuid();
BEGIN
  INSERT INTO "Job" (id, "provinceCode", "wardCode", name, payload, "askedById", "assignmentId")
  VALUES (j, tt.province(), nullif(split_part(current_setting('app.wards', true), ',', 1), ''), enqueue.name, enqueue.payload, tt.actor(),
          nullif(current_setting('app.assignment', true), '')::uuid);
  EXECUTE 'select graphile_worker.add_job($1, json_build_object(''jobId'', $2), max_attempts := 1)' USING 'run', j;
  RETURN j;
END $$;
REVOKE EXECUTE ON FUNCTION tt.enqueue FROM PUBLIC;
