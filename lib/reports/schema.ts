import * as z from 'zod/mini';

const Day = z.iso.date('dayInvalid');

export const PublishInput = z.object({
  driveId: z.uuid(),
  asOf: Day,
  /** Where the figures were told: a meeting, a newspaper, a report. */
  toldWhere: z.string().check(z.trim(), z.minLength(3, 'required'), z.maxLength(200, 'tooLong')),
});

export const ReportInput = z.object({ driveId: z.uuid(), asOf: Day, language: z._default(z.enum(['vi', 'en']), 'vi') });

export const VoidReportInput = z.object({
  documentId: z.uuid(),
  reason: z.string('reasonRequired').check(z.trim(), z.minLength(1, 'reasonRequired'), z.maxLength(500, 'tooLong')),
});
