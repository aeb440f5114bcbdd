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
  /** Ten digits, or thirteen of a branch; the check digit is the tax office's to look at. */
  taxCode: z.string().check(z.trim(), z.regex(/^(\d{10}(-\d{3})?)?$/, 'taxCodeInvalid')),
  phone: text(40),
  email: z
    .string()
    .check(z.trim(), z.maxLength(120, 'tooLong'), z.regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/, 'emailInvalid')),
  /** The bank's six digits at NAPAS, for the payment QR. */
  bankBin: z.string().check(z.trim(), z.regex(/^(\d{6})?$/, 'invalid')),
  bankName: text(100),
  bankAccount: z.string().check(z.trim(), z.regex(/^[0-9A-Za-z]{0,19}$/, 'invalid')),
  postingDays: z.string().check(z.trim(), z.regex(/^([1-9]|[1-5]\d|60)$/, 'invalid')),
  requireTotp: z.boolean(),
  version: z.int(),
});
