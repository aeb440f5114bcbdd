import { type Day, dayToDate } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import { placeName } from './ward-name';

export interface PlaceName {
  code: string;
  name: string;
  nameEn: string;
  /** Phường | Xã | Đặc khu; null for other kinds of place. */
  wardType: string | null;
}

const select = { code: true, name: true, nameEn: true, wardType: true } as const;

/** Memberships in force on a day. */
export const inForceOn = (day: Day) => {
  const on = dayToDate(day);
  return { validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] };
};

/** Places of one kind right under another one on a day: wards of a province or of a base office, base offices of a province. */
export async function placesUnder(
  tx: Tx,
  parentCode: string,
  kind: 'ward' | 'baseOffice',
  day: Day,
): Promise<PlaceName[]> {
  const members = await tx.placeMembership.findMany({
    where: { parentCode, ...inForceOn(day) },
    select: { placeCode: true },
  });
  return tx.place.findMany({
    where: { kind, code: { in: members.map((row) => row.placeCode) } },
    select,
    orderBy: { code: 'asc' },
  });
}

/** Names that this process has read: public, asked for by nearly every page, and changed by nothing but a new version of the code. */
const known = new Map<string, PlaceName>();

/** Names by code; wards keep their code for life, so former ones are found too. */
export async function placeNames(tx: Tx, codes: Iterable<string>): Promise<Map<string, PlaceName>> {
  const wanted = [...new Set(codes)];
  const unread = wanted.filter((code) => !known.has(code));
  const rows = unread.length > 0 ? await tx.place.findMany({ where: { code: { in: unread } }, select }) : [];
  for (const row of rows) known.set(row.code, row);
  return new Map(wanted.flatMap((code) => (known.has(code) ? [[code, known.get(code)!]] : [])));
}

/** What to call each of these places, in the reader's language; a code that is not known stands for itself. */
export async function wardNames(tx: Tx, codes: Iterable<string>, locale: string): Promise<(code: string) => string> {
  const places = await placeNames(tx, codes);
  return (code) => placeName(places.get(code), code, locale);
}
