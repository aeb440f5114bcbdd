import { z } from 'zod';
import { Amount, CopiesTo, Count, Day, Letterhead, Party, Proof, Signature, Text } from './common';

/** Confirmation of sponsorship (biên bản xác nhận tài trợ). It states the facts and promises no tax deduction. */
export const SponsorshipConfirmationData = z.object({
  letterhead: Letterhead,
  sponsor: Party,
  receiver: Party,
  drive: Text,
  planNumber: Text,
  purpose: Text,
  beneficiaries: Text,
  method: z.enum(['transfer', 'cash']),
  payments: z
    .array(z.object({ day: Day, reference: Text.nullable(), receipt: Text.nullable(), amount: Amount }))
    .min(1),
  total: Amount,
  totalInWords: Text,
  copies: Count,
  /** The sponsor's, then the receiver's. */
  signatures: z.tuple([Signature, Signature]),
  copiesTo: CopiesTo,
  proof: Proof,
});
