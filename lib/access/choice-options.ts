import type { PlaceName } from '@/lib/places/wards';
import { placeName } from '@/lib/places/ward-name';

export interface RoleChoices {
  wards: { value: string; label: string }[];
  baseOffices: { value: string; label: string }[];
  sponsors: { value: string; label: string }[];
}

/** Places and sponsors as options of a form, sorted as Vietnamese sorts. */
export function choiceOptions(
  from: { wards: PlaceName[]; baseOffices: PlaceName[]; sponsors: { id: string; name: string }[] },
  locale: string,
): RoleChoices {
  const options = (places: PlaceName[]) =>
    places
      .map((place) => ({ value: place.code, label: placeName(place, place.code, locale) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  return {
    wards: options(from.wards),
    baseOffices: options(from.baseOffices),
    sponsors: from.sponsors.map(({ id, name }) => ({ value: id, label: name })),
  };
}
