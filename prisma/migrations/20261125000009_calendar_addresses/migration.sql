-- Addresses to which a calendar program subscribes. Only a hash of the secret is kept; whose it is decides what the calendar shows.
CREATE TABLE "CalendarAddress" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "assignmentId" UUID NOT NULL,
  "tokenHash" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "revokedAt" TIMESTAMPTZ(3),
  CONSTRAINT "CalendarAddress_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CalendarAddress_tokenHash_key" ON "CalendarAddress" ("tokenHash");
-- One at a time per person and role: a new address ends the one before.
CREATE UNIQUE INDEX "oneCalendarAddress" ON "CalendarAddress" ("assignmentId") WHERE "revokedAt" IS NULL;
ALTER TABLE "CalendarAddress" ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER need_command BEFORE INSERT OR UPDATE OR DELETE ON "CalendarAddress" FOR EACH STATEMENT EXECUTE FUNCTION tt.need_command();

SELECT tt.allow(k, 'CalendarAddress', r, '"userId" = (SELECT tt.actor())')
  FROM unnest(ARRAY['ward', 'base', 'province', 'sponsor', 'auditor', 'national']) k, unnest(ARRAY['select', 'insert']) r;
SELECT tt.allow(k, 'CalendarAddress', 'update', '"userId" = (SELECT tt.actor())', '"revokedAt"')
  FROM unnest(ARRAY['ward', 'base', 'province', 'sponsor', 'auditor', 'national']) k;
-- Before an actor is known: the address names one.
SELECT tt.allow('signin', 'CalendarAddress', 'select', '"revokedAt" IS NULL', '"tokenHash", "userId", "assignmentId", "revokedAt"');
