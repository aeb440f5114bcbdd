import type { PlaceName } from './wards';

/** What a ward is called: "Phường Bắc Giang", "Bac Giang ward". */
export function wardName(place: { name: string; nameEn: string; wardType: string | null }, locale: string): string {
  if (locale === 'en') return place.wardType ? `${place.nameEn} ${TYPE_EN[place.wardType] ?? 'ward'}` : place.nameEn;
  return place.wardType ? `${place.wardType} ${place.name}` : place.name;
}

const TYPE_EN: Record<string, string> = { Phường: 'ward', Xã: 'commune', 'Đặc khu': 'special zone' };

/** How a place is called; its code where it is not known. */
export const placeName = (place: PlaceName | undefined, code: string, locale: string): string =>
  place ? (place.wardType ? wardName(place, locale) : locale === 'en' ? place.nameEn : place.name) : code;
