import { withoutMarks } from '@/lib/core/text';
import type { InventedPerson } from './people';

/** What happens to a person's data on the way from one list to another; each keeps the human recognisable. */
export const DAMAGES = {
  /** The citizen number went through a number cell. */
  lostZero: (person: InventedPerson) => ({ ...person, citizenId: person.citizenId.replace(/^0+/, '') }),
  /** Typed on a telephone without a Vietnamese keyboard. */
  missingMarks: (person: InventedPerson) => ({ ...person, fullName: withoutMarks(person.fullName) }),
  yearOnly: (person: InventedPerson) => ({ ...person, birthDate: person.birthDate.slice(0, 4) }),
  /** "Only the year is known", as older systems store it. */
  firstOfJanuary: (person: InventedPerson) => ({ ...person, birthDate: `${person.birthDate.slice(0, 4)}-01-01` }),
  capitals: (person: InventedPerson) => ({ ...person, fullName: person.fullName.toLocaleUpperCase('vi') }),
  /** Decomposed Unicode, as files from a Mac carry it. */
  decomposed: (person: InventedPerson) => ({ ...person, fullName: person.fullName.normalize('NFD') }),
  noCitizenId: (person: InventedPerson) => ({ ...person, citizenId: '' }),
  /** Two neighbouring digits of the random part changed places. */
  swappedDigits: (person: InventedPerson) => ({
    ...person,
    citizenId: person.citizenId.replace(/(\d)(\d)(?=\d{2}$)/, '$2$1'),
  }),
} as const satisfies Record<string, (person: InventedPerson) => InventedPerson>;
export type Damage = keyof typeof DAMAGES;

/** Applies damages one after another to a copy. */
export const damage = (person: InventedPerson, ...kinds: readonly Damage[]): InventedPerson =>
  kinds.reduce((damaged, kind) => DAMAGES[kind](damaged), person);
