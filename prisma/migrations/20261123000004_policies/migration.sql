-- Who may read and write which rows. One line per right; P, W, S, T are explained at tt.allow. No line means no right.

-- Row-level security is on for every table; the few without rows of a place are listed in tests/access/catalogue.test.ts.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- ───── sign-in: before an actor is known
SELECT tt.allow('signin', t, r, 'T') FROM (VALUES
  ('User', 'select insert update'), ('RoleAssignment', 'select insert'), ('Session', 'select insert update'), ('Invitation', 'select insert update'),
  ('Throttle', 'select insert update delete'), ('ProvinceSetting', 'select insert'), ('Place', 'select'), ('PlaceMembership', 'select'),
  ('PlaceSuccession', 'select'), ('CommandRequest', 'select insert update'), ('AuditEvent', 'insert')) v(t, r);

-- ───── everybody: places, own requests, own audit rows and access log rows
SELECT tt.allow(k, t, r, c) FROM unnest(ARRAY['ward', 'base', 'province', 'sponsor', 'auditor', 'national']) k, (VALUES
  ('Place', 'select', 'T'), ('PlaceMembership', 'select', 'T'), ('PlaceSuccession', 'select', 'T'),
  ('CommandRequest', 'select insert update', '"actorId" = (SELECT tt.actor())'),
  ('AuditEvent', 'insert', '"actorId" = (SELECT tt.actor())'),
  ('AccessLog', 'insert', '"actorId" = (SELECT tt.actor())')) v(t, r, c);
SELECT tt.allow('public', t, 'select', 'T') FROM unnest(ARRAY['Place', 'PublicTotal', 'DocumentProof']) t;
SELECT tt.allow('national', t, 'select', 'T') FROM unnest(ARRAY['PublicTotal', 'DocumentProof']) t;

-- ───── province
SELECT tt.allow('province', t, 'select insert update', 'P') FROM unnest(ARRAY[
  'RoleAssignment', 'ProvinceSetting', 'Case', 'Document', 'Drive', 'Phase', 'Milestone', 'DriveWard', 'Sponsor', 'Pledge', 'Fund', 'MoneyReceived',
  'StatementLine', 'Person', 'Household', 'HouseholdMember', 'Consent', 'WardList', 'ListLine', 'ListRemark', 'Finding',
  'DuplicatePair', 'AllocationRun', 'AllocationLine', 'AllocationSlice', 'Entitlement', 'Remittance', 'RemittanceRow', 'Item', 'CardBatch', 'CardBatchRow',
  'Ceremony', 'CeremonyWard', 'CeremonyGuest', 'CeremonySponsor', 'SignoffList', 'SignoffRow', 'SignoffPage']) t;
SELECT tt.allow('province', t, 'select insert', 'P') FROM unnest(ARRAY[
  'StoredFile', 'FileImport', 'Approval', 'DocumentPrint', 'LedgerAccount', 'JournalEntry', 'LedgerPosting', 'PersonStatus', 'Insurance',
  'EntitlementEnding', 'Handover', 'HandoverReversal', 'HandoverAttempt', 'Statement', 'ExportRecord']) t;
SELECT tt.allow('province', t, 'select', 'P') FROM unnest(ARRAY['AccountBalance', 'Job', 'DocumentCounter', 'NameToken', 'PublicTotal', 'SponsorTotal']) t;
SELECT tt.allow('province', t, 'delete', 'P') FROM unnest(ARRAY[
  'Phase', 'Milestone', 'DriveWard', 'CeremonyWard', 'CeremonyGuest', 'CeremonySponsor', 'AllocationLine', 'AllocationSlice']) t;
SELECT tt.allow('province', 'User', 'select', 'P',
  'id, "humanId", "provinceCode", "userName", email, name, title, phone, locale, "totpEnabledAt", "disabledAt", "lastSeenAt", "createdAt", version');
