-- The day on which a pledge was withdrawn or its rest written off: figures of an earlier day still count it.
ALTER TABLE "Pledge" ADD COLUMN "endedOn" DATE;
SELECT set_config('app.command', 'migration', true);
UPDATE "Pledge" p SET "endedOn" = coalesce(
  (SELECT max(e.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM "AuditEvent" e
    WHERE e."subjectId" = p.id AND e.what IN ('pledge.cancelled', 'pledge.writtenOff')), CURRENT_DATE)
  WHERE state <> 'open';
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_endedOn" CHECK ((state = 'open') = ("endedOn" IS NULL));
