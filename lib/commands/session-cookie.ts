import { encode } from 'next-auth/jwt';
import { escapeLiteral } from 'pg';

import { SESSION_SECONDS, sessionCookie } from '@/lib/access/cookie';
import { newId } from '@/lib/core/ids';

import { withClient } from './sql';

/**
 * Signs somebody of a role in without a password, for measuring. Only who holds the owner's address and the secret can.
 * @returns the Cookie header
 */
export async function sessionCookieFor(ownerUrl: string, secret: string, role: string): Promise<string> {
  const id = newId();
  await withClient(ownerUrl, async (client) => {
    await client.query(`set app.command = ${escapeLiteral('bench.session')}`);
    const { rowCount } = await client.query(
      `insert into "Session" (id, "userId", "assignmentId", "expiresAt", "secondFactor")
       select $1, "userId", id, now() + interval '1 hour', true from "RoleAssignment"
       where role = $2 and "validTo" >= current_date and "endedAt" is null order by id limit 1`,
      [id, role],
    );
    if (!rowCount) throw new Error(`nobody is ${role}`);
  });
  const token = await encode({ token: { sid: id }, secret, maxAge: SESSION_SECONDS });
  return `${sessionCookie()}=${token}`;
}
