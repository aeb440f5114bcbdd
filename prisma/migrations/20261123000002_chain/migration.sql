-- The tables of the whole chain. Written by the schema's diff; AccessLog is partitioned by month by hand (its rows are purged by month).
-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Place" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "wardType" TEXT,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "PlaceMembership" (
    "id" UUID NOT NULL,
    "placeCode" TEXT NOT NULL,
    "parentCode" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "PlaceMembership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceSuccession" (
    "id" UUID NOT NULL,
    "oldCode" TEXT NOT NULL,
    "oldName" TEXT NOT NULL,
    "oldDistrict" TEXT NOT NULL,
    "newCode" TEXT NOT NULL,
    "extent" TEXT NOT NULL,
    "isDefault" BOOLEAN NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "PlaceSuccession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "humanId" UUID NOT NULL,
    "provinceCode" TEXT,
    "userName" TEXT NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "passwordHash" TEXT,
    "totpSecret" TEXT,
    "totpEnabledAt" TIMESTAMPTZ(3),
    "totpStep" INTEGER,
    "disabledAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "placeCode" TEXT NOT NULL,
    "provinceCode" TEXT,
    "sponsorId" UUID,
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedReason" TEXT,
    "handedToId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoleAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "assignmentId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "secondFactor" BOOLEAN NOT NULL DEFAULT false,
    "userAgent" TEXT,
    "addressHash" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "provinceCode" TEXT,
    "kind" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "windowStart" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ProvinceSetting" (
    "provinceCode" TEXT NOT NULL,
    "agencyName" TEXT NOT NULL,
    "agencyNameEn" TEXT NOT NULL,
    "superiorName" TEXT NOT NULL DEFAULT 'BẢO HIỂM XÃ HỘI VIỆT NAM',
    "address" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "bankBin" TEXT,
    "bankName" TEXT,
    "bankAccount" TEXT,
    "postingDays" INTEGER NOT NULL DEFAULT 5,
    "requireTotp" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProvinceSetting_pkey" PRIMARY KEY ("provinceCode")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "provinceCode" TEXT,
    "wardCode" TEXT,
    "actorId" UUID,
    "humanId" UUID,
    "role" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "subjectType" TEXT,
    "subjectId" UUID,
    "driveId" UUID,
    "requestId" UUID,
    "fields" TEXT[],
    "counts" JSONB,
    "digest" TEXT,
    "reason" TEXT,
    "txid" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "seq" BIGINT NOT NULL,
    "auditId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AccessLog" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "provinceCode" TEXT,
    "wardCode" TEXT,
    "actorId" UUID,
    "role" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectIds" UUID[],
    "purpose" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("id","at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "CommandRequest" (
    "actorId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommandRequest_pkey" PRIMARY KEY ("actorId","requestId")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT,
    "wardCode" TEXT,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "askedById" UUID,
    "assignmentId" UUID,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "reason" TEXT,
    "result" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT,
    "wardCode" TEXT,
    "sponsorId" UUID,
    "class" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "purgeOn" DATE,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExportRecord" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT,
    "wardCode" TEXT,
    "actorId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "masked" BOOLEAN NOT NULL,
    "agreedById" UUID,
    "fileSha256" TEXT,
    "driveId" UUID,
    "askedId" UUID,
    "state" TEXT NOT NULL DEFAULT 'made',
    "params" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExportRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT,
    "aboutWard" BOOLEAN NOT NULL DEFAULT false,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "driveId" UUID,
    "personId" UUID,
    "lineId" UUID,
    "itemId" UUID,
    "ownerId" UUID,
    "dueOn" DATE,
    "state" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "answeredById" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PriceRule" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "value" BIGINT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "proposedById" UUID,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PriceRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentCounter" (
    "provinceCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DocumentCounter_pkey" PRIMARY KEY ("provinceCode","kind","year","series")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "series" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "numberText" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "data" JSONB NOT NULL,
    "template" TEXT NOT NULL,
    "templateVersion" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'issued',
    "voidReason" TEXT,
    "voidedById" UUID,
    "voidedAt" TIMESTAMPTZ(3),
    "sponsorId" UUID,
    "driveId" UUID,
    "subjectId" UUID,
    "personal" BOOLEAN NOT NULL DEFAULT false,
    "issuedById" UUID,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentPrint" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "sponsorId" UUID,
    "wardCode" TEXT,
    "nth" INTEGER NOT NULL,
    "printedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentPrint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentProof" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "DocumentProof_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Drive" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "planNumber" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "legalBasis" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "listDeadline" DATE NOT NULL,
    "pledgeDeadline" DATE,
    "validFromGoal" DATE,
    "targetCards" INTEGER NOT NULL DEFAULT 0,
    "targetBooks" INTEGER NOT NULL DEFAULT 0,
    "cardMonths" INTEGER NOT NULL DEFAULT 12,
    "bookMonths" INTEGER NOT NULL DEFAULT 12,
    "postingDays" INTEGER NOT NULL DEFAULT 5,
    "targetGroups" TEXT[],
    "priorityOrder" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'draft',
    "cancelReason" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approvalId" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Drive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "department" TEXT NOT NULL,
    "doneOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DriveWard" (
    "driveId" UUID NOT NULL,
    "wardCode" TEXT NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "quotaCards" INTEGER NOT NULL DEFAULT 0,
    "quotaBooks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DriveWard_pkey" PRIMARY KEY ("driveId","wardCode")
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "signerName" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "scanFileId" UUID,
    "approvedById" UUID NOT NULL,
    "humanId" UUID NOT NULL,
    "makerHumanId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sponsor" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "nameOther" TEXT NOT NULL DEFAULT '',
    "taxCode" TEXT,
    "idNumber" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "contactName" TEXT NOT NULL DEFAULT '',
    "contactTitle" TEXT NOT NULL DEFAULT '',
    "legalRep" TEXT NOT NULL DEFAULT '',
    "legalRepTitle" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'vi',
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'active',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Sponsor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "sponsorId" UUID NOT NULL,
    "driveId" UUID,
    "fundId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT,
    "count" INTEGER,
    "pledgedOn" DATE NOT NULL,
    "dueOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fund" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "sponsorId" UUID NOT NULL,
    "driveId" UUID,
    "name" TEXT NOT NULL,
    "wardCodes" TEXT[],
    "groupCodes" TEXT[],
    "itemKinds" TEXT[],
    "months" INTEGER,
    "tag" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Fund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MoneyReceived" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "sponsorId" UUID NOT NULL,
    "pledgeId" UUID,
    "fundId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "method" TEXT NOT NULL,
    "receivedOn" DATE NOT NULL,
    "bankReference" TEXT,
    "payerName" TEXT NOT NULL DEFAULT '',
    "statementLineId" UUID,
    "entryId" UUID NOT NULL,
    "documentId" UUID,
    "reversedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MoneyReceived_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementLine" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "fileId" UUID,
    "day" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'unmatched',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StatementLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerAccount" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fundId" UUID,

    CONSTRAINT "LedgerAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountBalance" (
    "accountId" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fundId" UUID,
    "balance" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "AccountBalance_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "memo" TEXT NOT NULL DEFAULT '',
    "reversesId" UUID,
    "createdById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerPosting" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "entryId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "LedgerPosting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "birthDate" TEXT,
    "sex" TEXT,
    "ethnicity" TEXT,
    "nationality" TEXT DEFAULT 'VN',
    "citizenId" TEXT,
    "oldIdNumber" TEXT,
    "insuranceCode" TEXT,
    "cardNumber" TEXT,
    "phone" TEXT,
    "phoneOwner" TEXT,
    "address" TEXT,
    "careFacility" TEXT,
    "birthPlace" TEXT,
    "joinedToId" UUID,
    "erasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonStatus" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PersonStatus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Household" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "code" TEXT,
    "headName" TEXT NOT NULL,
    "hamlet" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HouseholdMember" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "householdId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "order" INTEGER,
    "orderReason" TEXT NOT NULL DEFAULT '',
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "HouseholdMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT,
    "driveId" UUID NOT NULL,
    "lineId" UUID,
    "personId" UUID,
    "purpose" TEXT NOT NULL,
    "given" BOOLEAN NOT NULL,
    "by" TEXT NOT NULL DEFAULT 'self',
    "how" TEXT NOT NULL DEFAULT 'listForm',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "fileId" UUID,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Insurance" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "importId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "fullName" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "birthDate" TEXT,
    "sex" TEXT,
    "citizenId" TEXT,
    "oldIdNumber" TEXT,
    "insuranceCode" TEXT,
    "cardNumber" TEXT,
    "groupCode" TEXT,
    "payer" TEXT NOT NULL DEFAULT 'state',
    "kind" TEXT NOT NULL DEFAULT 'card',
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "rowHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Insurance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FileImport" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT,
    "kind" TEXT NOT NULL,
    "subjectId" UUID,
    "fileId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "problems" INTEGER NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FileImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WardList" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "phaseId" UUID,
    "origin" TEXT NOT NULL DEFAULT 'ward',
    "tag" TEXT,
    "title" TEXT NOT NULL,
    "listVersion" INTEGER NOT NULL DEFAULT 1,
    "supersedesId" UUID,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "createdById" UUID NOT NULL,
    "submittedById" UUID,
    "submittedHuman" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "signKind" TEXT,
    "signedById" UUID,
    "signedScanId" UUID,
    "reviewedById" UUID,
    "returnedReason" TEXT,
    "postedFrom" DATE,
    "postedTo" DATE,
    "postingPlace" TEXT,
    "postingResult" TEXT,
    "approvalId" UUID,
    "lockedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WardList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListLine" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'form',
    "raw" JSONB,
    "rowHash" TEXT,
    "fullName" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "birthDate" TEXT,
    "sex" TEXT,
    "ethnicity" TEXT,
    "citizenId" TEXT,
    "oldIdNumber" TEXT,
    "insuranceCode" TEXT,
    "cardNumber" TEXT,
    "hamlet" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "headName" TEXT NOT NULL DEFAULT '',
    "relation" TEXT NOT NULL DEFAULT '',
    "householdOrder" INTEGER,
    "groupCode" TEXT,
    "circumstances" TEXT NOT NULL DEFAULT '',
    "phone" TEXT,
    "phoneOwner" TEXT,
    "itemKind" TEXT NOT NULL DEFAULT 'card',
    "itemForm" TEXT NOT NULL DEFAULT 'electronic',
    "months" INTEGER NOT NULL DEFAULT 12,
    "income" BIGINT,
    "note" TEXT NOT NULL DEFAULT '',
    "postingConsent" BOOLEAN,
    "firstJoin" BOOLEAN,
    "identityDueOn" DATE,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "stateReason" TEXT,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "errorCount" INTEGER NOT NULL DEFAULT 0,
    "warningCount" INTEGER NOT NULL DEFAULT 0,
    "personId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ListLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListRemark" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "listId" UUID NOT NULL,
    "lineId" UUID,
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byRole" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ListRemark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "lineId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "pairId" UUID,
    "state" TEXT NOT NULL DEFAULT 'open',
    "note" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DuplicatePair" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "aKind" TEXT NOT NULL,
    "aId" UUID NOT NULL,
    "bKind" TEXT NOT NULL,
    "bId" UUID NOT NULL,
    "strength" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "keepId" UUID,
    "note" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "engine" TEXT NOT NULL DEFAULT 'exact-1',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DuplicatePair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AllocationRun" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "phaseId" UUID,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "priceDay" DATE NOT NULL,
    "lineCount" INTEGER NOT NULL DEFAULT 0,
    "waitingCount" INTEGER NOT NULL DEFAULT 0,
    "sponsorTotal" BIGINT NOT NULL DEFAULT 0,
    "fullTotal" BIGINT NOT NULL DEFAULT 0,
    "createdById" UUID NOT NULL,
    "createdHuman" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposedAt" TIMESTAMPTZ(3),
    "holdsUntil" TIMESTAMPTZ(3),
    "approvalId" UUID,
    "rejectReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AllocationRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AllocationLine" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "runId" UUID NOT NULL,
    "listLineId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "itemKind" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "groupCode" TEXT NOT NULL,
    "householdOrder" INTEGER,
    "rank" INTEGER NOT NULL,
    "full" BIGINT NOT NULL,
    "sponsorShare" BIGINT NOT NULL,
    "explanation" JSONB NOT NULL,
    "waitReason" TEXT,
    "reversedAt" TIMESTAMPTZ(3),
    "reverseReason" TEXT,

    CONSTRAINT "AllocationLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AllocationSlice" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "lineId" UUID NOT NULL,
    "payer" TEXT NOT NULL,
    "fundId" UUID,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "AllocationSlice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entitlement" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "identityId" UUID NOT NULL,
    "citizenId" TEXT,
    "kind" TEXT NOT NULL,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "waiverId" UUID,
    "caseId" UUID,
    "allocationLineId" UUID NOT NULL,
    "reversedAt" TIMESTAMPTZ(3),
    "reverseReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Entitlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntitlementEnding" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "entitlementId" UUID NOT NULL,
    "lastDay" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EntitlementEnding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remittance" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "orderNumber" TEXT,
    "bankReference" TEXT,
    "priceDay" DATE NOT NULL,
    "paidOn" DATE,
    "total" BIGINT NOT NULL DEFAULT 0,
    "quotedTotal" BIGINT NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "createdById" UUID NOT NULL,
    "createdHuman" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approvalId" UUID,
    "entryId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Remittance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemittanceRow" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "remittanceId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "quoted" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "explanation" JSONB NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "validityRule" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RemittanceRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "phaseId" UUID,
    "listLineId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "entitlementId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "groupCode" TEXT NOT NULL,
    "full" BIGINT NOT NULL,
    "sponsorShare" BIGINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'allocated',
    "rejectReason" TEXT,
    "cardNumber" TEXT,
    "insuranceCode" TEXT,
    "validFrom" DATE,
    "validTo" DATE,
    "code" TEXT NOT NULL,
    "route" TEXT NOT NULL DEFAULT 'wardOffice',
    "ceremonyId" UUID,
    "handover" TEXT NOT NULL DEFAULT 'pending',
    "activation" TEXT,
    "predecessorId" UUID,
    "ending" TEXT,
    "reversedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardBatch" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'made',
    "fileId" UUID,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CardBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardBatchRow" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "batchId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "answer" TEXT NOT NULL DEFAULT 'unanswered',
    "reason" TEXT,
    "cardNumber" TEXT,
    "insuranceCode" TEXT,
    "requestedFrom" DATE NOT NULL,
    "requestedTo" DATE NOT NULL,
    "answeredFrom" DATE,
    "answeredTo" DATE,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CardBatchRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ceremony" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "phaseId" UUID,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "agenda" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'planned',
    "stateReason" TEXT,
    "minutes" TEXT NOT NULL DEFAULT '',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Ceremony_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CeremonyWard" (
    "ceremonyId" UUID NOT NULL,
    "wardCode" TEXT NOT NULL,
    "provinceCode" TEXT NOT NULL,

    CONSTRAINT "CeremonyWard_pkey" PRIMARY KEY ("ceremonyId","wardCode")
);

-- CreateTable
CREATE TABLE "CeremonyGuest" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "ceremonyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL DEFAULT '',
    "leader" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CeremonyGuest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CeremonySponsor" (
    "ceremonyId" UUID NOT NULL,
    "sponsorId" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,

    CONSTRAINT "CeremonySponsor_pkey" PRIMARY KEY ("ceremonyId","sponsorId")
);

-- CreateTable
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "ceremonyId" UUID,
    "route" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "fileId" UUID,
    "signoffRowId" UUID,
    "receiver" TEXT NOT NULL DEFAULT 'self',
    "proxyName" TEXT,
    "proxyRelation" TEXT,
    "proxyId" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deviceId" TEXT,
    "byId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "reversedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandoverReversal" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "handoverId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HandoverReversal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandoverAttempt" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "itemId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "nextOn" DATE,
    "nextRoute" TEXT,
    "byId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HandoverAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignoffList" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "ceremonyId" UUID,
    "documentId" UUID,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignoffList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignoffRow" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "signoffId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "page" INTEGER NOT NULL,
    "itemId" UUID NOT NULL,

    CONSTRAINT "SignoffRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignoffPage" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "signoffId" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignoffPage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "phaseId" UUID,
    "asOf" DATE NOT NULL,
    "toldWhere" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "full" BIGINT NOT NULL,
    "sponsorShare" BIGINT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicTotal" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "driveId" UUID NOT NULL,
    "driveName" TEXT NOT NULL,
    "driveNameEn" TEXT NOT NULL,
    "driveState" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL DEFAULT '',
    "wardName" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "approved" INTEGER,
    "issued" INTEGER,
    "handedOver" INTEGER,
    "full" BIGINT,
    "sponsorShare" BIGINT,

    CONSTRAINT "PublicTotal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SponsorTotal" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "sponsorId" UUID NOT NULL,
    "driveId" UUID NOT NULL,
    "driveName" TEXT NOT NULL,
    "driveNameEn" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL DEFAULT '',
    "wardName" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "allocated" INTEGER,
    "issued" INTEGER,
    "handedOver" INTEGER,
    "amount" BIGINT,

    CONSTRAINT "SponsorTotal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NameToken" (
    "token" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "refId" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "wardCode" TEXT,

    CONSTRAINT "NameToken_pkey" PRIMARY KEY ("token","kind","refId")
);

-- CreateIndex
CREATE INDEX "Place_kind_code_idx" ON "Place"("kind", "code");

-- CreateIndex
CREATE INDEX "PlaceMembership_parentCode_placeCode_idx" ON "PlaceMembership"("parentCode", "placeCode");

-- CreateIndex
CREATE INDEX "PlaceMembership_placeCode_idx" ON "PlaceMembership"("placeCode");

-- CreateIndex
CREATE INDEX "PlaceSuccession_newCode_idx" ON "PlaceSuccession"("newCode");

-- CreateIndex
CREATE INDEX "PlaceSuccession_oldCode_idx" ON "PlaceSuccession"("oldCode");

-- CreateIndex
CREATE UNIQUE INDEX "User_userName_key" ON "User"("userName");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_provinceCode_name_idx" ON "User"("provinceCode", "name");

-- CreateIndex
CREATE INDEX "RoleAssignment_userId_idx" ON "RoleAssignment"("userId");

-- CreateIndex
CREATE INDEX "RoleAssignment_provinceCode_role_idx" ON "RoleAssignment"("provinceCode", "role");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_provinceCode_at_idx" ON "AuditEvent"("provinceCode", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent"("actorId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_auditId_key" ON "AuditSeal"("auditId");

-- CreateIndex
CREATE INDEX "AccessLog_provinceCode_at_idx" ON "AccessLog"("provinceCode", "at");

-- CreateIndex
CREATE INDEX "AccessLog_actorId_at_idx" ON "AccessLog"("actorId", "at");

-- CreateIndex
CREATE INDEX "Job_provinceCode_createdAt_idx" ON "Job"("provinceCode", "createdAt");

-- CreateIndex
CREATE INDEX "StoredFile_provinceCode_createdAt_idx" ON "StoredFile"("provinceCode", "createdAt");

-- CreateIndex
CREATE INDEX "StoredFile_wardCode_idx" ON "StoredFile"("wardCode");

-- CreateIndex
CREATE INDEX "ExportRecord_provinceCode_at_idx" ON "ExportRecord"("provinceCode", "at");

-- CreateIndex
CREATE INDEX "Case_provinceCode_state_createdAt_idx" ON "Case"("provinceCode", "state", "createdAt");

-- CreateIndex
CREATE INDEX "Case_wardCode_idx" ON "Case"("wardCode");

-- CreateIndex
CREATE INDEX "PriceRule_kind_key_validFrom_idx" ON "PriceRule"("kind", "key", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Document_code_key" ON "Document"("code");

-- CreateIndex
CREATE INDEX "Document_provinceCode_kind_issuedAt_idx" ON "Document"("provinceCode", "kind", "issuedAt");

-- CreateIndex
CREATE INDEX "Document_sponsorId_idx" ON "Document"("sponsorId");

-- CreateIndex
CREATE INDEX "Document_subjectId_idx" ON "Document"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_provinceCode_kind_year_series_number_key" ON "Document"("provinceCode", "kind", "year", "series", "number");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentPrint_documentId_nth_key" ON "DocumentPrint"("documentId", "nth");

-- CreateIndex
CREATE INDEX "Drive_provinceCode_state_idx" ON "Drive"("provinceCode", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Drive_provinceCode_planNumber_key" ON "Drive"("provinceCode", "planNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Phase_driveId_order_key" ON "Phase"("driveId", "order");

-- CreateIndex
CREATE INDEX "Milestone_provinceCode_dueOn_idx" ON "Milestone"("provinceCode", "dueOn");

-- CreateIndex
CREATE INDEX "Milestone_driveId_idx" ON "Milestone"("driveId");

-- CreateIndex
CREATE INDEX "DriveWard_provinceCode_idx" ON "DriveWard"("provinceCode");

-- CreateIndex
CREATE INDEX "DriveWard_wardCode_idx" ON "DriveWard"("wardCode");

-- CreateIndex
CREATE INDEX "Approval_provinceCode_at_idx" ON "Approval"("provinceCode", "at");

-- CreateIndex
CREATE INDEX "Approval_subjectId_idx" ON "Approval"("subjectId");

-- CreateIndex
CREATE INDEX "Sponsor_provinceCode_name_idx" ON "Sponsor"("provinceCode", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Sponsor_provinceCode_taxCode_key" ON "Sponsor"("provinceCode", "taxCode");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_code_key" ON "Pledge"("code");

-- CreateIndex
CREATE INDEX "Pledge_provinceCode_state_idx" ON "Pledge"("provinceCode", "state");

-- CreateIndex
CREATE INDEX "Pledge_sponsorId_idx" ON "Pledge"("sponsorId");

-- CreateIndex
CREATE INDEX "Pledge_driveId_idx" ON "Pledge"("driveId");

-- CreateIndex
CREATE INDEX "Fund_provinceCode_idx" ON "Fund"("provinceCode");

-- CreateIndex
CREATE INDEX "Fund_sponsorId_idx" ON "Fund"("sponsorId");

-- CreateIndex
CREATE UNIQUE INDEX "MoneyReceived_statementLineId_key" ON "MoneyReceived"("statementLineId");

-- CreateIndex
CREATE INDEX "MoneyReceived_provinceCode_receivedOn_idx" ON "MoneyReceived"("provinceCode", "receivedOn");

-- CreateIndex
CREATE INDEX "MoneyReceived_sponsorId_idx" ON "MoneyReceived"("sponsorId");

-- CreateIndex
CREATE INDEX "MoneyReceived_fundId_idx" ON "MoneyReceived"("fundId");

-- CreateIndex
CREATE INDEX "MoneyReceived_pledgeId_idx" ON "MoneyReceived"("pledgeId");

-- CreateIndex
CREATE INDEX "StatementLine_provinceCode_state_day_idx" ON "StatementLine"("provinceCode", "state", "day");

-- CreateIndex
CREATE UNIQUE INDEX "StatementLine_provinceCode_hash_key" ON "StatementLine"("provinceCode", "hash");

-- CreateIndex
CREATE INDEX "LedgerAccount_provinceCode_idx" ON "LedgerAccount"("provinceCode");

-- CreateIndex
CREATE INDEX "LedgerAccount_fundId_idx" ON "LedgerAccount"("fundId");

-- CreateIndex
CREATE INDEX "AccountBalance_provinceCode_idx" ON "AccountBalance"("provinceCode");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_reversesId_key" ON "JournalEntry"("reversesId");

-- CreateIndex
CREATE INDEX "JournalEntry_provinceCode_day_idx" ON "JournalEntry"("provinceCode", "day");

-- CreateIndex
CREATE INDEX "JournalEntry_subjectId_idx" ON "JournalEntry"("subjectId");

-- CreateIndex
CREATE INDEX "LedgerPosting_provinceCode_idx" ON "LedgerPosting"("provinceCode");

-- CreateIndex
CREATE INDEX "LedgerPosting_entryId_idx" ON "LedgerPosting"("entryId");

-- CreateIndex
CREATE INDEX "LedgerPosting_accountId_idx" ON "LedgerPosting"("accountId");

-- CreateIndex
CREATE INDEX "Person_provinceCode_nameKey_idx" ON "Person"("provinceCode", "nameKey");

-- CreateIndex
CREATE INDEX "Person_citizenId_idx" ON "Person"("citizenId");

-- CreateIndex
CREATE INDEX "Person_oldIdNumber_idx" ON "Person"("oldIdNumber");

-- CreateIndex
CREATE INDEX "Person_insuranceCode_idx" ON "Person"("insuranceCode");

-- CreateIndex
CREATE INDEX "Person_cardNumber_idx" ON "Person"("cardNumber");

-- CreateIndex
CREATE INDEX "Person_joinedToId_idx" ON "Person"("joinedToId");

-- CreateIndex
CREATE INDEX "PersonStatus_personId_idx" ON "PersonStatus"("personId");

-- CreateIndex
CREATE INDEX "PersonStatus_provinceCode_idx" ON "PersonStatus"("provinceCode");

-- CreateIndex
CREATE INDEX "Household_provinceCode_wardCode_idx" ON "Household"("provinceCode", "wardCode");

-- CreateIndex
CREATE INDEX "HouseholdMember_provinceCode_idx" ON "HouseholdMember"("provinceCode");

-- CreateIndex
CREATE INDEX "HouseholdMember_personId_idx" ON "HouseholdMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "HouseholdMember_householdId_personId_year_key" ON "HouseholdMember"("householdId", "personId", "year");

-- CreateIndex
CREATE INDEX "Consent_provinceCode_driveId_idx" ON "Consent"("provinceCode", "driveId");

-- CreateIndex
CREATE INDEX "Consent_wardCode_idx" ON "Consent"("wardCode");

-- CreateIndex
CREATE INDEX "Consent_lineId_purpose_idx" ON "Consent"("lineId", "purpose");

-- CreateIndex
CREATE INDEX "Insurance_provinceCode_nameKey_idx" ON "Insurance"("provinceCode", "nameKey");

-- CreateIndex
CREATE INDEX "Insurance_citizenId_idx" ON "Insurance"("citizenId");

-- CreateIndex
CREATE INDEX "Insurance_oldIdNumber_idx" ON "Insurance"("oldIdNumber");

-- CreateIndex
CREATE INDEX "Insurance_insuranceCode_idx" ON "Insurance"("insuranceCode");

-- CreateIndex
CREATE INDEX "Insurance_cardNumber_idx" ON "Insurance"("cardNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Insurance_provinceCode_rowHash_key" ON "Insurance"("provinceCode", "rowHash");

-- CreateIndex
CREATE INDEX "FileImport_provinceCode_kind_idx" ON "FileImport"("provinceCode", "kind");

-- CreateIndex
CREATE INDEX "FileImport_wardCode_idx" ON "FileImport"("wardCode");

-- CreateIndex
CREATE INDEX "FileImport_subjectId_sha256_idx" ON "FileImport"("subjectId", "sha256");

-- CreateIndex
CREATE INDEX "WardList_provinceCode_driveId_state_idx" ON "WardList"("provinceCode", "driveId", "state");

-- CreateIndex
CREATE INDEX "WardList_wardCode_driveId_idx" ON "WardList"("wardCode", "driveId");

-- CreateIndex
CREATE INDEX "ListLine_provinceCode_driveId_idx" ON "ListLine"("provinceCode", "driveId");

-- CreateIndex
CREATE INDEX "ListLine_wardCode_listId_idx" ON "ListLine"("wardCode", "listId");

-- CreateIndex
CREATE INDEX "ListLine_personId_idx" ON "ListLine"("personId");

-- CreateIndex
CREATE INDEX "ListLine_citizenId_idx" ON "ListLine"("citizenId");

-- CreateIndex
CREATE UNIQUE INDEX "ListLine_listId_rowNumber_key" ON "ListLine"("listId", "rowNumber");

-- CreateIndex
CREATE INDEX "ListRemark_provinceCode_idx" ON "ListRemark"("provinceCode");

-- CreateIndex
CREATE INDEX "ListRemark_wardCode_idx" ON "ListRemark"("wardCode");

-- CreateIndex
CREATE INDEX "ListRemark_listId_idx" ON "ListRemark"("listId");

-- CreateIndex
CREATE INDEX "Finding_provinceCode_driveId_state_idx" ON "Finding"("provinceCode", "driveId", "state");

-- CreateIndex
CREATE INDEX "Finding_wardCode_idx" ON "Finding"("wardCode");

-- CreateIndex
CREATE INDEX "Finding_lineId_idx" ON "Finding"("lineId");

-- CreateIndex
CREATE INDEX "DuplicatePair_provinceCode_driveId_state_idx" ON "DuplicatePair"("provinceCode", "driveId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "DuplicatePair_provinceCode_aKind_aId_bKind_bId_key" ON "DuplicatePair"("provinceCode", "aKind", "aId", "bKind", "bId");

-- CreateIndex
CREATE INDEX "AllocationRun_provinceCode_driveId_idx" ON "AllocationRun"("provinceCode", "driveId");

-- CreateIndex
CREATE UNIQUE INDEX "AllocationRun_driveId_number_key" ON "AllocationRun"("driveId", "number");

-- CreateIndex
CREATE INDEX "AllocationLine_provinceCode_idx" ON "AllocationLine"("provinceCode");

-- CreateIndex
CREATE INDEX "AllocationLine_wardCode_idx" ON "AllocationLine"("wardCode");

-- CreateIndex
CREATE INDEX "AllocationLine_listLineId_idx" ON "AllocationLine"("listLineId");

-- CreateIndex
CREATE UNIQUE INDEX "AllocationLine_runId_listLineId_key" ON "AllocationLine"("runId", "listLineId");

-- CreateIndex
CREATE INDEX "AllocationSlice_provinceCode_idx" ON "AllocationSlice"("provinceCode");

-- CreateIndex
CREATE INDEX "AllocationSlice_wardCode_idx" ON "AllocationSlice"("wardCode");

-- CreateIndex
CREATE INDEX "AllocationSlice_lineId_idx" ON "AllocationSlice"("lineId");

-- CreateIndex
CREATE INDEX "AllocationSlice_fundId_idx" ON "AllocationSlice"("fundId");

-- CreateIndex
CREATE UNIQUE INDEX "Entitlement_allocationLineId_key" ON "Entitlement"("allocationLineId");

-- CreateIndex
CREATE INDEX "Entitlement_provinceCode_driveId_idx" ON "Entitlement"("provinceCode", "driveId");

-- CreateIndex
CREATE INDEX "Entitlement_personId_idx" ON "Entitlement"("personId");

-- CreateIndex
CREATE INDEX "Entitlement_identityId_idx" ON "Entitlement"("identityId");

-- CreateIndex
CREATE INDEX "EntitlementEnding_provinceCode_idx" ON "EntitlementEnding"("provinceCode");

-- CreateIndex
CREATE INDEX "EntitlementEnding_entitlementId_idx" ON "EntitlementEnding"("entitlementId");

-- CreateIndex
CREATE INDEX "Remittance_provinceCode_driveId_idx" ON "Remittance"("provinceCode", "driveId");

-- CreateIndex
CREATE UNIQUE INDEX "Remittance_driveId_number_key" ON "Remittance"("driveId", "number");

-- CreateIndex
CREATE INDEX "RemittanceRow_provinceCode_idx" ON "RemittanceRow"("provinceCode");

-- CreateIndex
CREATE INDEX "RemittanceRow_remittanceId_idx" ON "RemittanceRow"("remittanceId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_entitlementId_key" ON "Item"("entitlementId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_code_key" ON "Item"("code");

-- CreateIndex
CREATE INDEX "Item_provinceCode_driveId_state_idx" ON "Item"("provinceCode", "driveId", "state");

-- CreateIndex
CREATE INDEX "Item_wardCode_driveId_idx" ON "Item"("wardCode", "driveId");

-- CreateIndex
CREATE INDEX "Item_ceremonyId_idx" ON "Item"("ceremonyId");

-- CreateIndex
CREATE INDEX "Item_listLineId_idx" ON "Item"("listLineId");

-- CreateIndex
CREATE INDEX "CardBatch_provinceCode_driveId_idx" ON "CardBatch"("provinceCode", "driveId");

-- CreateIndex
CREATE UNIQUE INDEX "CardBatch_driveId_number_key" ON "CardBatch"("driveId", "number");

-- CreateIndex
CREATE INDEX "CardBatchRow_provinceCode_idx" ON "CardBatchRow"("provinceCode");

-- CreateIndex
CREATE INDEX "CardBatchRow_itemId_idx" ON "CardBatchRow"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "CardBatchRow_batchId_itemId_key" ON "CardBatchRow"("batchId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "CardBatchRow_batchId_position_key" ON "CardBatchRow"("batchId", "position");

-- CreateIndex
CREATE INDEX "Ceremony_provinceCode_startsAt_idx" ON "Ceremony"("provinceCode", "startsAt");

-- CreateIndex
CREATE INDEX "Ceremony_driveId_idx" ON "Ceremony"("driveId");

-- CreateIndex
CREATE INDEX "CeremonyWard_provinceCode_idx" ON "CeremonyWard"("provinceCode");

-- CreateIndex
CREATE INDEX "CeremonyWard_wardCode_idx" ON "CeremonyWard"("wardCode");

-- CreateIndex
CREATE INDEX "CeremonyGuest_provinceCode_idx" ON "CeremonyGuest"("provinceCode");

-- CreateIndex
CREATE INDEX "CeremonyGuest_ceremonyId_idx" ON "CeremonyGuest"("ceremonyId");

-- CreateIndex
CREATE INDEX "CeremonySponsor_provinceCode_idx" ON "CeremonySponsor"("provinceCode");

-- CreateIndex
CREATE INDEX "CeremonySponsor_sponsorId_idx" ON "CeremonySponsor"("sponsorId");

-- CreateIndex
CREATE INDEX "Handover_provinceCode_driveId_idx" ON "Handover"("provinceCode", "driveId");

-- CreateIndex
CREATE INDEX "Handover_wardCode_idx" ON "Handover"("wardCode");

-- CreateIndex
CREATE INDEX "Handover_itemId_idx" ON "Handover"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "HandoverReversal_handoverId_key" ON "HandoverReversal"("handoverId");

-- CreateIndex
CREATE INDEX "HandoverReversal_provinceCode_idx" ON "HandoverReversal"("provinceCode");

-- CreateIndex
CREATE INDEX "HandoverReversal_wardCode_idx" ON "HandoverReversal"("wardCode");

-- CreateIndex
CREATE INDEX "HandoverAttempt_provinceCode_idx" ON "HandoverAttempt"("provinceCode");

-- CreateIndex
CREATE INDEX "HandoverAttempt_wardCode_idx" ON "HandoverAttempt"("wardCode");

-- CreateIndex
CREATE INDEX "HandoverAttempt_itemId_idx" ON "HandoverAttempt"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "SignoffList_code_key" ON "SignoffList"("code");

-- CreateIndex
CREATE INDEX "SignoffList_provinceCode_idx" ON "SignoffList"("provinceCode");

-- CreateIndex
CREATE INDEX "SignoffList_wardCode_idx" ON "SignoffList"("wardCode");

-- CreateIndex
CREATE INDEX "SignoffRow_provinceCode_idx" ON "SignoffRow"("provinceCode");

-- CreateIndex
CREATE INDEX "SignoffRow_wardCode_idx" ON "SignoffRow"("wardCode");

-- CreateIndex
CREATE UNIQUE INDEX "SignoffRow_signoffId_position_key" ON "SignoffRow"("signoffId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "SignoffRow_signoffId_itemId_key" ON "SignoffRow"("signoffId", "itemId");

-- CreateIndex
CREATE INDEX "SignoffPage_provinceCode_idx" ON "SignoffPage"("provinceCode");

-- CreateIndex
CREATE INDEX "SignoffPage_wardCode_idx" ON "SignoffPage"("wardCode");

-- CreateIndex
CREATE INDEX "SignoffPage_signoffId_idx" ON "SignoffPage"("signoffId");

-- CreateIndex
CREATE INDEX "Statement_provinceCode_driveId_idx" ON "Statement"("provinceCode", "driveId");

-- CreateIndex
CREATE INDEX "PublicTotal_provinceCode_day_idx" ON "PublicTotal"("provinceCode", "day");

-- CreateIndex
CREATE UNIQUE INDEX "PublicTotal_driveId_scope_wardCode_kind_day_key" ON "PublicTotal"("driveId", "scope", "wardCode", "kind", "day");

-- CreateIndex
CREATE INDEX "SponsorTotal_provinceCode_idx" ON "SponsorTotal"("provinceCode");

-- CreateIndex
CREATE UNIQUE INDEX "SponsorTotal_sponsorId_driveId_wardCode_kind_day_key" ON "SponsorTotal"("sponsorId", "driveId", "wardCode", "kind", "day");

-- CreateIndex
CREATE INDEX "NameToken_provinceCode_token_idx" ON "NameToken"("provinceCode", "token");

-- CreateIndex
CREATE INDEX "NameToken_wardCode_token_idx" ON "NameToken"("wardCode", "token");

-- CreateIndex
CREATE INDEX "NameToken_refId_idx" ON "NameToken"("refId");

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentPrint" ADD CONSTRAINT "DocumentPrint_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_driveId_fkey" FOREIGN KEY ("driveId") REFERENCES "Drive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_driveId_fkey" FOREIGN KEY ("driveId") REFERENCES "Drive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DriveWard" ADD CONSTRAINT "DriveWard_driveId_fkey" FOREIGN KEY ("driveId") REFERENCES "Drive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_sponsorId_fkey" FOREIGN KEY ("sponsorId") REFERENCES "Sponsor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fund" ADD CONSTRAINT "Fund_sponsorId_fkey" FOREIGN KEY ("sponsorId") REFERENCES "Sponsor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoneyReceived" ADD CONSTRAINT "MoneyReceived_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoneyReceived" ADD CONSTRAINT "MoneyReceived_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerAccount" ADD CONSTRAINT "LedgerAccount_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Fund"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountBalance" ADD CONSTRAINT "AccountBalance_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "LedgerAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerPosting" ADD CONSTRAINT "LedgerPosting_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "JournalEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonStatus" ADD CONSTRAINT "PersonStatus_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdMember" ADD CONSTRAINT "HouseholdMember_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdMember" ADD CONSTRAINT "HouseholdMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WardList" ADD CONSTRAINT "WardList_driveId_fkey" FOREIGN KEY ("driveId") REFERENCES "Drive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListLine" ADD CONSTRAINT "ListLine_listId_fkey" FOREIGN KEY ("listId") REFERENCES "WardList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListRemark" ADD CONSTRAINT "ListRemark_listId_fkey" FOREIGN KEY ("listId") REFERENCES "WardList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListRemark" ADD CONSTRAINT "ListRemark_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "ListLine"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "ListLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AllocationLine" ADD CONSTRAINT "AllocationLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "AllocationRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AllocationSlice" ADD CONSTRAINT "AllocationSlice_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemittanceRow" ADD CONSTRAINT "RemittanceRow_remittanceId_fkey" FOREIGN KEY ("remittanceId") REFERENCES "Remittance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemittanceRow" ADD CONSTRAINT "RemittanceRow_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_listLineId_fkey" FOREIGN KEY ("listLineId") REFERENCES "ListLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_entitlementId_fkey" FOREIGN KEY ("entitlementId") REFERENCES "Entitlement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_ceremonyId_fkey" FOREIGN KEY ("ceremonyId") REFERENCES "Ceremony"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardBatchRow" ADD CONSTRAINT "CardBatchRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "CardBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardBatchRow" ADD CONSTRAINT "CardBatchRow_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ceremony" ADD CONSTRAINT "Ceremony_driveId_fkey" FOREIGN KEY ("driveId") REFERENCES "Drive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CeremonyWard" ADD CONSTRAINT "CeremonyWard_ceremonyId_fkey" FOREIGN KEY ("ceremonyId") REFERENCES "Ceremony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CeremonyGuest" ADD CONSTRAINT "CeremonyGuest_ceremonyId_fkey" FOREIGN KEY ("ceremonyId") REFERENCES "Ceremony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CeremonySponsor" ADD CONSTRAINT "CeremonySponsor_ceremonyId_fkey" FOREIGN KEY ("ceremonyId") REFERENCES "Ceremony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverAttempt" ADD CONSTRAINT "HandoverAttempt_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignoffRow" ADD CONSTRAINT "SignoffRow_signoffId_fkey" FOREIGN KEY ("signoffId") REFERENCES "SignoffList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignoffRow" ADD CONSTRAINT "SignoffRow_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignoffPage" ADD CONSTRAINT "SignoffPage_signoffId_fkey" FOREIGN KEY ("signoffId") REFERENCES "SignoffList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
