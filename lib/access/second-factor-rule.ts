import { defineAccountRead } from '@/lib/core/public-command';
import { Prisma } from '@/lib/generated/prisma/client';
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

/**
 * SQL over a user `u`, his assignment `a` and, where there is one, his session `s`: the province requires a second factor of this role,
 * and neither the user nor this sign-in by the identity provider had one.
 */
export const LACKS_SECOND_FACTOR = Prisma.sql`
  (a.role in (${Prisma.join([...OFFICE_ROLES])}) and u."totpEnabledAt" is null and not coalesce(s."secondFactor", false)
   and exists (select from "ProvinceSetting" p where p."provinceCode" = a."provinceCode" and p."requireTotp"))`;

export const lacksSecondFactor = defineAccountRead(
  async (tx, { userId, assignmentId, sessionId }: Actor): Promise<boolean> => {
    const rows = await tx.$queryRaw<unknown[]>`
      select from "User" u join "RoleAssignment" a on a.id = ${assignmentId}::uuid left join "Session" s on s.id = ${sessionId}::uuid
      where u.id = ${userId}::uuid and ${LACKS_SECOND_FACTOR}`;
    return rows.length > 0;
  },
);
