-- An item belongs to the phase of the list it came from, unless its allocation was made for a phase of its own: the figures of a
-- phase then count the same people at each step.
CREATE OR REPLACE FUNCTION tt.drive_items(drive uuid) RETURNS TABLE (
  "itemId" uuid, "lineId" uuid, "wardCode" text, "groupCode" text, "phaseId" uuid, kind text, code text, "full" bigint, share bigint,
  "approvedOn" date, "paidOn" date, "issuedAt" timestamptz, "reversedAt" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT i.id, i."listLineId", i."wardCode", i."groupCode", coalesce(i."phaseId", list."phaseId"), i.kind, i.code, i."full", i."sponsorShare",
         a.date, paid.day, issued.at, i."reversedAt"
    FROM "Drive" d
    JOIN "Item" i ON i."provinceCode" = d."provinceCode" AND i."driveId" = d.id
    JOIN "ListLine" line ON line.id = i."listLineId"
    JOIN "WardList" list ON list.id = line."listId"
    JOIN "Entitlement" e ON e.id = i."entitlementId"
    JOIN "AllocationLine" l ON l.id = e."allocationLineId"
    JOIN "AllocationRun" r ON r.id = l."runId"
    JOIN "Approval" a ON a.id = r."approvalId"
    LEFT JOIN (SELECT w."itemId", min(m."paidOn") AS day FROM "Remittance" m JOIN "RemittanceRow" w ON w."remittanceId" = m.id
                WHERE m."driveId" = drive AND m."paidOn" IS NOT NULL AND w."removedAt" IS NULL GROUP BY 1) paid ON paid."itemId" = i.id
    LEFT JOIN (SELECT w."itemId", min(w."answeredAt") AS at FROM "CardBatch" b JOIN "CardBatchRow" w ON w."batchId" = b.id
                WHERE b."driveId" = drive AND w.answer = 'accepted' GROUP BY 1) issued ON issued."itemId" = i.id
   WHERE d.id = drive AND CASE current_setting('role')
     WHEN tt.role_name('worker') THEN true
     WHEN tt.role_name('base') THEN i."wardCode" = ANY (tt.wards())
     ELSE d."provinceCode" = tt.province() END
$$;
