import { decode } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { now } from '@/lib/core/clock';
import { paths } from '@/lib/paths';
import type { Actor } from './actor-type';
import { authSecret, sessionCookie } from './cookie';
import { can, type Permission } from './permissions';
import { actorOfSession } from './read-actor';
import { lacksSecondFactor } from './second-factor-rule';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of the session row named by the reader's cookie; all else is read from the database. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return null;
  const content = await decode({ token, secret: authSecret() }).catch(() => null); // forged, or of an older key
  const id = content?.['sid'];
  return typeof id === 'string' && UUID.test(id) ? id : null;
});

/** The actor of the cookie, also one who still has to set up the second factor: only for the pages of the own account. */
export const signedInActor = cache(async (): Promise<Actor | null> => {
  const id = await currentSessionId();
  return id ? actorOfSession(id, now()) : null;
});

const secondFactorMissing = cache((actor: Actor) => lacksSecondFactor(actor));

/** Who is asking. Nobody when signed out, disabled, without an assignment today, or without the second factor the role needs. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const actor = await signedInActor();
  return actor && !(await secondFactorMissing(actor)) ? actor : null;
});

/** The same for a page: leads to the sign-in, or to the set-up of the second factor. */
export const requireActor = cache(async (): Promise<Actor> => {
  const actor = await signedInActor();
  if (!actor) redirect(paths.signInThen((await headers()).get('x-path') ?? paths.home));
  if (await secondFactorMissing(actor)) redirect(paths.secondFactor);
  return actor;
});

/** For a page that reads nothing before its form: leads away like `requireActor`, and reads as "not found" without the permission. */
export async function requirePermission(permission: Permission): Promise<Actor> {
  const actor = await requireActor();
  if (!can(actor.role, permission)) notFound();
  return actor;
}
