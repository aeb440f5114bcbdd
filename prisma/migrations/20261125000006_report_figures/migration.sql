-- Figures of a drive as of any day, the same for everybody who may read its report, and figures that stay as they were told.

-- When a line left its list: the figures of an earlier day still count it.
ALTER TABLE "ListLine" ADD COLUMN "excludedAt" TIMESTAMPTZ(3);
ALTER TABLE "ListLine" DISABLE TRIGGER USER;
UPDATE "ListLine" SET "excludedAt" = "createdAt" WHERE state = 'excluded';
ALTER TABLE "ListLine" ENABLE TRIGGER USER;
CREATE FUNCTION tt.line_excluded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'excluded' THEN NEW."excludedAt" := NULL;
  ELSIF TG_OP = 'INSERT' OR OLD.state <> 'excluded' THEN NEW."excludedAt" := now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER line_excluded BEFORE INSERT OR UPDATE ON "ListLine" FOR EACH ROW EXECUTE FUNCTION tt.line_excluded();

CREATE OR REPLACE VIEW "MaskedLine" WITH (security_barrier) AS
  SELECT id, "provinceCode", "wardCode", "driveId", "listId", "rowNumber", source, "fullName", left("birthDate", 4) AS "birthDate", sex,
         tt.mask("citizenId") AS "citizenId", tt.mask("insuranceCode") AS "insuranceCode", tt.mask("cardNumber") AS "cardNumber", hamlet,
         "groupCode", "itemKind", "itemForm", months, state, "stateReason", "errorCount", "warningCount", "personId", version, "excludedAt"
    FROM "ListLine" WHERE "provinceCode" = (SELECT tt.province());

-- The items of a drive with the day of each step, without anything about a person. A base office may not read approvals, payments and
-- batches of others; here it sees of its own wards' items when they happened. The place is checked inside.
CREATE FUNCTION tt.drive_items(drive uuid) RETURNS TABLE (
  "itemId" uuid, "lineId" uuid, "wardCode" text, "groupCode" text, "phaseId" uuid, kind text, code text, "full" bigint, share bigint,
  "approvedOn" date, "paidOn" date, "issuedAt" timestamptz, "reversedAt" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT i.id, i."listLineId", i."wardCode", i."groupCode", i."phaseId", i.kind, i.code, i."full", i."sponsorShare",
         a.date, paid.day, issued.at, i."reversedAt"
    FROM "Drive" d
    JOIN "Item" i ON i."provinceCode" = d."provinceCode" AND i."driveId" = d.id
    JOIN "Entitlement" e ON e.id = i."entitlementId"
    JOIN "AllocationLine" l ON l.id = e."allocationLineId"
    JOIN "AllocationRun" r ON r.id = l."runId"
    JOIN "Approval" a ON a.id = r."approvalId"
    LEFT JOIN (SELECT w."itemId", min(m."paidOn") AS day FROM "Remittance" m JOIN "RemittanceRow" w ON w."remittanceId" = m.id
                WHERE m."driveId" = drive AND m."paidOn" IS NOT NULL AND w."removedAt" IS NULL GROUP BY 1) paid ON paid."itemId" = i.id
    LEFT JOIN (SELECT w."itemId", min(w."answeredAt") AS at FROM "CardBatch" b JOIN "CardBatchRow" w ON w."batchId" = b.id
                WHERE b."driveId" = drive AND w.answer = 'accepted' GROUP BY 1) issued ON issued."itemId" = i.id
   WHERE d.id = drive AND CASE current_setting('role')
     WHEN tt.role_name('worker') THEN true
     WHEN tt.role_name('base') THEN i."wardCode" = ANY (tt.wards())
     ELSE d."provinceCode" = tt.province() END
$$;
REVOKE EXECUTE ON FUNCTION tt.drive_items FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION tt.drive_items TO %I, %I, %I, %I',
                 tt.role_name('province'), tt.role_name('auditor'), tt.role_name('base'), tt.role_name('worker'));
END $$;

-- A publication is a set of rows: per kind in all and per phase, since cards and books have no common sum. `rows` holds the ids that
-- each count counted (in all only), so that what moved since can be listed one by one.
ALTER TABLE "Statement" ADD COLUMN "setId" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN kind TEXT NOT NULL DEFAULT 'card' CONSTRAINT "Statement_kind_known" CHECK (kind IN ('card', 'book')),
  ADD COLUMN rows JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "Statement" ALTER COLUMN "setId" DROP DEFAULT, ALTER COLUMN kind DROP DEFAULT;
