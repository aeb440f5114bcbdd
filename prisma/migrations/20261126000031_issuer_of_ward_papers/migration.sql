-- Whoever checks a ward's paper is told that the ward issued it, not the agency that printed it.
CREATE FUNCTION tt.issuer_of(province text, ward text, "numberText" text) RETURNS text LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT coalesce(
    (SELECT 'UBND ' || lower("wardType") || ' ' || name FROM "Place" WHERE code = ward AND "numberText" LIKE '%-UBND'),
    (SELECT "agencyName" FROM "ProvinceSetting" WHERE "provinceCode" = province), province)
$$;
REVOKE EXECUTE ON FUNCTION tt.issuer_of FROM PUBLIC;

CREATE OR REPLACE FUNCTION tt.document_proof() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO "DocumentProof" (code, kind, number, date, issuer, state)
  VALUES (NEW.code, NEW.kind, NEW."numberText", NEW.date, tt.issuer_of(NEW."provinceCode", NEW."wardCode", NEW."numberText"), NEW.state)
  ON CONFLICT (code) DO UPDATE SET state = EXCLUDED.state;
  RETURN NULL;
END $$;

ALTER TABLE "DocumentProof" DISABLE TRIGGER USER;
UPDATE "DocumentProof" p SET issuer = tt.issuer_of(d."provinceCode", d."wardCode", d."numberText")
  FROM "Document" d WHERE d.code = p.code AND d."numberText" LIKE '%-UBND';
ALTER TABLE "DocumentProof" ENABLE TRIGGER USER;
