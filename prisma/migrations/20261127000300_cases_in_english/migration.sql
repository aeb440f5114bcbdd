-- Cases that the product opens itself are worded in both languages; what a person typed stands in his own.
ALTER TABLE "Case" ADD COLUMN "subjectEn" TEXT, ADD COLUMN "bodyEn" TEXT;
ALTER TABLE "Case" ADD CONSTRAINT "Case_inEnglish" CHECK (("subjectEn" IS NULL) = ("bodyEn" IS NULL));

-- An erasure takes them with it.
CREATE FUNCTION tt.case_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.subject = '•••' THEN NEW."subjectEn" := NULL; NEW."bodyEn" := NULL; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_erased BEFORE UPDATE ON "Case" FOR EACH ROW EXECUTE FUNCTION tt.case_erased();
