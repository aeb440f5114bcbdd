import { inPlace } from '@/lib/core/place';
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

/** True when the province requires a second factor of this role and the user has not set one up. */
export async function lacksSecondFactor(actor: Actor): Promise<boolean> {
  const { provinceCode } = actor;
  if (!provinceCode || !OFFICE_ROLES.includes(actor.role)) return false;
  return inPlace({ placeRole: 'signin' }, async (tx) => {
    const setting = await tx.provinceSetting.findUnique({ where: { provinceCode }, select: { requireTotp: true } });
    if (!setting?.requireTotp) return false;
    return (await tx.user.count({ where: { id: actor.userId, totpEnabledAt: null } })) > 0;
  });
}
