-- Group and household order as of the day of payment: both may have changed since the list was approved (1 January, a new review).
ALTER TABLE "RemittanceRow"
  ADD COLUMN "groupCode" TEXT,
  ADD COLUMN "householdOrder" INTEGER,
  ADD COLUMN "changeReason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "RemittanceRow" DISABLE TRIGGER USER;
UPDATE "RemittanceRow" r SET "groupCode" = i."groupCode", "householdOrder" = l."householdOrder"
FROM "Item" i JOIN "ListLine" l ON l.id = i."listLineId" WHERE i.id = r."itemId";
ALTER TABLE "RemittanceRow" ENABLE TRIGGER USER;
ALTER TABLE "RemittanceRow" ALTER COLUMN "groupCode" SET NOT NULL;
ALTER TABLE "RemittanceRow" ADD CONSTRAINT "RemittanceRow_order" CHECK ("householdOrder" BETWEEN 1 AND 30);

-- A gift is spent as its giver said, also when the person's group has changed since it was allocated.
CREATE FUNCTION tt.keep_earmark_paid() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW."removedAt" IS NULL AND EXISTS (
    SELECT FROM "Item" i JOIN "Entitlement" e ON e.id = i."entitlementId"
    JOIN "AllocationSlice" s ON s."lineId" = e."allocationLineId" AND s.payer = 'sponsor' AND s.amount > 0
    JOIN "Fund" f ON f.id = s."fundId"
    WHERE i.id = NEW."itemId" AND cardinality(f."groupCodes") > 0 AND NEW."groupCode" <> ALL (f."groupCodes")) THEN
    PERFORM tt.refuse('earmarkBroken', 'TT009');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_earmark_paid BEFORE INSERT OR UPDATE ON "RemittanceRow" FOR EACH ROW EXECUTE FUNCTION tt.keep_earmark_paid();
