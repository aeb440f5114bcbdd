import { z } from 'zod';
import { Day, ItemKind, Letterhead, Signature, Text } from './common';

const Label = z.object({
  name: Text,
  hamlet: Text,
  ward: Text,
  kind: ItemKind,
  /** Our reference of the item; `url` (the QR) opens it on the handover page. */
  reference: Text,
  url: Text,
});

/** A4 sheet of 2 × 7 labels, 99.1 × 38.1 mm. `skip`: labels already used on the first sheet. */
export const CardLabelsData = z.object({
  day: Day,
  drive: Text,
  skip: z.number().int().min(0).max(13),
  labels: z.array(Label).min(1),
});

/** One page per card, folded into a window envelope: what the card is, from when it is valid, what to do. */
export const CardLettersData = z.object({
  letterhead: Letterhead,
  drive: Text,
  sponsors: z.array(Text),
  hotline: Text,
  signature: Signature,
  letters: z
    .array(
      Label.extend({
        /** "Ông", "Bà", "Em" as the ward addresses the person; null prints "Ông/Bà". */
        salutation: Text.nullable(),
        form: z.enum(['electronic', 'paper']),
        validFrom: Day.nullable(),
        validTo: Day.nullable(),
      }),
    )
    .min(1),
});
