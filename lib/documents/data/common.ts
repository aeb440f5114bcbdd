import { z } from 'zod';

/** Whole đồng; kept as digits in the stored snapshot, since JSON has no bigint. */
export const Amount = z
  .union([z.bigint().nonnegative(), z.string().regex(/^\d+$/)])
  .transform((amount) => String(amount));

export const Count = z.number().int().nonnegative();

/** A count that may be too small to be shown outside the office: `null` prints as "under 5". */
export const ShownCount = Count.nullable();

export const Day = z.iso.date();

/** Birth dates are often only a year: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
export const Birth = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const Text = z.string();

export const ItemKind = z.enum(['card', 'book']);
/** Vietnamese is binding; the others are translations beside it. */
export const Language = z.enum(['vi', 'en', 'ko']);
export type DocumentLanguage = z.infer<typeof Language>;

/**
 * Top of a document (Decree 30/2020, Annex I): the organisation above (regular capitals), the organisation that signs
 * (bold capitals), the number as printed (`09/BB-BHXH`), and where and when it was signed.
 */
export const Letterhead = z.object({
  parent: Text.nullable(),
  organisation: Text,
  number: Text.nullable(),
  place: Text,
  day: Day,
});

/**
 * One signature. `capacity` and `onBehalfOf` make the first line ("KT. GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN"), `post` the
 * second; without a capacity only `post` is printed. `name` is null where a person signs by hand and is not known yet.
 */
export const Signature = z.object({
  capacity: z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q']).nullable(),
  onBehalfOf: Text.nullable(),
  post: Text,
  name: Text.nullable(),
});

/** What the verification QR leads to. `code` is printed below it for those who type. */
export const Proof = z.object({ code: Text, url: z.url() });

/** Lines of "Nơi nhận"; "Lưu: VT, …" is one of them. */
export const CopiesTo = z.array(Text);

/** A party to minutes or a confirmation. */
export const Party = z.object({
  name: Text,
  address: Text.nullable(),
  phone: Text.nullable(),
  taxCode: Text.nullable(),
  representative: Text.nullable(),
  post: Text.nullable(),
});
