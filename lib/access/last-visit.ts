import { cache } from 'react';
import { now, startOfDay, vietnamDay } from '@/lib/core/clock';
import { defineAccountRead } from '@/lib/core/public-command';
import type { Actor } from './actor-type';

/**
 * When this person signed in last before today: signing in twice on one day, or on a second device, hides nothing that moved.
 * Null when that was never, or too long ago for the session to be kept.
 */
export const lastVisitOf = defineAccountRead(async (tx, userId: string, today: Date): Promise<Date | null> => {
  const where = { userId, createdAt: { lt: today } };
  const last = await tx.session.findFirst({ where, orderBy: { createdAt: 'desc' }, select: { createdAt: true } });
  return last?.createdAt ?? null;
});

export const lastVisit = cache(({ userId }: Actor) => lastVisitOf(userId, startOfDay(vietnamDay(now()))));
