import { placeName } from './ward-name';
import type { PlaceName } from './wards';

/** Wards as a form offers them, in the order of their names; `hint` is the base office that covers a ward now. */
export const wardOptions = (wards: readonly (PlaceName & { of: PlaceName | null })[], locale: string) =>
  wards
    .map(({ of, ...ward }) => ({
      value: ward.code,
      label: placeName(ward, ward.code, locale),
      ...(of && { hint: placeName(of, of.code, locale) }),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
