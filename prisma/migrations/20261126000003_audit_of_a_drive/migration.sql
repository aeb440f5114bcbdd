-- "When did the checks of this drive last run?" and the audit of one drive: asked on each visit, of a table that only grows.
CREATE INDEX "AuditEvent_driveId_what_at_idx" ON "AuditEvent" ("driveId", "what", "at");
