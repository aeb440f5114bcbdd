import { z } from 'zod';
import { Amount, Birth, Count, CopiesTo, Day, ItemKind, Letterhead, Proof, Signature, Text } from './common';

const ListHead = z.object({
  letterhead: Letterhead,
  drive: Text,
  planNumber: Text,
  phase: Text.nullable(),
  ward: Text,
  signatures: z.array(Signature).max(3),
  copiesTo: CopiesTo,
  proof: Proof,
});

/** Rows that fit on the first page of a list for signature, below its head, and on each further page. */
const SIGNOFF_ROWS = { first: 8, further: 12 };

/** Page on which a row of a list for signature is printed; both from 1. Kept with the row, for photos of the pages. */
export const signoffPage = (row: number): number =>
  row <= SIGNOFF_ROWS.first ? 1 : 2 + Math.floor((row - SIGNOFF_ROWS.first - 1) / SIGNOFF_ROWS.further);

/**
 * List for signature (danh sách ký nhận). `row` and `page` (from `signoffPage`) are what a photo of a signed page is
 * entered by.
 */
export const SignoffListData = ListHead.extend({
  place: Text,
  day: Day.nullable(),
  /** Where the money comes from, in words. */
  source: Text,
  /** What was given to the people of the list, in đồng and in words. */
  total: Amount,
  totalInWords: Text,
  rows: z.array(
    z.object({
      row: Count,
      page: Count,
      name: Text,
      birth: Birth.nullable(),
      /** Citizen id, masked. */
      identifier: Text.nullable(),
      hamlet: Text,
      group: Text,
      /** Masked, or null for an electronic card without a printed number. */
      number: Text.nullable(),
      kind: ItemKind,
      months: Count,
      /** The donated share, in đồng. */
      amount: Amount,
      route: z.enum(['stage', 'wardOffice', 'home']),
      /** A proxy already named: a child's guardian, for one. */
      proxy: z.object({ name: Text, relation: Text, identifier: Text.nullable() }).nullable(),
    }),
  ),
});

/** List of people proposed by a ward (danh sách đề nghị), signed by drafter, Fatherland Front and People's Committee. */
export const WardListData = ListHead.extend({
  version: Count,
  rows: z.array(
    z.object({
      row: Count,
      name: Text,
      birth: Birth.nullable(),
      sex: z.enum(['male', 'female']).nullable(),
      ethnicity: Text.nullable(),
      /** Citizen id or social insurance code, masked unless the signer needs it whole. */
      identifier: Text.nullable(),
      hamlet: Text,
      household: Text.nullable(),
      group: Text,
      circumstances: Text.nullable(),
      kind: ItemKind,
      months: Count,
    }),
  ),
});

/** What hangs on the ward's board: name, year, hamlet; a person without consent to posting only by number. */
export const PostingListData = ListHead.extend({
  from: Day,
  to: Day,
  commentsTo: Text,
  rows: z.array(
    z.object({
      row: Count,
      shown: z.object({ name: Text, birthYear: Text.nullable(), hamlet: Text }).nullable(),
      group: Text,
      kind: ItemKind,
    }),
  ),
});

/** Annex to the decision on an allocation run: per person the price and who pays which slice. */
export const AllocationListData = ListHead.omit({ ward: true }).extend({
  title: Text,
  decision: z.object({ number: Text, day: Day }).nullable(),
  totalInWords: Text,
  rows: z.array(
    z.object({
      row: Count,
      name: Text,
      birth: Birth.nullable(),
      ward: Text,
      group: Text,
      kind: ItemKind,
      months: Count,
      price: Amount,
      state: Amount,
      province: Amount,
      commune: Amount,
      sponsor: Amount,
      person: Amount,
      /** Whose money: a sponsor's short name or fund. */
      fund: Text,
    }),
  ),
});
