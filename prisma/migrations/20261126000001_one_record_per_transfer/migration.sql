-- One transfer in the bank's books is written down once: typed twice, or typed and then confirmed from the statement, it would make
-- a second receipt for the same money. What was reversed leaves its place.
-- References given twice before this rule are told apart by a number behind them.
SELECT set_config('app.command', 'migration', true);
UPDATE "MoneyReceived" m SET "bankReference" = m."bankReference" || ' #' || d.n FROM (
  SELECT id, row_number() OVER (PARTITION BY "provinceCode", upper(btrim("bankReference")), "receivedOn", amount ORDER BY "createdAt", id) AS n
    FROM "MoneyReceived" WHERE method = 'transfer' AND btrim("bankReference") <> '' AND "reversedAt" IS NULL) d WHERE d.id = m.id AND d.n > 1;
UPDATE "Remittance" r SET "bankReference" = r."bankReference" || ' #' || d.n FROM (
  SELECT id, row_number() OVER (PARTITION BY "provinceCode", upper(btrim("bankReference")) ORDER BY "createdAt", id) AS n
    FROM "Remittance" WHERE "paidOn" IS NOT NULL) d WHERE d.id = r.id AND d.n > 1;
CREATE UNIQUE INDEX "oneReceiptPerTransfer" ON "MoneyReceived" ("provinceCode", upper(btrim("bankReference")), "receivedOn", amount)
  WHERE method = 'transfer' AND btrim("bankReference") <> '' AND "reversedAt" IS NULL;
CREATE UNIQUE INDEX "oneOrderPerTransfer" ON "Remittance" ("provinceCode", upper(btrim("bankReference"))) WHERE "paidOn" IS NOT NULL;
