import type { Actor } from '@/lib/access/actor-type';
import { signedInBy } from '@/lib/access/read-actor';

export const actorOfSession = async (sessionId: string, now: Date): Promise<Actor | null> =>
  (await signedInBy(sessionId, now))?.actor ?? null;
