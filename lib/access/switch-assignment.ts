import * as z from 'zod/mini';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';

/** Continues the session under another of one's own assignments that is in force today. */
export const switchAssignment = defineCommand({
  name: 'session.switchAssignment',
  permission: 'account.use',
  place: 'signin',
  input: z.object({ assignmentId: z.uuid() }),
  async run(ctx, { assignmentId }) {
    const { userId, sessionId } = ctx.actor;
    const today = dayToDate(ctx.today);
    const assignment = await ctx.tx.roleAssignment.findFirst({
      where: { id: assignmentId, userId, endedAt: null, validFrom: { lte: today }, validTo: { gte: today } },
    });
    if (!assignment || !sessionId) throw new DomainError('notFound');
    await ctx.tx.session.updateMany({ where: { id: sessionId, userId }, data: { assignmentId } });
    ctx.audit({ what: 'session.assignmentSwitched', subjectType: 'RoleAssignment', subjectId: assignmentId });
  },
});
