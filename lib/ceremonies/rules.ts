/** Every move of a ceremony that exists; the database holds the same table (tt.moves). */
export const MOVES = {
  Ceremony: {
    planned: ['confirmed', 'postponed', 'cancelled'],
    confirmed: ['held', 'postponed', 'cancelled'],
    postponed: ['planned', 'cancelled'],
    held: ['reported'],
    reported: [],
    cancelled: [],
  },
} as const;

export type CeremonyState = keyof typeof MOVES.Ceremony;

export const canMove = (from: string, to: CeremonyState): boolean =>
  ((MOVES.Ceremony as Record<string, readonly string[]>)[from] ?? []).includes(to);

/** States in which the plan of a ceremony may still be changed, and people chosen for the stage. */
export const OPEN_STATES = ['planned', 'confirmed', 'postponed'] as const satisfies readonly CeremonyState[];

export const isOpen = (state: string): boolean => (OPEN_STATES as readonly string[]).includes(state);

/** Cards can be handed over on its stage: it was neither put off nor called off. */
export const hasStage = (ceremony: { state: string } | null): boolean =>
  ceremony !== null && ceremony.state !== 'postponed' && ceremony.state !== 'cancelled';

export interface Booking {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** A venue is known by its name within its ward: every ward has its own "Hội trường UBND". */
  wardCode: string;
  venue: string;
  /** Names of guests; leaders are guests with a mark. */
  guests: readonly { name: string; leader: boolean }[];
  sponsors: readonly { sponsorId: string; name: string }[];
  /** Ids of the people chosen for its stage. */
  people: readonly string[];
}

export interface Clash {
  ceremonyId: string;
  what: 'venue' | 'leader' | 'guest' | 'sponsor' | 'people';
  /** Of people on both stages how many: nobody who receives is named here. */
  name: string;
}

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('vi') === b.trim().toLocaleLowerCase('vi');

/** Somebody who gets a card in one drive and a book in another stands on one stage at a time. */
function twice(other: Booking, mine: Booking): Clash[] {
  const people = new Set(other.people.filter((id) => mine.people.includes(id))).size;
  return people > 0 ? [{ ceremonyId: other.id, what: 'people', name: String(people) }] : [];
}

/**
 * What is booked twice at the same time: the place, a leader, a guest, a sponsor, people who receive. A warning, never a refusal: people do
 * go from one to the next.
 */
export function clashes(mine: Booking, others: readonly Booking[]): Clash[] {
  const isLeader = (name: string) => mine.guests.some((own) => own.leader && same(own.name, name));
  return others
    .filter((other) => other.id !== mine.id && other.startsAt < mine.endsAt && mine.startsAt < other.endsAt)
    .flatMap((other): Clash[] => [
      ...(other.wardCode === mine.wardCode && same(other.venue, mine.venue)
        ? [{ ceremonyId: other.id, what: 'venue' as const, name: other.venue }]
        : []),
      ...other.guests
        .filter((guest) => mine.guests.some((own) => same(own.name, guest.name)))
        .map((guest) => ({
          ceremonyId: other.id,
          what: isLeader(guest.name) || guest.leader ? ('leader' as const) : ('guest' as const),
          name: guest.name,
        })),
      ...other.sponsors
        .filter(({ sponsorId }) => mine.sponsors.some((own) => own.sponsorId === sponsorId))
        .map(({ name }) => ({ ceremonyId: other.id, what: 'sponsor' as const, name })),
      ...twice(other, mine),
    ]);
}
