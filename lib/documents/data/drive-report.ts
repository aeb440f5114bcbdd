import { z } from 'zod';
import { Amount, CopiesTo, Count, Day, ItemKind, Language, Letterhead, Proof, Signature, Text } from './common';

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

/** The names of the same rows in English, each list in the order of its rows. */
const English = z.object({
  parent: Text,
  organisation: Text,
  drive: Text,
  funnel: z.array(Text),
  phases: z.array(Text),
  groups: z.array(Text),
  wards: z.array(Text),
  published: z.array(z.array(Text)),
  sponsors: z.array(Text),
  post: Text,
});

/** Results report of a drive (báo cáo kết quả) up to a day. The Vietnamese text is binding; `english` is for a translation beside it. */
export const ReportData = z.object({
  language: Language.default('vi'),
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
  english: English.optional(),
});
type ReportData = z.output<typeof ReportData>;

/** The same report as its translation is printed; null for one that was issued without English names. */
export function reportInEnglish(kept: unknown): ReportData | null {
  const { english, ...report } = ReportData.parse(kept);
  if (!english) return null;
  const named = <T extends { name: string }>(rows: T[], names: string[]): T[] =>
    rows.map((row, n) => ({ ...row, name: names[n] ?? row.name }));
  const step = <T extends { step: string }>(rows: T[], steps: string[] = []): T[] =>
    rows.map((row, n) => ({ ...row, step: steps[n] ?? row.step }));
  const { parent, organisation, drive, post } = english;
  return {
    ...report,
    language: 'en',
    letterhead: { ...report.letterhead, parent, organisation },
    drive,
    funnel: step(report.funnel, english.funnel),
    phases: named(report.phases, english.phases),
    groups: named(report.groups, english.groups),
    wards: named(report.wards, english.wards),
    published: report.published.map((one, n) => ({ ...one, figures: step(one.figures, english.published[n]) })),
    sponsors: named(report.sponsors, english.sponsors),
    signature: { capacity: null, onBehalfOf: null, post, name: report.signature.name },
    copiesTo: [],
  };
}
