import type { PlaceRole, Role } from './roles';

/** Who is asking: read from the database for each request, never from the cookie. */
export interface Actor {
  userId: string;
  humanId: string;
  name: string;
  role: Role;
  placeRole: PlaceRole;
  sessionId: string | null;
  assignmentId: string;
  placeCode: string;
  /** Two digits; null for the national role. */
  provinceCode: string | null;
  /** Wards of today and their predecessors; empty for roles that are not bound to wards. */
  wardCodes: string[];
  sponsorIds: string[];
}

/** An actor bound to a province: all but the national role. Throws for the others, who have no command that needs one. */
export function provinceOf(actor: Actor): string {
  if (!actor.provinceCode) throw new Error(`${actor.role} has no province`);
  return actor.provinceCode;
}
