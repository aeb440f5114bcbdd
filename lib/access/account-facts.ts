import { defineAccountRead } from '@/lib/core/public-command';
import type { Actor } from './actor-type';
import { unseal } from './secret-box';
import { totpUri } from './totp';

/** The own account, for its own page: never the hash, and the secret of the second factor only until it is in use. */
export const accountFacts = defineAccountRead(async (tx, { userId }: Actor, at: Date) => {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const sessions = await tx.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: at } },
    select: { id: true, createdAt: true, userAgent: true, secondFactor: true },
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
  const assignments = await tx.roleAssignment.findMany({
    where: { userId, endedAt: null },
    orderBy: { validFrom: 'asc' },
  });
  const places = await tx.place.findMany({ where: { code: { in: assignments.map((one) => one.placeCode) } } });
  const waiting = user.totpSecret && !user.totpEnabledAt ? unseal(user.totpSecret) : null;
  return {
    name: user.name,
    title: user.title,
    userName: user.userName,
    email: user.email,
    phone: user.phone,
    locale: user.locale,
    secondFactorSince: user.totpEnabledAt,
    /** For the QR code and for typing it in, while it waits for its first code. */
    waiting: waiting ? { uri: totpUri(waiting, user.userName), secret: waiting } : null,
    sessions,
    assignments: assignments.map((one) => {
      const place = places.find(({ code }) => code === one.placeCode);
      return { ...one, place };
    }),
  };
});
