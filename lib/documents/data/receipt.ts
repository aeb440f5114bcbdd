import { z } from 'zod';
import { Amount, Day, Language, Letterhead, Proof, Text } from './common';

/** Numbered receipt (biên lai thu tiền), modelled on form C45-BB of Circular 24/2024/TT-BTC. */
export const ReceiptData = z.object({
  language: Language,
  letterhead: Letterhead,
  address: Text,
  bookNumber: Text,
  serial: Text,
  payer: z.object({ name: Text, address: Text.nullable(), taxCode: Text.nullable() }),
  reason: Text,
  pledgeCode: Text.nullable(),
  amount: Amount,
  amountInWords: Text,
  method: z.enum(['transfer', 'cash']),
  bankReference: Text.nullable(),
  receivedOn: Day,
  enclosed: Text.nullable(),
  /** Printed names; null leaves room for a signature by hand. */
  signers: z.object({ head: Text.nullable(), chiefAccountant: Text.nullable(), collector: Text.nullable() }),
  proof: Proof,
  /** The second sheet, for a giver of another language; everything else is read from above. */
  translation: z
    .object({
      language: Language.exclude(['vi']),
      parent: Text,
      organisation: Text,
      payer: Text,
      reason: Text,
      amountInWords: Text,
    })
    .nullable()
    .default(null),
});
