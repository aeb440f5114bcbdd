-- What the lists of the product read without an index (tests/access/explain.test.ts): balances by fund, open invitations of a province.
CREATE INDEX "AccountBalance_fundId_idx" ON "AccountBalance" ("fundId");
CREATE INDEX "Invitation_provinceCode_idx" ON "Invitation" ("provinceCode");
