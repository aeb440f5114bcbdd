import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.trim(), z.maxLength(max, 'tooLong'));
const needed = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'tooLong'));

/** Working values of a province that stand in documents, QR codes and rules; nothing here is a rate or a deadline of law. */
export const settingsSchema = z.object({
  agencyName: needed(200),
  agencyNameEn: needed(200),
  superiorName: needed(200),
  address: text(300),
  city: text(100),
  /** The bank's six digits at NAPAS, for the payment QR. */
  bankBin: z.string().check(z.trim(), z.regex(/^(\d{6})?$/, 'invalid')),
  bankName: text(100),
  bankAccount: z.string().check(z.trim(), z.regex(/^[0-9A-Za-z]{0,19}$/, 'invalid')),
  postingDays: z.string().check(z.trim(), z.regex(/^([1-9]|[1-5]\d|60)$/, 'invalid')),
  requireTotp: z.boolean(),
  version: z.int(),
});
