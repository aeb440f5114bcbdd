import * as z from 'zod/mini';
import { ApprovalInput } from '@/lib/core/approval-schema';

const day = z.iso.date('dayInvalid');
const versioned = { remittanceId: z.uuid(), version: z.int() };

export const PrepareInput = z.object({
  driveId: z.uuid(),
  /** The day on which the insurer will be paid: it fixes prices and validity. */
  priceDay: day,
  /** Blank: both kinds, all wards, all phases. */
  kind: z._default(z.enum(['', 'card', 'book']), ''),
  wardCode: z._default(z.string().check(z.regex(/^(\d{5})?$/, 'invalid')), ''),
  phaseId: z._default(z.union([z.literal(''), z.uuid()]), ''),
});
export const RepriceInput = z.object({ ...versioned, priceDay: day });
export const RemoveRowInput = z.object({ ...versioned, rowId: z.uuid() });
/** What a person is on the day of payment. A blank order: alone, or not of the household group. */
export const ChangeFactsInput = z.object({
  ...versioned,
  rowId: z.uuid(),
  groupCode: z.string().check(z.regex(/^[A-Z0-9_]{2,40}$/, 'chooseOne')),
  householdOrder: z.string().check(z.regex(/^([1-9]|1\d|20)?$/, 'householdOrderInvalid')),
  reason: z.string().check(z.trim(), z.minLength(3, 'reasonRequired'), z.maxLength(500, 'tooLong')),
});
export const ApproveRemittanceInput = z.extend(ApprovalInput, versioned);
export const PayInput = z.object({
  ...versioned,
  paidOn: day,
  orderNumber: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(40, 'tooLong')),
  bankReference: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(80, 'tooLong')),
});

export const InsurerRefundInput = z.object({
  itemId: z.uuid(),
  version: z.int(),
  day,
  amount: z.string().check(z.regex(/^[1-9]\d{0,14}$/, 'amountInvalid')),
  reason: z.string().check(z.trim(), z.minLength(3, 'reasonRequired'), z.maxLength(500, 'tooLong')),
});

const named = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(160, 'tooLong'));

/** The insurer's collection account that was paid into, as it is printed. */
export const IssueDocumentInput = z.object({ remittanceId: z.uuid(), holder: named, number: named, bank: named });
