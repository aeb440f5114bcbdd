import { z } from 'zod';
import { Amount, CopiesTo, Count, Day, ItemKind, Letterhead, Proof, Signature, Text } from './common';

/** Six counts and two values of one kind of item; cards and books are never summed. */
const Figures = z.object({
  kind: ItemKind,
  proposed: Count,
  approved: Count,
  paid: Count,
  issued: Count,
  onStage: Count,
  handedOver: Count,
  fullPremium: Amount,
  donatedShare: Amount,
});

const Part = z.object({ name: Text, figures: Figures });

/** One figure as it was told, and as it is now. */
const Told = z.object({ kind: ItemKind, step: Text, told: Count, now: Count });

/** Results report of a drive (báo cáo kết quả) up to a day. */
export const ReportData = z.object({
  letterhead: Letterhead,
  drive: Text,
  planNumber: Text,
  from: Day,
  asOf: Day,
  funnel: z.array(z.object({ step: Text, people: Count, amount: Amount.nullable() })),
  total: z.array(Figures).min(1),
  phases: z.array(Part),
  groups: z.array(Part),
  wards: z.array(Part),
  published: z.array(z.object({ asOf: Day, where: Text, figures: z.array(Told) })),
  money: z.object({
    pledged: Amount,
    received: Amount,
    allocated: Amount,
    paid: Amount,
    returned: Amount,
    refunded: Amount,
    balance: Amount,
  }),
  sponsors: z.array(z.object({ name: Text, received: Amount })),
  difficulties: z.array(Text),
  proposals: z.array(Text),
  signature: Signature,
  copiesTo: CopiesTo,
  proof: Proof,
});
