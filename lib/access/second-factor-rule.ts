import { defineAccountRead } from '@/lib/core/public-command';
import type { Actor } from './actor-type';
import type { Role } from './roles';

/** Roles that see people and money of a whole province; a province may require a second factor of them. */
export const OFFICE_ROLES: readonly Role[] = [
  'officeAdmin',
  'officeFinance',
  'officeCollection',
  'officeCommunication',
  'officeLeader',
];

const isMissing = defineAccountRead(
  async (tx, { userId, sessionId }: Actor, provinceCode: string): Promise<boolean> => {
    const setting = await tx.provinceSetting.findUnique({ where: { provinceCode }, select: { requireTotp: true } });
    if (!setting?.requireTotp) return false;
    if ((await tx.user.count({ where: { id: userId, totpEnabledAt: null } })) === 0) return false;
    return !sessionId || (await tx.session.count({ where: { id: sessionId, secondFactor: true } })) === 0;
  },
);

/** True when the province requires a second factor of this role, and neither the user nor this sign-in by the identity provider had one. */
export async function lacksSecondFactor(actor: Actor): Promise<boolean> {
  return actor.provinceCode && OFFICE_ROLES.includes(actor.role) ? isMissing(actor, actor.provinceCode) : false;
}
