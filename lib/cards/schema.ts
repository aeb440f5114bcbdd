import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.trim(), z.maxLength(max, 'tooLong'));
const needed = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'tooLong'));

export const MakeBatchesInput = z.object({
  driveId: z.uuid(),
  form: z.enum(['D03-TS', 'D05-TS']),
  /** Empty: all wards. */
  wardCode: z._default(text(5), ''),
  /** Leaves those whose identity is incomplete for a later batch, instead of refusing all. */
  completeOnly: z._default(z.boolean(), false),
});

export const MarkSentInput = z.object({ batchId: z.uuid(), version: z.int(), sentOn: z.iso.date('dayInvalid') });
export const BatchRef = z.object({ batchId: z.uuid() });

/** Identity as the forms need it. Blank means not known. */
export const CorrectIdentityInput = z.object({
  itemId: z.uuid(),
  version: z.int(),
  fullName: needed(120),
  birthDate: text(40),
  sex: z.enum(['', 'male', 'female']),
  citizenId: text(40),
  insuranceCode: text(40),
  address: text(200),
  careFacility: text(120),
});

export const MoveItemsInput = z.object({
  driveId: z.uuid(),
  step: z.enum(['print', 'send', 'notify', 'activate', 'help']),
  wardCode: z._default(text(5), ''),
  itemIds: z.optional(z.array(z.uuid()).check(z.minLength(1, 'chooseOne'), z.maxLength(5000, 'tooLong'))),
});

/** Why an issued item ends before its months are over; the database knows the same words. */
export const ENDINGS = ['stateCard', 'job', 'death', 'other'] as const;
export type EndingKind = (typeof ENDINGS)[number];

export const EndItemInput = z.object({
  itemId: z.uuid(),
  version: z.int(),
  kind: z.enum(ENDINGS, 'chooseOne'),
  /** Last day on which the item counts. */
  lastDay: z.iso.date('dayInvalid'),
  /** Who says so: a decision, a death certificate, the insurer's list… It stands in the file to the insurer. */
  source: z.string().check(z.trim(), z.minLength(3, 'reasonRequired'), z.maxLength(200, 'tooLong')),
});

export const PrintLabelsInput = z.object({
  driveId: z.uuid(),
  what: z.enum(['labels', 'letters']),
  wardCode: z._default(text(5), ''),
  /** Labels already used on the first sheet. */
  skip: z._default(z.int().check(z.minimum(0), z.maximum(13)), 0),
});
