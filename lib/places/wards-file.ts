import type { Day } from '@/lib/core/clock';
import { readDataFile } from '@/lib/core/data-file';
import { withoutMarks } from '@/lib/core/text';

/** A province or ward of the national list. Names stand without the type word; `nameEn` is the name without marks. */
export type PlaceRow = {
  code: string;
  kind: 'province' | 'ward';
  name: string;
  nameEn: string;
  /** Phường, Xã or Đặc khu for wards; Tỉnh or Thành phố for provinces. */
  type: string;
  /** Province of a ward. */
  parentCode: string | null;
  /** First day under this type: that of the two-level administration, or of a later change. */
  validFrom: Day;
};

/** The two-level administration (Decision 19/2025/QĐ-TTg) and the changes of Resolution 30/2026/QH16. */
export const TWO_LEVELS_FROM: Day = '2025-07-01';
export const CHANGES_FROM: Day = '2026-04-30';

type Unit = 'province_code' | 'province_name' | 'ward_code' | 'ward_name' | 'ward_type';
type Province = 'province_code' | 'province_name' | 'type_2025_07_01' | 'type_2026_04_30';

/** The 34 provinces and 3,321 wards as they stand on a day; codes are the same on every day. */
export function readPlaces(day: Day = CHANGES_FROM): PlaceRow[] {
  const changed = day >= CHANGES_FROM;
  const before = new Map(readDataFile<Unit>('admin-units-2025.csv').map((row) => [row.ward_code, row.ward_type]));
  const provinces = readDataFile<Province>('provinces-2025.csv').map((row): PlaceRow => {
    const type = changed ? row.type_2026_04_30 : row.type_2025_07_01;
    const since = type === row.type_2025_07_01 ? TWO_LEVELS_FROM : CHANGES_FROM;
    return place('province', row.province_code, row.province_name, type, null, since);
  });
  const wards = readDataFile<Unit>(changed ? 'admin-units-2026-04-30.csv' : 'admin-units-2025.csv').map((row) => {
    const since = row.ward_type === before.get(row.ward_code) ? TWO_LEVELS_FROM : CHANGES_FROM;
    return place('ward', row.ward_code, row.ward_name, row.ward_type, row.province_code, since);
  });
  return [...provinces, ...wards];
}

const place = (
  kind: PlaceRow['kind'],
  code: string,
  name: string,
  type: string,
  parentCode: string | null,
  validFrom: Day,
): PlaceRow => ({ code, kind, name, nameEn: withoutMarks(name), type, parentCode, validFrom });
