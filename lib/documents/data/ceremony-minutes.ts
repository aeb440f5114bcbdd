import { z } from 'zod';
import { Amount, CopiesTo, Count, Day, ItemKind, Letterhead, Party, Proof, Signature, Text } from './common';

/** Minutes of a ceremony at which items were handed over (biên bản trao tặng). */
export const CeremonyMinutesData = z.object({
  letterhead: Letterhead,
  title: Text,
  drive: Text,
  planNumber: Text,
  day: Day,
  /** Local times, `hh:mm`. */
  from: Text,
  to: Text,
  place: Text,
  handingParty: Party,
  receivingParty: Party,
  attendees: z.array(z.object({ name: Text, post: Text })),
  sponsors: z.array(Text),
  programme: z.array(z.object({ time: Text, what: Text })),
  /** On stage and elsewhere (ward office, home) add up to what the ceremony stands for. */
  items: z.array(z.object({ kind: ItemKind, onStage: Count, elsewhere: Count, value: Amount })),
  valueInWords: Text,
  remarks: z.array(Text),
  copies: Count,
  signatures: z.array(Signature).min(1).max(3),
  copiesTo: CopiesTo,
  proof: Proof,
});
