import { DomainError } from '@/lib/core/errors';
import { defineAccountRead } from '@/lib/core/public-command';
import { codeHash } from './codes';

/** Whom an invitation is mailed to, in which language. DomainError notFound outside of the province or without an address. */
export const recipientOf = defineAccountRead(async (tx, userId: string, provinceCode: string | null) => {
  const user = await tx.user.findFirst({ where: { id: userId, provinceCode } });
  if (!user?.email) throw new DomainError('notFound');
  return { email: user.email, name: user.name, userName: user.userName, locale: user.locale };
});

/** What the printed slip of an open code says, once the code itself has been shown to fit. DomainError codeExpired. */
export const slipOf = defineAccountRead(
  async (tx, invitationId: string, provinceCode: string | null, code: string, at: Date) => {
    const where = { id: invitationId, provinceCode, tokenHash: codeHash(code), usedAt: null, expiresAt: { gt: at } };
    const invitation = await tx.invitation.findFirst({ where });
    const user = invitation?.userId ? await tx.user.findUnique({ where: { id: invitation.userId } }) : null;
    if (!invitation || !user || !provinceCode) throw new DomainError('codeExpired');
    const assignment = await tx.roleAssignment.findFirst({
      where: { userId: user.id, endedAt: null },
      orderBy: { validFrom: 'asc' },
    });
    const place = assignment && (await tx.place.findUnique({ where: { code: assignment.placeCode } }));
    const setting = await tx.provinceSetting.findUnique({ where: { provinceCode } });
    return {
      expiresAt: invitation.expiresAt,
      name: user.name,
      userName: user.userName,
      role: assignment?.role ?? null,
      place: place?.name ?? '',
      agencyName: setting?.agencyName ?? '',
      superiorName: setting?.superiorName ?? '',
      city: setting?.city ?? '',
    };
  },
);
