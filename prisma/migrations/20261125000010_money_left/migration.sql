-- What is done with money that is left of a fund: given back, carried on to another drive, or released from its conditions.
-- Finance proposes it with evidence, another human decides; the posting is made by the decision and by nothing else.
CREATE TABLE "FundDecision" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "sponsorId" UUID NOT NULL,
    "fundId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "method" TEXT,
    "toDriveId" UUID,
    "toFundId" UUID,
    "evidence" TEXT NOT NULL,
    "evidenceFileId" UUID,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "refusal" TEXT,
    "approvalId" UUID,
    "entryId" UUID,
    "createdById" UUID NOT NULL,
    "createdHuman" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FundDecision_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "FundDecision_entryId_key" ON "FundDecision"("entryId");
CREATE INDEX "FundDecision_provinceCode_state_idx" ON "FundDecision"("provinceCode", "state");
CREATE INDEX "FundDecision_fundId_idx" ON "FundDecision"("fundId");
CREATE INDEX "FundDecision_sponsorId_idx" ON "FundDecision"("sponsorId");
CREATE INDEX "FundDecision_toDriveId_idx" ON "FundDecision"("toDriveId");
-- One at a time: two would count on the same đồng.
CREATE UNIQUE INDEX "oneOpenDecision" ON "FundDecision" ("fundId") WHERE state = 'proposed';

ALTER TABLE "FundDecision"
  ADD CONSTRAINT "FundDecision_kind_known" CHECK (kind IN ('refund', 'carryOver', 'release')),
  ADD CONSTRAINT "FundDecision_state_known" CHECK (state IN ('proposed', 'approved', 'rejected', 'withdrawn')),
  ADD CONSTRAINT "FundDecision_method_known" CHECK (method IN ('transfer', 'cash')),
  ADD CONSTRAINT "FundDecision_positive" CHECK (amount > 0),
  ADD CONSTRAINT "FundDecision_whatItNeeds" CHECK ((kind = 'refund') = (method IS NOT NULL) AND (kind = 'carryOver') = ("toDriveId" IS NOT NULL)),
  ADD CONSTRAINT "FundDecision_posted" CHECK ((state = 'approved') = ("entryId" IS NOT NULL));
DO $$
DECLARE f record;
BEGIN
  FOR f IN SELECT * FROM (VALUES ('fundId', 'Fund'), ('toFundId', 'Fund'), ('toDriveId', 'Drive'), ('sponsorId', 'Sponsor'), ('entryId', 'JournalEntry')) AS v(col, parent) LOOP
    EXECUTE format('ALTER TABLE "FundDecision" ADD CONSTRAINT %I FOREIGN KEY (%I, "provinceCode") REFERENCES %I (id, "provinceCode")',
                   'FundDecision_' || f.col || '_samePlace', f.col, f.parent);
  END LOOP;
END $$;

CREATE TRIGGER need_command BEFORE INSERT OR UPDATE OR DELETE ON "FundDecision" FOR EACH STATEMENT EXECUTE FUNCTION tt.need_command();
CREATE TRIGGER made_by BEFORE INSERT OR UPDATE ON "FundDecision" FOR EACH ROW EXECUTE FUNCTION tt.made_by();
CREATE TRIGGER need_approval BEFORE UPDATE ON "FundDecision" FOR EACH ROW EXECUTE FUNCTION tt.need_approval();
INSERT INTO tt.moves SELECT 'FundDecision', 'proposed', unnest(ARRAY['approved', 'rejected', 'withdrawn']);
CREATE TRIGGER move_exists BEFORE UPDATE ON "FundDecision" FOR EACH ROW EXECUTE FUNCTION tt.move_exists();

-- What was proposed is what is decided, and a decision stays.
CREATE FUNCTION tt.decision_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moved text[] := '{state,refusal,approvalId,entryId,toFundId,version}';
BEGIN
  IF TG_OP = 'INSERT' AND NEW.state <> 'proposed' THEN PERFORM tt.refuse('wrongState', 'TT007'); END IF;
  IF TG_OP = 'UPDATE' AND (OLD.state <> 'proposed' OR (to_jsonb(NEW) - moved) <> (to_jsonb(OLD) - moved)) THEN
    PERFORM tt.refuse('wrongState', 'TT007');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_frozen BEFORE INSERT OR UPDATE ON "FundDecision" FOR EACH ROW EXECUTE FUNCTION tt.decision_frozen();

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
    ELSE NULL END;
  RETURN NEW;
END $$;

ALTER TABLE "JournalEntry" DROP CONSTRAINT "JournalEntry_kind_known";
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_kind_known" CHECK (kind IN ('received', 'receivedReversed', 'refunded', 'allocated',
  'allocationReversed', 'remitted', 'insurerRefund', 'carriedOver', 'released', 'cashBanked'));

-- Money leaves a fund for its giver or for another fund only by an approved decision, of this fund and this amount. Looked at on commit:
-- the entry is written first.
CREATE FUNCTION tt.decided() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW.kind IN ('refunded', 'carriedOver', 'released') AND NOT EXISTS (
    SELECT FROM "FundDecision" d WHERE d."entryId" = NEW.id AND d.state = 'approved' AND d."provinceCode" = NEW."provinceCode"
      AND NEW.kind = CASE d.kind WHEN 'refund' THEN 'refunded' WHEN 'carryOver' THEN 'carriedOver' ELSE 'released' END
      AND d.amount = (SELECT sum(p.amount) FROM "LedgerPosting" p JOIN "LedgerAccount" a ON a.id = p."accountId"
                      WHERE p."entryId" = NEW.id AND a."fundId" = d."fundId" AND a.kind = 'fundAvailable')) THEN
    PERFORM tt.refuse('approvalMissing', 'TT005');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER decided AFTER INSERT ON "JournalEntry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tt.decided();

-- ───── who sees it: the province, the auditor, and the giver once it is decided
ALTER TABLE "FundDecision" ENABLE ROW LEVEL SECURITY;
SELECT tt.allow('province', 'FundDecision', 'select insert update', 'P');
SELECT tt.allow('auditor', 'FundDecision', 'select', 'P');
SELECT tt.allow('sponsor', 'FundDecision', 'select', '"sponsorId" = ANY ((SELECT tt.sponsors())::uuid[]) AND state = ''approved''');
SELECT tt.allow('worker', 'FundDecision', 'select insert update', 'T');
