import type { Actor } from '@/lib/access/actor-type';

/** Guests and sponsors of a ceremony are for the office and its auditors. */
export const readsGuests = (actor: Actor): boolean => actor.placeRole === 'province' || actor.placeRole === 'auditor';
