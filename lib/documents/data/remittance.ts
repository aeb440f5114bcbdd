import { z } from 'zod';
import { Amount, CopiesTo, Count, Day, ItemKind, Letterhead, Proof, Signature, Text } from './common';

/** Statement that goes with a payment to the insurer's collection account (bảng kê nộp tiền). */
export const RemittanceData = z.object({
  letterhead: Letterhead,
  drive: Text,
  orderNumber: Text,
  paidOn: Day,
  bankReference: Text.nullable(),
  fromAccount: z.object({ holder: Text, number: Text, bank: Text }),
  toAccount: z.object({ holder: Text, number: Text, bank: Text }),
  rows: z.array(
    z.object({
      row: Count,
      name: Text,
      insuranceCode: Text.nullable(),
      ward: Text,
      kind: ItemKind,
      months: Count,
      validFrom: Day.nullable(),
      amount: Amount,
    }),
  ),
  totalInWords: Text,
  signatures: z.array(Signature).min(1).max(3),
  copiesTo: CopiesTo,
  proof: Proof,
});
