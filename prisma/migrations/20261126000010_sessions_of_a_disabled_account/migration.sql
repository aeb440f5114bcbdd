-- A disabled account ends its sessions for good: opened again, it is signed in to anew, and nothing that was left open comes back.
CREATE FUNCTION tt.end_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE "Session" SET "revokedAt" = NEW."disabledAt" WHERE "userId" = NEW.id AND "revokedAt" IS NULL;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION tt.end_sessions FROM PUBLIC;
CREATE TRIGGER end_sessions AFTER UPDATE OF "disabledAt" ON "User" FOR EACH ROW
  WHEN (OLD."disabledAt" IS NULL AND NEW."disabledAt" IS NOT NULL) EXECUTE FUNCTION tt.end_sessions();

-- Those of accounts that are disabled now.
SELECT set_config('app.command', 'migration', true);
UPDATE "Session" s SET "revokedAt" = u."disabledAt" FROM "User" u
 WHERE u.id = s."userId" AND u."disabledAt" IS NOT NULL AND s."revokedAt" IS NULL;
