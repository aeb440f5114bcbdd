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

const isMissing = defineAccountRead(async (tx, userId: string, provinceCode: string): Promise<boolean> => {
  const setting = await tx.provinceSetting.findUnique({ where: { provinceCode }, select: { requireTotp: true } });
  if (!setting?.requireTotp) return false;
  return (await tx.user.count({ where: { id: userId, totpEnabledAt: null } })) > 0;
});

/** True when the province requires a second factor of this role and the user has not set one up. */
export async function lacksSecondFactor({ userId, provinceCode, role }: Actor): Promise<boolean> {
  return provinceCode && OFFICE_ROLES.includes(role) ? isMissing(userId, provinceCode) : false;
}
