import * as z from 'zod/mini';
import { definePublicCommand } from '@/lib/core/public-command';

/** Ends one session. Public, since also somebody whose assignment ended meanwhile may sign out. */
export const closeSession = definePublicCommand({
  name: 'session.close',
  input: z.object({ sessionId: z.uuid() }),
  async run(ctx, { sessionId }) {
    const session = await ctx.tx.session.findUnique({ where: { id: sessionId } });
    await ctx.tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: ctx.now } });
    const user = session && (await ctx.tx.user.findUnique({ where: { id: session.userId } }));
    ctx.audit(
      { what: 'session.closed', subjectType: 'Session', subjectId: sessionId },
      user ? { userId: user.id, humanId: user.humanId, provinceCode: user.provinceCode } : undefined,
    );
  },
});