SELECT tt.allow('province', 'User', 'update', 'P', '"userName", email, name, title, phone, locale, "disabledAt", version');
SELECT tt.allow('province', 'User', 'insert', 'P');
SELECT tt.allow('province', 'Invitation', 'select', 'P', 'id, "userId", "provinceCode", kind, channel, "createdById", "createdAt", "expiresAt", "usedAt"');
SELECT tt.allow('province', 'Invitation', 'insert', 'P');
SELECT tt.allow('province', 'Invitation', 'update', 'P', '"usedAt"');
SELECT tt.allow('province', 'PriceRule', 'select', '"provinceCode" IS NULL OR "provinceCode" = (SELECT tt.province())');
SELECT tt.allow('province', 'PriceRule', 'insert', 'P');
SELECT tt.allow('province', 'PriceRule', 'update', 'P');
SELECT tt.allow('province', 'DocumentProof', 'select', 'T');
-- A province makes its own base offices (code `<province>-…`) and says which of its wards each covers.
SELECT tt.allow('province', 'Place', 'insert', $c$kind = 'baseOffice' AND starts_with(code, (SELECT tt.province()) || '-')$c$);
SELECT tt.allow('province', 'PlaceMembership', r, $c$
  (starts_with("placeCode", (SELECT tt.province()) || '-') AND "parentCode" = (SELECT tt.province()))
  OR (starts_with("parentCode", (SELECT tt.province()) || '-')
      AND EXISTS (SELECT FROM "PlaceMembership" m WHERE m."placeCode" = "PlaceMembership"."placeCode" AND m."parentCode" = (SELECT tt.province())))$c$)
FROM unnest(ARRAY['insert', 'update']) r;
-- Read by the audit pages of officeAdmin (permission) and by the auditor.
SELECT tt.allow('province', 'AuditEvent', 'select', 'P');
SELECT tt.allow('province', 'AccessLog', 'select', 'P');
SELECT tt.allow('province', 'AuditSeal', 'select', 'EXISTS (SELECT FROM "AuditEvent" e WHERE e.id = "auditId")');

-- ───── ward and base office: the rows of their wards. A ward never reads Person, DuplicatePair, Insurance or money.
SELECT tt.allow(k, t, r, c) FROM unnest(ARRAY['ward', 'base']) k, (VALUES
  ('WardList', 'select insert update', 'W'), ('ListLine', 'select insert update', 'W'), ('ListRemark', 'select insert update', 'W'),
  ('Finding', 'select', 'W'), ('Consent', 'select insert update', 'W'), ('StoredFile', 'select insert', 'W'), ('FileImport', 'select insert', 'W'),
  ('DriveWard', 'select', 'W'), ('Item', 'select', 'W'), ('Handover', 'select insert', 'W'), ('HandoverAttempt', 'select insert', 'W'),
  ('HandoverReversal', 'select', 'W'), ('SignoffList', 'select insert update', 'W'), ('SignoffRow', 'select insert', 'W'), ('SignoffPage', 'select insert', 'W'),
  ('CeremonyWard', 'select', 'W'), ('Approval', 'select', 'W'), ('NameToken', 'select', 'W'),
  ('Document', 'select insert', 'W'), ('DocumentPrint', 'select insert', 'W'),
  ('Case', 'select insert', '"wardCode" = ANY ((SELECT tt.wards())::text[]) AND NOT "aboutWard"'),
  ('ExportRecord', 'select insert', '"actorId" = (SELECT tt.actor())'),
  ('Job', 'select', '"askedById" = (SELECT tt.actor())'),
  ('Drive', 'select', '"provinceCode" = (SELECT tt.province()) AND state <> ''draft'' AND EXISTS (SELECT FROM "DriveWard" d WHERE d."driveId" = "Drive".id)'),
  ('Phase', 'select', 'P'), ('Milestone', 'select', 'P'), ('ProvinceSetting', 'select', 'P'),
  ('Ceremony', 'select', 'EXISTS (SELECT FROM "CeremonyWard" c WHERE c."ceremonyId" = "Ceremony".id)'),
  ('PriceRule', 'select', '"provinceCode" IS NULL OR "provinceCode" = (SELECT tt.province())'),
  ('PublicTotal', 'select', 'P'), ('DocumentProof', 'select', 'T')) v(t, r, c);
