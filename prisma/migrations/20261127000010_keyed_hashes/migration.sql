-- An audit row says which fields changed; for one human's data it also holds a keyed hash of each new value, so that who has a value in
-- hand can prove that it was the one. The key is made of the installation's secret and a salt of the person or line; when the person is
-- erased the salt goes, and no hash can be tried against guessed numbers any more.
ALTER TABLE "AuditEvent" ADD COLUMN hashes JSONB;

CREATE TABLE "AuditKey" (
    "subjectId" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT,
    salt TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditKey_pkey" PRIMARY KEY ("subjectId")
);
CREATE INDEX "AuditKey_provinceCode_idx" ON "AuditKey"("provinceCode");
CREATE INDEX "AuditKey_wardCode_idx" ON "AuditKey"("wardCode");
CREATE TRIGGER need_command BEFORE INSERT OR UPDATE OR DELETE ON "AuditKey" FOR EACH STATEMENT EXECUTE FUNCTION tt.need_command();
CREATE TRIGGER never_update BEFORE UPDATE ON "AuditKey" FOR EACH ROW EXECUTE FUNCTION tt.never();

ALTER TABLE "AuditKey" ENABLE ROW LEVEL SECURITY;
SELECT tt.allow('province', 'AuditKey', 'select insert', 'P');
SELECT tt.allow(k, 'AuditKey', 'select insert', 'W') FROM unnest(ARRAY['ward', 'base']) k;
SELECT tt.allow('worker', 'AuditKey', 'select insert', 'T');
