/**
 * How long each table is kept: "the retention class of every table" in one place, compared with the catalogue by a test. Vouchers and
 * what they rest on: 10 years (accounting law, papers used for books). Files carry a day of their own (lib/core/files.ts).
 */
export const RETENTION = {
  /** What money was given for, to whom, and that it reached him: 10 years after the drive, then by a decision of the agency. */
  voucher:
    'Drive Phase Milestone DriveWard Sponsor Pledge Fund MoneyReceived StatementLine LedgerAccount FundDecision JournalEntry LedgerPosting AccountBalance ' +
    'Document DocumentPrint DocumentCounter DocumentProof Approval AllocationRun AllocationLine AllocationSlice Entitlement EntitlementEnding ' +
    'Remittance RemittanceRow Item CardBatch CardBatchRow BatchDecrease Ceremony CeremonyWard CeremonyGuest CeremonySponsor SignoffList SignoffRow ' +
    'SignoffPage Handover HandoverReversal HandoverAttempt HandoverClaim Statement PublicTotal SponsorTotal',
  /** Who was named for a gift, and why he got it or not: as long as a voucher rests on it. */
  people:
    'Person PersonStatus Household HouseholdMember WardList ListLine ListRemark Finding DuplicatePair Consent Insurance NameToken ' +
    'StoredFile FileImport Case AuditKey Erasure',
  /** Who did what: never removed, since the chain must verify; rows hold ids and field names, no values. */
  audit: 'AuditEvent AuditSeal ExportRecord User RoleAssignment CalendarAddress',
  /** Who saw whom: two years, month by month. */
  accessLog: 'AccessLog',
  /** Traces of use, of no meaning after some days: removed by the purge each night. */
  trace: 'Session Invitation Throttle CommandRequest Job',
  /** About no person: kept. */
  reference: 'Place PlaceMembership PlaceSuccession ProvinceSetting PriceRule',
} as const;

/** Months of the access log that are kept; the database itself drops none of the last 24. */
export const ACCESS_LOG_MONTHS = 24;

/** Days after which a trace is removed, counted from its end. The policies of the worker refuse anything shorter. */
export const TRACE_DAYS = { throttle: 2, session: 31, invitation: 31, request: 8, doneJob: 31 } as const;
