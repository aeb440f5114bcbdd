-- Each right carries the citizen id of its person for the constraint oneItemPerCitizenId. Corrected in the person's record, it is
-- corrected in all rights of the person, or the constraint would go on comparing the old number.
CREATE FUNCTION tt.renumber_entitlements() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE "Entitlement" SET "personId" = "personId" WHERE "personId" = NEW.id; -- tt.entitle reads the number anew
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION tt.renumber_entitlements FROM PUBLIC;
CREATE TRIGGER renumber_entitlements AFTER UPDATE OF "citizenId" ON "Person" FOR EACH ROW
  WHEN (OLD."citizenId" IS DISTINCT FROM NEW."citizenId") EXECUTE FUNCTION tt.renumber_entitlements();
