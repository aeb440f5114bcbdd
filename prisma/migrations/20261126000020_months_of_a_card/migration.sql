-- A card runs for a year at most; only contributions to a book may be made for up to five years ahead.
-- Lists took no more than twelve months before this rule either: a plan that said more meant a year.
SELECT set_config('app.command', 'migration', true);
UPDATE "Drive" SET "cardMonths" = 12 WHERE "cardMonths" > 12;
ALTER TABLE "Drive" ADD CONSTRAINT "Drive_cardMonths" CHECK ("cardMonths" BETWEEN 1 AND 12);
