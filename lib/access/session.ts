import { decode } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { now } from '@/lib/core/clock';
import { paths } from '@/lib/paths';
import type { Actor } from './actor-type';
import { authSecret, sessionCookie } from './cookie';
import type { FrameFacts } from './frame-columns';
import { can, type Permission } from './permissions';
import { type SignedIn, signedInBy } from './read-actor';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of the session row named by the reader's cookie; all else is read from the database. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return null;
  const content = await decode({ token, secret: authSecret() }).catch(() => null); // forged, or of an older key
  const id = content?.['sid'];
  return typeof id === 'string' && UUID.test(id) ? id : null;
});

const signedIn = cache(async (): Promise<SignedIn | null> => {
  const id = await currentSessionId();
  return id ? signedInBy(id, now()) : null;
});

/** The actor of the cookie, also one who still has to set up the second factor: only for the pages of the own account. */
export const signedInActor = async (): Promise<Actor | null> => (await signedIn())?.actor ?? null;

/** Who is asking. Nobody when signed out, disabled, without an assignment today, or without the second factor the role needs. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const who = await signedIn();
  return who && !who.lacksSecondFactor ? who.actor : null;
});

/** The same for a page: leads to the sign-in, or to the set-up of the second factor. */
export const requireActor = cache(async (): Promise<Actor> => {
  const who = await signedIn();
  if (!who) redirect(paths.signInThen((await headers()).get('x-path') ?? paths.home));
  if (who.lacksSecondFactor) redirect(paths.secondFactor);
  return who.actor;
});

/** What the frame shows about the one who is signed in; only inside a page that required an actor. */
export async function frameFacts(): Promise<FrameFacts> {
  await requireActor();
  return (await signedIn())!.frame;
}

/** For a page that reads nothing before its form: leads away like `requireActor`, and reads as "not found" without the permission. */
export async function requirePermission(permission: Permission): Promise<Actor> {
  const actor = await requireActor();
  if (!can(actor.role, permission)) notFound();
  return actor;
}
