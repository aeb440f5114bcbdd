import * as z from 'zod/mini';
import { ApprovalInput } from '@/lib/core/approval-schema';

export const ProposeInput = z.object({
  driveId: z.uuid(),
  phaseId: z.optional(z.uuid()),
  /** The day whose prices are quoted; today unless told. */
  priceDay: z.optional(z.iso.date('dayInvalid')),
});

export const ApproveRunInput = z.extend(ApprovalInput, { runId: z.uuid(), version: z.int() });

const reason = z.string().check(z.trim(), z.minLength(3, 'reasonRequired'), z.maxLength(500, 'tooLong'));

export const RejectRunInput = z.object({ runId: z.uuid(), version: z.int(), reason });
export const ReverseLineInput = z.object({ lineId: z.uuid(), reason });

/** What the form of a proposal sends: no phase chosen is the whole drive. */
export const ProposeForm = z.object({
  driveId: z.uuid(),
  phaseId: z.union([z.literal(''), z.uuid()]),
  priceDay: z.iso.date('dayInvalid'),
});
