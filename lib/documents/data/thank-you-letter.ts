import { z } from 'zod';
import { Amount, CopiesTo, Day, Language, Letterhead, Proof, ShownCount, Signature, Text } from './common';

/** What a sponsor's gift became: totals by ward and kind, never a person. */
export const ThankYouLetterData = z.object({
  language: Language,
  letterhead: Letterhead,
  sponsor: z.object({ name: Text, address: Text.nullable() }),
  drive: Text,
  /** Day up to which the figures are counted. */
  asOf: Day,
  received: Amount,
  receivedInWords: Text,
  /** Part of the gift already turned into items, and what is still kept for more. */
  used: Amount,
  remaining: Amount,
  wards: z.array(z.object({ ward: Text, cards: ShownCount, books: ShownCount, handedOver: ShownCount })),
  total: z.object({ cards: ShownCount, books: ShownCount, handedOver: ShownCount }),
  signature: Signature,
  copiesTo: CopiesTo,
  proof: Proof,
});