SELECT tt.allow('base', 'HandoverReversal', 'insert', 'W');
SELECT tt.allow('base', 'Case', 'update', 'W');
SELECT tt.allow(k, 'User', 'select', 'P', 'id, name, title, "provinceCode"') FROM unnest(ARRAY['ward', 'base', 'auditor']) k;

-- ───── sponsor: own records only; no table that holds a beneficiary
SELECT tt.allow('sponsor', t, r, c) FROM (VALUES
  ('Sponsor', 'select', 'id = ANY ((SELECT tt.sponsors())::uuid[])'),
  ('Pledge', 'select', 'S'), ('Fund', 'select', 'S'), ('MoneyReceived', 'select', 'S'), ('SponsorTotal', 'select', 'S'),
  ('Document', 'select', '"sponsorId" = ANY ((SELECT tt.sponsors())::uuid[]) AND NOT personal'), ('DocumentPrint', 'select insert', 'S'),
  ('CeremonySponsor', 'select', 'S'), ('Ceremony', 'select', 'EXISTS (SELECT FROM "CeremonySponsor" c WHERE c."ceremonyId" = "Ceremony".id)'),
  ('Drive', 'select', 'EXISTS (SELECT FROM "Pledge" p WHERE p."driveId" = "Drive".id)'),
  ('AccountBalance', 'select', 'EXISTS (SELECT FROM "Fund" f WHERE f.id = "fundId")'),
  ('ProvinceSetting', 'select', 'EXISTS (SELECT FROM "Sponsor" s WHERE s."provinceCode" = "ProvinceSetting"."provinceCode")'),
  ('DocumentProof', 'select', 'T'), ('PublicTotal', 'select', 'T')) v(t, r, c);

-- ───── auditor: everything of the province, identifiers masked, changes nothing
SELECT tt.allow('auditor', t, 'select', 'P') FROM unnest(ARRAY[
  'RoleAssignment', 'ProvinceSetting', 'Case', 'Drive', 'Phase', 'Milestone', 'DriveWard', 'Sponsor', 'Pledge', 'Fund', 'MoneyReceived', 'StatementLine',
  'Consent', 'WardList', 'ListRemark', 'Finding', 'AllocationRun', 'AllocationLine', 'AllocationSlice', 'Remittance', 'RemittanceRow',
  'CardBatch', 'Ceremony', 'CeremonyWard', 'CeremonyGuest', 'CeremonySponsor', 'SignoffList', 'SignoffRow', 'StoredFile', 'FileImport', 'Approval',
  'DocumentPrint', 'LedgerAccount', 'JournalEntry', 'LedgerPosting', 'EntitlementEnding', 'HandoverReversal', 'HandoverAttempt', 'Statement',
  'ExportRecord', 'AccountBalance', 'Job', 'DocumentCounter', 'PublicTotal', 'SponsorTotal', 'AuditEvent', 'AccessLog']) t;
SELECT tt.allow('auditor', 'Document', 'select', '"provinceCode" = (SELECT tt.province()) AND NOT personal');
SELECT tt.allow('auditor', 'PriceRule', 'select', '"provinceCode" IS NULL OR "provinceCode" = (SELECT tt.province())');
SELECT tt.allow('auditor', 'AuditSeal', 'select', 'EXISTS (SELECT FROM "AuditEvent" e WHERE e.id = "auditId")');
SELECT tt.allow('auditor', 'Entitlement', 'select', 'P',
  'id, "provinceCode", "driveId", "personId", "identityId", kind, "periodFrom", "periodTo", "waiverId", "caseId", "allocationLineId", "reversedAt", "reverseReason", "createdAt"');
SELECT tt.allow('auditor', 'Item', 'select', 'P',
  'id, "provinceCode", "wardCode", "driveId", "phaseId", "listLineId", "personId", "entitlementId", kind, form, months, "groupCode", "full", "sponsorShare", state, "rejectReason", "validFrom", "validTo", code, route, "ceremonyId", handover, activation, "reversedAt", "createdAt", version');
