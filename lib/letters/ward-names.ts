import type { Tx } from '@/lib/core/place';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';

/** Totals are written with the wards' Vietnamese names; this puts the reader's in their place. */
export async function withWardNames<R extends { wardCode: string; wardName: string }>(
  tx: Tx,
  rows: readonly R[],
  locale: string,
): Promise<R[]> {
  const places = await placeNames(
    tx,
    rows.map((row) => row.wardCode),
  );
  return rows.map((row) => {
    const place = places.get(row.wardCode);
    return place ? { ...row, wardName: wardName(place, locale) } : row;
  });
}
