/** The roles of design: who works where. A person has one sign-in with dated assignments; one is active at a time. */
export const ROLES = [
  'officeAdmin',
  'officeFinance',
  'officeCollection',
  'officeCommunication',
  'officeLeader',
  'baseOffice',
  'wardOfficial',
  'wardLeader',
  'wardObserver',
  'sponsor',
  'auditor',
  'national',
] as const;
export type Role = (typeof ROLES)[number];

/** One PostgreSQL role per kind of place; row-level security policies are written to these. */
export type PlaceRole =
  'signin' | 'public' | 'ward' | 'base' | 'province' | 'sponsor' | 'auditor' | 'national' | 'worker';

export const PLACE_ROLE = {
  officeAdmin: 'province',
  officeFinance: 'province',
  officeCollection: 'province',
  officeCommunication: 'province',
  officeLeader: 'province',
  baseOffice: 'base',
  wardOfficial: 'ward',
  wardLeader: 'ward',
  wardObserver: 'ward',
  sponsor: 'sponsor',
  auditor: 'auditor',
  national: 'national',
} as const satisfies Record<Role, PlaceRole>;

export const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);
