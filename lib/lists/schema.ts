import * as z from 'zod/mini';
import { ApprovalInput } from '@/lib/core/approval-schema';
import { ORIGINS } from './rules';

const text = (max: number) => z.string().check(z.trim(), z.maxLength(max, 'tooLong'));
const needed = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'tooLong'));
const choice = <const T extends readonly string[]>(...keys: T) => z.enum(['', ...keys]);

export const CreateListInput = z.object({
  driveId: z.uuid(),
  phaseId: z.union([z.literal(''), z.uuid()]),
  origin: z.enum(ORIGINS),
  title: needed(160),
  tag: text(60),
});
export type CreateListInput = z.infer<typeof CreateListInput>;

/**
 * One person as typed in the form: text as a person writes it. Nothing is refused for its content but a missing name:
 * what cannot be read becomes a problem of the line, as in a file.
 */
export const LineFields = z.object({
  fullName: needed(120),
  birthDate: text(40),
  sex: choice('male', 'female'),
  ethnicity: text(60),
  citizenId: text(40),
  insuranceCode: text(40),
  cardNumber: text(40),
  hamlet: text(120),
  address: text(200),
  headName: text(120),
  relation: text(60),
  householdOrder: text(10),
  groupCode: text(60),
  circumstances: text(500),
  phone: text(40),
  phoneOwner: text(120),
  itemKind: z.enum(['card', 'book']),
  itemForm: z.enum(['electronic', 'paper']),
  months: text(10),
  income: z.string().check(z.regex(/^\d{0,12}$/, 'amountInvalid')),
  postingConsent: choice('yes', 'no'),
  firstJoin: choice('yes', 'no'),
  identityDueOn: z.union([z.literal(''), z.iso.date('dayInvalid')]),
  note: text(300),
});
export type LineFields = z.infer<typeof LineFields>;
export const LINE_FIELDS = Object.keys(LineFields.shape) as (keyof LineFields)[];

export const AddLineInput = z.extend(LineFields, { listId: z.uuid() });
export const ChangeLineInput = z.extend(LineFields, { lineId: z.uuid(), version: z.int() });

export const LineRef = z.object({ lineId: z.uuid(), version: z.int() });
export const AcceptSuggestionInput = z.extend(LineRef, { column: needed(30) });
export const AcceptAllInput = z.object({ listId: z.uuid(), code: needed(40) });
export const ExcludeLineInput = z.extend(LineRef, {
  reason: z.string().check(z.trim(), z.minLength(1, 'reasonRequired'), z.maxLength(300, 'tooLong')),
});

export const ListRef = z.object({ listId: z.uuid(), version: z.int() });
export const ListIdInput = z.object({ listId: z.uuid() });
export const ReturnListInput = z.extend(ListRef, {
  reason: z.string().check(z.trim(), z.minLength(1, 'reasonRequired'), z.maxLength(1000, 'tooLong')),
});
export const RemarkInput = z.object({
  listId: z.uuid(),
  lineId: z.optional(z.uuid()),
  text: needed(1000),
});
export const RemarkRef = z.object({ remarkId: z.uuid() });
export const PostListInput = z.extend(ListRef, {
  from: z.iso.date('dayInvalid'),
  days: z.coerce
    .number<number | string>()
    .check(z.int('notANumber'), z.minimum(1, 'tooSmall'), z.maximum(30, 'tooBig')),
  place: needed(200),
});
export const PostingResultInput = z.extend(ListRef, { result: needed(2000) });
export const ApproveListInput = z.extend(ApprovalInput, { listId: z.uuid(), version: z.int() });
