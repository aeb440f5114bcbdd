import * as z from 'zod/mini';

/** A paper that was sent beforehand (`ScanField`); while it is on its way the value is no id. */
export const ScanId = z._default(z.union([z.literal(''), z.uuid('scanOnItsWay')]), '');

/** A signed act: directors sign paper and delegate for dated days, so number, date, signer and capacity are told. */
export const ApprovalInput = z.object({
  number: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(60, 'tooLong')),
  date: z.iso.date('dayInvalid'),
  signerName: z.string().check(z.trim(), z.minLength(2, 'required'), z.maxLength(120, 'tooLong')),
  /** TM: on behalf of the body; KT: signs for the head; TUQ: under written authority; own: by virtue of the post. */
  capacity: z.enum(['own', 'TM', 'KT', 'TUQ']),
  scanFileId: ScanId,
  note: z._default(z.string().check(z.trim(), z.maxLength(500, 'tooLong')), ''),
});
export type ApprovalInput = z.infer<typeof ApprovalInput>;
