import type { Actor } from '@/lib/access/actor-type';
import { hashPassword } from '@/lib/access/password';
import { signIn } from '@/lib/access/sign-in';
import { inPlace } from '@/lib/core/place';

export const PASSWORD = 'sáu con trâu qua suối';

const hash = hashPassword(PASSWORD);

/** Gives the user of an actor a password, as the sign-in role may, and gives his user name. */
export async function withPassword(actor: Actor): Promise<string> {
  const passwordHash = await hash;
  return inPlace({ placeRole: 'signin', command: 'test.password' }, async (tx) => {
    await tx.user.updateMany({ where: { id: actor.userId }, data: { passwordHash } });
    return (await tx.user.findUniqueOrThrow({ where: { id: actor.userId } })).userName;
  });
}

let addresses = 0;

/** One attempt, from an address of its own unless told. */
export const attempt = (login: string, password: string, more: { code?: string; address?: string } = {}) =>
  signIn({ login, password, code: '', address: `10.0.0.${(addresses += 1)}`, userAgent: 'test', ...more });

/** The id of a new session of this actor's user. */
export async function openSessionOf(actor: Actor): Promise<string> {
  const result = await attempt(await withPassword(actor), PASSWORD);
  if (!result.ok) throw new Error(result.code);
  return result.value.sessionId;
}
