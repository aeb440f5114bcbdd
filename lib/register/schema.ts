import * as z from 'zod/mini';
import { ApprovalInput } from '@/lib/core/approval-schema';

const needed = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'tooLong'));

export const PERSON_STATUSES = ['living', 'deceased', 'moved', 'unreachable'] as const;

export const PersonStatusInput = z.object({
  personId: z.uuid(),
  status: z.enum(PERSON_STATUSES),
  from: z.iso.date('dayInvalid'),
  source: needed(200),
});
export const RevealInput = z.object({
  personId: z.uuid(),
  reason: z.string().check(z.trim(), z.minLength(5, 'reasonRequired'), z.maxLength(300, 'tooLong')),
});

export const ERASURE_ASKERS = ['self', 'guardian', 'heir'] as const;

export const ProposeErasureInput = z.object({
  personId: z.uuid(),
  askedBy: z.enum(ERASURE_ASKERS, 'chooseOne'),
  askedOn: z.iso.date('dayInvalid'),
  /** The letter or the case that asks for it: number and day, no name. */
  evidence: needed(300),
});
export const ApproveErasureInput = z.extend(ApprovalInput, { erasureId: z.uuid(), version: z.int() });
export const EndErasureInput = z.object({
  erasureId: z.uuid(),
  version: z.int(),
  reason: z.string().check(z.trim(), z.minLength(5, 'reasonRequired'), z.maxLength(300, 'tooLong')),
});
