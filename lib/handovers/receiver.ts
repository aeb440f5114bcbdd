import type { Receiver } from './schema';

/** Columns of a receiver; a proxy and a guardian are named with their relation. */
export const receiverColumns = (r: Receiver) =>
  r.receiver === 'self'
    ? { receiver: r.receiver }
    : { receiver: r.receiver, proxyName: r.proxyName, proxyRelation: r.proxyRelation, proxyId: r.proxyId || null };

/** A device's clock may be wrong: a time in the future, or more than this many days back, is taken as now. */
const CLOCK_TOLERANCE_DAYS = 30;

export function happenedAt(told: string | undefined, now: Date): Date {
  const at = told ? new Date(told) : now;
  const tooOld = now.getTime() - at.getTime() > CLOCK_TOLERANCE_DAYS * 86_400_000;
  return at > now || tooOld ? now : at;
}
