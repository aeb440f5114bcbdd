import { createHash } from 'node:crypto';
import { now } from '@/lib/core/clock';
import { inPlace } from '@/lib/core/place';

/** Attempts that cost nothing. An office shares one address, so an address may try more often than an account. */
const FREE = { account: 5, address: 100, code: 20 } as const;
export type ThrottleKind = keyof typeof FREE;

/** First block in seconds; it doubles with each further attempt up to the longest. Failures are forgotten after a day. */
const FIRST_BLOCK = 30;
const LONGEST_BLOCK = 3600;
const FORGOTTEN_AFTER = 86_400;

const place = { placeRole: 'signin', command: 'signIn.throttle' } as const;

/** Names and addresses are kept as hashes only. */
export const throttleKey = (kind: ThrottleKind, text: string): string =>
  `${kind}:${createHash('sha256').update(text.trim().toLowerCase()).digest('base64url')}`;

/**
 * Counts one attempt as failed, committed before anything is compared, and says whether it may go on. Counting first is what
 * holds twenty attempts at the same moment: each waits for the row and sees the count of those before it.
 */
export async function mayTry(kind: ThrottleKind, text: string): Promise<boolean> {
  const key = throttleKey(kind, text);
  const at = now();
  return inPlace(place, async (tx) => {
    await tx.throttle.createMany({ data: [{ key, windowStart: at }], skipDuplicates: true });
    const [row] = await tx.$queryRaw<{ failures: number; windowStart: Date; blockedUntil: Date | null }[]>`
      select failures, "windowStart", "blockedUntil" from "Throttle" where key = ${key} for update`;
    if (!row || (row.blockedUntil && row.blockedUntil > at)) return false;
    const forgotten = at.getTime() - row.windowStart.getTime() > FORGOTTEN_AFTER * 1000;
    const failures = forgotten ? 1 : row.failures + 1;
    const over = failures - FREE[kind];
    const seconds = over < 0 ? 0 : Math.min(LONGEST_BLOCK, FIRST_BLOCK * 2 ** Math.min(over, 12));
    const blockedUntil = seconds ? new Date(at.getTime() + seconds * 1000) : null;
    await tx.throttle.updateMany({ where: { key }, data: { failures, windowStart: at, blockedUntil } });
    return true;
  });
}

/**
 * Takes one attempt back: its password was right. The block it set goes with it.
 */
export async function takeBack(kind: ThrottleKind, text: string): Promise<void> {
  const where = { key: throttleKey(kind, text), failures: { gt: 0 } };
  const data = { failures: { decrement: 1 }, blockedUntil: null };
  await inPlace(place, async (tx) => void (await tx.throttle.updateMany({ where, data })));
}

/** Somebody proved who he is, with every factor: his account starts anew. */
export const forget = (kind: ThrottleKind, text: string): Promise<void> =>
  inPlace(place, async (tx) => void (await tx.throttle.deleteMany({ where: { key: throttleKey(kind, text) } })));
