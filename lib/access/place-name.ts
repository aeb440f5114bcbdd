import { wardName } from '@/lib/places/ward-name';
import type { PlaceName } from '@/lib/places/wards';

/** How a place is called; its code where it is not known. */
export const placeName = (place: PlaceName | undefined, code: string, locale: string): string =>
  place ? (place.wardType ? wardName(place, locale) : locale === 'en' ? place.nameEn : place.name) : code;
