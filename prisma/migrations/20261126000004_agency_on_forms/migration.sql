-- What the head of a form for the insurer and a confirmation of sponsorship ask of the agency that signs them.
ALTER TABLE "ProvinceSetting" ADD COLUMN "taxCode" TEXT NOT NULL DEFAULT '', ADD COLUMN phone TEXT NOT NULL DEFAULT '',
  ADD COLUMN email TEXT NOT NULL DEFAULT '';
