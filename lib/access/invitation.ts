import type { Day } from '@/lib/core/clock';
import { defineAccountRead } from '@/lib/core/public-command';
import { codeHash } from './codes';

export type InvitationKind = 'invite' | 'reset' | 'firstAdmin';

/** Hours a code lives. A slip on paper travels to a ward by post; a mailed reset is used at once. */
export const CODE_HOURS = { invite: 7 * 24, reset: 3 * 24, resetByMail: 2, firstAdmin: 7 * 24 } as const;

export interface OpenInvitation {
  id: string;
  kind: InvitationKind;
  userId: string | null;
  name: string | null;
  userName: string | null;
}

export const stillOpen = (code: string, at: Date) => ({
  tokenHash: codeHash(code),
  usedAt: null,
  expiresAt: { gt: at },
});

/** What a code opens, for the page where it is used; null when it is unknown, used or expired. */
export const openInvitation = defineAccountRead(async (tx, code: string, at: Date): Promise<OpenInvitation | null> => {
  const found = await tx.invitation.findFirst({ where: stillOpen(code, at) });
  if (!found) return null;
  const user = found.userId
    ? await tx.user.findFirst({ where: { id: found.userId, disabledAt: null }, select: { name: true, userName: true } })
    : null;
  if (found.userId && !user) return null;
  const { id, userId } = found;
  return { id, kind: found.kind as InvitationKind, userId, name: user?.name ?? null, userName: user?.userName ?? null };
});

/** First and last day a role is worn by the first administrator; longer than any term, renewed in the browser. */
export const lastDayOf = (today: Day): Day => `${Number(today.slice(0, 4)) + 5}-12-31`;