SELECT tt.allow('auditor', 'CardBatchRow', 'select', 'P',
  'id, "provinceCode", "batchId", "itemId", position, answer, reason, "requestedFrom", "requestedTo", "answeredFrom", "answeredTo", "answeredAt"');
SELECT tt.allow('auditor', 'Handover', 'select', 'P',
  'id, "provinceCode", "wardCode", "driveId", "itemId", "ceremonyId", route, evidence, receiver, "happenedAt", "recordedAt", "byId", "reversedAt"');
SELECT tt.allow('auditor', 'ExportRecord', 'insert', '"actorId" = (SELECT tt.actor())');
SELECT tt.allow('auditor', 'DocumentPrint', 'insert', 'P');

-- First three and last three characters, as on printed lists.
CREATE FUNCTION tt.mask(t text) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT CASE WHEN t IS NULL THEN NULL WHEN length(t) < 8 THEN repeat('*', length(t)) ELSE left(t, 3) || repeat('*', length(t) - 6) || right(t, 3) END $$;

-- The owner's rights apply inside a view, so the place condition is written inside it.
CREATE VIEW "MaskedLine" WITH (security_barrier) AS
  SELECT id, "provinceCode", "wardCode", "driveId", "listId", "rowNumber", source, "fullName", left("birthDate", 4) AS "birthDate", sex,
         tt.mask("citizenId") AS "citizenId", tt.mask("insuranceCode") AS "insuranceCode", tt.mask("cardNumber") AS "cardNumber", hamlet,
         "groupCode", "itemKind", "itemForm", months, state, "stateReason", "errorCount", "warningCount", "personId", version
    FROM "ListLine" WHERE "provinceCode" = (SELECT tt.province());
CREATE VIEW "MaskedPerson" WITH (security_barrier) AS
  SELECT id, "provinceCode", "fullName", left("birthDate", 4) AS "birthDate", sex, tt.mask("citizenId") AS "citizenId",
         tt.mask("insuranceCode") AS "insuranceCode", tt.mask("cardNumber") AS "cardNumber", "joinedToId", version
    FROM "Person" WHERE "provinceCode" = (SELECT tt.province());
DO $$
BEGIN
  EXECUTE format('GRANT SELECT ON "MaskedLine", "MaskedPerson" TO %I', tt.role_name('auditor'));
  -- Functions that place roles call.
  EXECUTE format('GRANT EXECUTE ON FUNCTION tt.next_number TO %I, %I, %I', tt.role_name('province'), tt.role_name('base'), tt.role_name('ward'));
  EXECUTE format('GRANT EXECUTE ON FUNCTION tt.enqueue TO %I, %I, %I, %I', tt.role_name('province'), tt.role_name('base'), tt.role_name('ward'), tt.role_name('worker'));
  EXECUTE format('GRANT EXECUTE ON FUNCTION tt.root_person TO %I, %I', tt.role_name('province'), tt.role_name('worker'));
END $$;

-- ───── worker: system jobs named in lib/core/job-tasks.ts only; everything else runs under the place of the one who asked
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
    AND relname NOT IN ('_prisma_migrations', 'Throttle', 'Session', 'Invitation', 'User', 'DocumentProof', 'AccountBalance', 'DocumentCounter') LOOP
    PERFORM tt.allow('worker', t, CASE
      WHEN t IN ('AuditEvent', 'AuditSeal', 'AccessLog', 'LedgerPosting', 'JournalEntry', 'Approval', 'Statement', 'ExportRecord', 'Insurance', 'StoredFile')
        THEN 'select insert'
      WHEN t IN ('PublicTotal', 'SponsorTotal') THEN 'select insert update delete'
      ELSE 'select insert update' END, 'T');
  END LOOP;
  PERFORM tt.allow('worker', 'AccountBalance', 'select', 'T');
  PERFORM tt.allow('worker', 'Session', 'select', 'T');
  PERFORM tt.allow('worker', 'User', 'select', 'T', 'id, "humanId", "provinceCode", name, email, title, locale, "disabledAt"');
END $$;
