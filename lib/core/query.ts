import type { Actor } from '@/lib/access/actor-type';
import { can, type Permission } from '@/lib/access/permissions';
import { type Seen, logAccess } from './access-log';
import { type Day, now, vietnamDay } from './clock';
import { asDomainError } from './constraints';
import { markDefined } from './defined';
import { DomainError } from './errors';
import { inPlace, type Tx } from './place';
import { readTogether } from './read-together';

/** What a read is given. `see` writes the access log: call it with the ids of every person shown. */
export interface QueryCtx {
  tx: Tx;
  actor: Actor;
  now: Date;
  today: Day;
  see: (seen: Seen) => Promise<void>;
}

export interface Query<A extends unknown[], T> {
  (...args: A): Promise<T>;
  /** The same read for a known actor: tests, jobs, downloads. Throws DomainError notAllowed. */
  as: (actor: Actor, ...args: A) => Promise<T>;
  run: (ctx: QueryCtx, ...args: A) => Promise<T>;
  permission: Permission;
}

/**
 * The only way to read. From a page: the actor comes from the session; signed out redirects, not allowed reads as "not found".
 * One transaction under the actor's place, shared by all that a page asks at once (never one define inside another: pass `ctx` to `.run`).
 */
export function defineQuery<A extends unknown[], T>(
  permission: Permission,
  run: (ctx: QueryCtx, ...args: A) => Promise<T>,
): Query<A, T> {
  const as = async (actor: Actor, ...args: A): Promise<T> => {
    if (!can(actor.role, permission)) throw new DomainError('notAllowed');
    return readTogether(actor, (tx) => {
      const at = now();
      return run({ tx, actor, now: at, today: vietnamDay(at), see: (seen) => logAccess(tx, actor, seen) }, ...args);
    });
  };
  const query = async (...args: A): Promise<T> => {
    const { requireActor } = await import('@/lib/access/session');
    const { notFound } = await import('next/navigation');
    const actor = await requireActor();
    if (!can(actor.role, permission)) notFound();
    try {
      return await as(actor, ...args);
    } catch (error) {
      const known = asDomainError(error);
      if (known instanceof DomainError && known.code === 'notFound') notFound();
      throw error;
    }
  };
  return markDefined(Object.assign(query, { as, run, permission }));
}

/** A read that anybody may ask, under the `public` role: totals and proofs of documents, no personal data. Listed by name in a test. */
export function definePublicQuery<A extends unknown[], T>(run: (tx: Tx, ...args: A) => Promise<T>) {
  return markDefined((...args: A): Promise<T> => inPlace({ placeRole: 'public' }, (tx) => run(tx, ...args)));
}
