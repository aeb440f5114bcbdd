-- Whoever hands over an electronic card helps with it on the person's phone; a ward writes no items, so the trigger carries it over.
ALTER TABLE "Handover" ADD COLUMN activation TEXT;
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_activation_known" CHECK (activation IN ('activated', 'helpOffered'));

CREATE OR REPLACE FUNCTION tt.hand_over() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE i "Item";
BEGIN
  SELECT * INTO i FROM "Item" WHERE id = NEW."itemId" FOR UPDATE;
  IF EXISTS (SELECT FROM "Handover" WHERE "itemId" = NEW."itemId" AND "reversedAt" IS NULL) THEN PERFORM tt.refuse('alreadyHandedOver', 'TT011'); END IF;
  IF i.state NOT IN ('issued', 'printed', 'atWard', 'notified', 'activated') OR i."reversedAt" IS NOT NULL THEN PERFORM tt.refuse('notIssued', 'TT012'); END IF;
  NEW."driveId" := i."driveId";
  -- A paper card has nothing to activate; one that is activated stays so.
  IF i.form <> 'electronic' OR i.state = 'activated' THEN NEW.activation := NULL; END IF;
  -- Told in person, then activated: the two moves of tt.moves.
  IF NEW.activation IS NOT NULL AND i.state = 'issued' THEN UPDATE "Item" SET state = 'notified' WHERE id = i.id; END IF;
  UPDATE "Item" SET handover = 'handedOver', version = version + 1, activation = coalesce(NEW.activation, activation),
         state = CASE NEW.activation WHEN 'activated' THEN 'activated' ELSE state END
   WHERE id = i.id;
  RETURN NEW;
END $$;
