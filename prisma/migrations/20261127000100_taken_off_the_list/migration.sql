-- Section II ("Giảm") of a batch: people who are taken off the insurer's list since what was issued to them ended before its months were over.
CREATE TABLE "BatchDecrease" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "batchId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "endingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "takenFrom" DATE NOT NULL,
    "months" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT 'unanswered',
    "reason" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "BatchDecrease_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "BatchDecrease_answer_known" CHECK (answer IN ('unanswered', 'accepted', 'rejected')),
    CONSTRAINT "BatchDecrease_months" CHECK (months > 0),
    CONSTRAINT "BatchDecrease_amount" CHECK (amount >= 0)
);
CREATE INDEX "BatchDecrease_provinceCode_idx" ON "BatchDecrease" ("provinceCode");
CREATE UNIQUE INDEX "BatchDecrease_batchId_position_key" ON "BatchDecrease" ("batchId", "position");
-- Nobody is taken off twice, whoever makes two batches at the same moment: neither for one ending nor for two of one item.
CREATE UNIQUE INDEX "BatchDecrease_itemId_key" ON "BatchDecrease" ("itemId");
CREATE UNIQUE INDEX "BatchDecrease_endingId_key" ON "BatchDecrease" ("endingId");

ALTER TABLE "EntitlementEnding" ADD CONSTRAINT "EntitlementEnding_place" UNIQUE (id, "provinceCode");
ALTER TABLE "BatchDecrease" ADD CONSTRAINT "BatchDecrease_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "CardBatch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BatchDecrease" ADD CONSTRAINT "BatchDecrease_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BatchDecrease" ADD CONSTRAINT "BatchDecrease_endingId_fkey" FOREIGN KEY ("endingId") REFERENCES "EntitlementEnding" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BatchDecrease" ADD CONSTRAINT "BatchDecrease_batchId_samePlace" FOREIGN KEY ("batchId", "provinceCode") REFERENCES "CardBatch" (id, "provinceCode");
ALTER TABLE "BatchDecrease" ADD CONSTRAINT "BatchDecrease_itemId_samePlace" FOREIGN KEY ("itemId", "provinceCode") REFERENCES "Item" (id, "provinceCode");
ALTER TABLE "BatchDecrease" ADD CONSTRAINT "BatchDecrease_endingId_samePlace" FOREIGN KEY ("endingId", "provinceCode") REFERENCES "EntitlementEnding" (id, "provinceCode");

-- Only whom the insurer has on its list can be taken off it, and only for the ending of that very item.
CREATE FUNCTION tt.take_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Item" i JOIN "EntitlementEnding" e ON e."entitlementId" = i."entitlementId"
                 WHERE i.id = NEW."itemId" AND e.id = NEW."endingId" AND i."reversedAt" IS NULL
                   AND i.state IN ('issued', 'printed', 'atWard', 'notified', 'activated')) THEN
    PERFORM tt.refuse('notIssued', 'TT012');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER take_off BEFORE INSERT ON "BatchDecrease" FOR EACH ROW EXECUTE FUNCTION tt.take_off();

-- What went to the insurer stays as it went; its answer is written once.
CREATE FUNCTION tt.decrease_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answer <> 'unanswered'
     OR (to_jsonb(NEW) - '{answer,reason,answeredAt}'::text[]) <> (to_jsonb(OLD) - '{answer,reason,answeredAt}'::text[]) THEN
    PERFORM tt.refuse('neverChanges', 'TT002');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decrease_frozen BEFORE UPDATE ON "BatchDecrease" FOR EACH ROW EXECUTE FUNCTION tt.decrease_frozen();
CREATE TRIGGER never_delete BEFORE DELETE ON "BatchDecrease" FOR EACH ROW EXECUTE FUNCTION tt.never();
CREATE TRIGGER need_command BEFORE INSERT OR UPDATE OR DELETE ON "BatchDecrease" FOR EACH STATEMENT EXECUTE FUNCTION tt.need_command();

ALTER TABLE "BatchDecrease" ENABLE ROW LEVEL SECURITY;
SELECT tt.allow('province', 'BatchDecrease', 'select insert update', 'P');
SELECT tt.allow('auditor', 'BatchDecrease', 'select', 'P');
SELECT tt.allow('worker', 'BatchDecrease', 'select insert update', 'T');

-- An item that was taken off the list may be refunded and yet goes on to exist: that its money came back once was kept by its state before.
CREATE UNIQUE INDEX "oneRefundPerItem" ON "JournalEntry" ("subjectId") WHERE kind = 'insurerRefund';
