-- One transfer in the bank's books is written down once: typed twice, or typed and then confirmed from the statement, it would make
-- a second receipt for the same money. What was reversed leaves its place.
CREATE UNIQUE INDEX "oneReceiptPerTransfer" ON "MoneyReceived" ("provinceCode", upper(btrim("bankReference")), "receivedOn", amount)
  WHERE method = 'transfer' AND btrim("bankReference") <> '' AND "reversedAt" IS NULL;
CREATE UNIQUE INDEX "oneOrderPerTransfer" ON "Remittance" ("provinceCode", upper(btrim("bankReference"))) WHERE "paidOn" IS NOT NULL;
