import type { Actor } from '@/lib/access/actor-type';
import type { PlaceRole } from '@/lib/access/roles';
import { Prisma } from '@/lib/generated/prisma/client';
import { database } from './db';

/** A client inside one transaction, under one place. */
export type Tx = Prisma.TransactionClient;

/** Everything the policies and triggers ask about the one who acts. */
export interface Place {
  placeRole: PlaceRole;
  userId?: string;
  assignmentId?: string;
  provinceCode?: string | null;
  wardCodes?: readonly string[];
  sponsorIds?: readonly string[];
  /** Set for writes only: without it a trigger refuses every write. */
  command?: string;
}

export const placeOf = (actor: Actor, command?: string): Place => ({ ...actor, ...(command ? { command } : {}) });

/** Moves a transaction into a place. The PostgreSQL role falls back to the login role, which owns nothing, at its end. */
export async function enterPlace(tx: Tx, place: Place): Promise<void> {
  await tx.$executeRaw`
    select set_config('role', tt.role_name(${place.placeRole}), true),
           set_config('app.user', ${place.userId ?? ''}, true),
           set_config('app.assignment', ${place.assignmentId ?? ''}, true),
           set_config('app.province', ${place.provinceCode ?? ''}, true),
           set_config('app.wards', ${(place.wardCodes ?? []).join(',')}, true),
           set_config('app.sponsors', ${(place.sponsorIds ?? []).join(',')}, true),
           set_config('app.command', ${place.command ?? ''}, true)`;
}

/**
 * The only door to the data: one interactive transaction under one PostgreSQL role.
 * Used by defineCommand, defineQuery, the actor's look-up and system jobs, and by nothing else (lint).
 */
export function inPlace<T>(place: Place, run: (tx: Tx) => Promise<T>, options?: { timeout?: number }): Promise<T> {
  return database().$transaction(async (tx) => {
    await enterPlace(tx, place);
    return run(tx);
  }, options);
}
