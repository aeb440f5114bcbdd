import * as z from 'zod/mini';
import type { Actor } from '@/lib/access/actor-type';
import { calendarSecret, codeHash } from '@/lib/access/codes';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/core/place';

const mine = ({ actor }: { actor: Actor }) => ({ assignmentId: actor.assignmentId, revokedAt: null });

const revoke = async (ctx: Ctx): Promise<number> => {
  const { count } = await ctx.tx.calendarAddress.updateMany({ where: mine(ctx), data: { revokedAt: ctx.now } });
  return count;
};

const auditOf = (what: string, { actor }: Ctx) => ({ what, subjectType: 'User', subjectId: actor.userId });

/**
 * Makes the secret address to which the actor's calendar program subscribes, under the present role; one made before ends at once.
 * Only its hash is kept: the secret itself follows from the row's id and the key of this installation.
 */
export const makeCalendarAddress = defineCommand({
  name: 'calendarAddress.make',
  permission: 'ceremony.read',
  input: z.object({}),
  async run(ctx) {
    await revoke(ctx);
    const id = newId();
    const { userId, assignmentId } = ctx.actor;
    await ctx.tx.calendarAddress.createMany({
      data: [{ id, userId, assignmentId, tokenHash: codeHash(calendarSecret(id)) }],
      skipDuplicates: true, // pressed twice at once: one address
    });
    ctx.audit(auditOf('calendarAddress.made', ctx));
    return {};
  },
});

/** Ends the address: programs that hold it find nothing any more. DomainError nothingToDo. */
export const revokeCalendarAddress = defineCommand({
  name: 'calendarAddress.revoke',
  permission: 'ceremony.read',
  input: z.object({}),
  async run(ctx) {
    if ((await revoke(ctx)) === 0) throw new DomainError('nothingToDo');
    ctx.audit(auditOf('calendarAddress.revoked', ctx));
    return {};
  },
});

/** The secret of the actor's address, or null while there is none that works. */
export async function ownCalendarSecret(tx: Tx, actor: Actor): Promise<string | null> {
  const row = await tx.calendarAddress.findFirst({ where: mine({ actor }), select: { id: true, tokenHash: true } });
  const secret = row && calendarSecret(row.id);
  return secret && codeHash(secret) === row.tokenHash ? secret : null;
}
