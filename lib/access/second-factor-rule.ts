import type { Tx } from '@/lib/core/place';
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

/** True when the province requires a second factor of this role, and neither the user nor this sign-in by the identity provider had one. */
export async function secondFactorLacks(tx: Tx, { role, userId, sessionId, provinceCode }: Actor): Promise<boolean> {
  if (!provinceCode || !OFFICE_ROLES.includes(role)) return false;
  const rows = await tx.$queryRaw<unknown[]>`
    select from "ProvinceSetting" p join "User" u on u.id = ${userId}::uuid and u."totpEnabledAt" is null
    where p."provinceCode" = ${provinceCode} and p."requireTotp"
      and not exists (select from "Session" s where s.id = ${sessionId}::uuid and s."secondFactor")`;
  return rows.length > 0;
}

export const lacksSecondFactor = defineAccountRead(secondFactorLacks);
