-- What a second device or a paper says of an item that is in somebody's hand already: kept whole beside the first record, which stands.
CREATE TABLE "HandoverClaim" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "fileId" UUID,
    "signoffRowId" UUID,
    "receiver" TEXT NOT NULL DEFAULT 'self',
    "proxyName" TEXT,
    "proxyRelation" TEXT,
    "proxyId" TEXT,
    "activation" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deviceId" TEXT,
    "byId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "HandoverClaim_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "HandoverClaim_route_known" CHECK (route IN ('stage', 'wardOffice', 'home')),
    CONSTRAINT "HandoverClaim_evidence_known" CHECK (evidence IN ('screenSignature', 'paperSignoff', 'thumbprint', 'photo')),
    CONSTRAINT "HandoverClaim_receiver_known" CHECK (receiver IN ('self', 'proxy', 'guardian'))
);
CREATE INDEX "HandoverClaim_provinceCode_idx" ON "HandoverClaim" ("provinceCode");
CREATE INDEX "HandoverClaim_wardCode_idx" ON "HandoverClaim" ("wardCode");
CREATE INDEX "HandoverClaim_itemId_idx" ON "HandoverClaim" ("itemId");
-- A paper that is entered again tells nothing new.
CREATE UNIQUE INDEX "oneClaimPerRow" ON "HandoverClaim" ("signoffRowId");
ALTER TABLE "HandoverClaim" ADD CONSTRAINT "HandoverClaim_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "HandoverClaim" ADD CONSTRAINT "HandoverClaim_itemId_samePlace"
  FOREIGN KEY ("itemId", "provinceCode", "wardCode") REFERENCES "Item" (id, "provinceCode", "wardCode");

CREATE TRIGGER never_update BEFORE UPDATE OR DELETE ON "HandoverClaim" FOR EACH ROW EXECUTE FUNCTION tt.never();
CREATE TRIGGER never_truncate BEFORE TRUNCATE ON "HandoverClaim" FOR EACH STATEMENT EXECUTE FUNCTION tt.never();
CREATE TRIGGER need_command BEFORE INSERT OR UPDATE OR DELETE ON "HandoverClaim" FOR EACH STATEMENT EXECUTE FUNCTION tt.need_command();

ALTER TABLE "HandoverClaim" ENABLE ROW LEVEL SECURITY;
SELECT tt.allow('province', 'HandoverClaim', 'select insert', 'P');
SELECT tt.allow(k, 'HandoverClaim', 'select insert', 'W') FROM unnest(ARRAY['ward', 'base']) k;
SELECT tt.allow('auditor', 'HandoverClaim', 'select', 'P',
  'id, "provinceCode", "wardCode", "driveId", "itemId", route, evidence, receiver, "happenedAt", "recordedAt", "byId"');
SELECT tt.allow('worker', 'HandoverClaim', 'select insert', 'T');
