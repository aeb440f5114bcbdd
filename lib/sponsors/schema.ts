import * as z from 'zod/mini';
import { SPONSOR_KINDS, SPONSOR_LANGUAGES } from './rules';
import { readTaxCode } from './tax-code';

const text = (max: number) => z._default(z.string().check(z.trim(), z.maxLength(max, 'tooLong')), '');

/** What is known of a giver. Only the name is obligatory; a tax code, once given, must be a true one. */
export const SponsorFields = z.object({
  kind: z.enum(SPONSOR_KINDS, 'required'),
  name: z.string().check(z.trim(), z.minLength(2, 'nameTooShort'), z.maxLength(200, 'tooLong')),
  nameEn: text(200),
  /** In another script: 삼성전자, 本田技研. */
  nameOther: text(200),
  taxCode: text(20).check(z.refine((code) => code === '' || readTaxCode(code) !== null, 'taxCodeInvalid')),
  address: text(300),
  phone: text(40),
  email: text(120).check(z.refine((mail) => mail === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail), 'emailInvalid')),
  contactName: text(120),
  contactTitle: text(120),
  legalRep: text(120),
  legalRepTitle: text(120),
  language: z._default(z.enum(SPONSOR_LANGUAGES), 'vi'),
  anonymous: z._default(z.boolean(), false),
});
export type SponsorFields = z.infer<typeof SponsorFields>;

export const ChangeSponsorInput = z.extend(SponsorFields, { sponsorId: z.uuid(), version: z.int() });
export const RetireSponsorInput = z.object({
  sponsorId: z.uuid(),
  version: z.int(),
  reason: z.string('reasonRequired').check(z.trim(), z.minLength(1, 'reasonRequired'), z.maxLength(500, 'tooLong')),
});
export const RestoreSponsorInput = z.object({ sponsorId: z.uuid(), version: z.int() });
