import { provinceOf } from '@/lib/access/actor-type';
import { logAccess } from '@/lib/core/access-log';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { QueryCtx } from '@/lib/core/query';
import { RevealInput } from './schema';

/** Minutes for which what was asked for stays readable to the one who asked. */
const MINUTES = 10;

/**
 * Asks to see a person's identifiers in full, with the reason; it stands in the access log and in the audit. The answer holds no
 * value (answers are stored): the person's page shows them to this account for ten minutes. DomainError notFound.
 */
export const revealPerson = defineCommand({
  name: 'person.reveal',
  permission: 'person.read',
  input: RevealInput,
  async run(ctx, { personId, reason }) {
    const found = await ctx.tx.person.count({
      where: { id: personId, provinceCode: provinceOf(ctx.actor), erasedAt: null },
    });
    if (found === 0) throw new DomainError('notFound');
    await logAccess(ctx.tx, ctx.actor, { kind: 'reveal', subjectType: 'person', ids: [personId], purpose: reason });
    ctx.audit({ what: 'person.revealed', subjectType: 'Person', subjectId: personId });
    return { personId };
  },
});

/** Whether this account has asked to see this person's identifiers within the last minutes. */
export async function isRevealed({ tx, actor }: QueryCtx, personId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from "AccessLog"
     where "provinceCode" = ${actor.provinceCode} and at > now() - make_interval(mins => ${MINUTES}::int) and "actorId" = ${actor.userId}::uuid
       and kind = 'reveal' and ${personId}::uuid = any ("subjectIds")`;
  return (rows[0]?.n ?? 0) > 0;
}
