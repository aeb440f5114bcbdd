-- Whose names a document holds, so that each print of it answers "who saw this person".
ALTER TABLE "Document" ADD COLUMN "peopleType" TEXT CHECK ("peopleType" IN ('line', 'item')),
  ADD COLUMN "peopleIds" UUID[] NOT NULL DEFAULT '{}';
