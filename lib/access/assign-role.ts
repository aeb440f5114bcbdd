import { type Day, dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/core/place';
import { provinceOf } from './actor-type';
import { isRole } from './roles';
import { addAssignmentSchema, endAssignmentSchema } from './user-schema';
import { assignmentRow, keepAnAdmin, ownUser } from './user-rules';

/** One more role at a place for dated days; it begins and ends by itself. */
export const addAssignment = defineCommand({
  name: 'assignment.add',
  permission: 'user.manage',
  input: addAssignmentSchema,
  async run(ctx, { userId, ...role }) {
    await ownUser(ctx, userId);
    await ctx.tx.roleAssignment.createMany({ data: [await assignmentRow(ctx, userId, role)] });
    ctx.audit({ what: 'assignment.added', subjectType: 'User', subjectId: userId, fields: [role.role] });
  },
});

/**
 * Ends a role today and hands its open cases to a colleague who holds the same role. DomainError lastAdmin; invalidInput
 * (`handedToId`) when there is open work and nobody named for it.
 */
export const endAssignment = defineCommand({
  name: 'assignment.end',
  permission: 'user.manage',
  input: endAssignmentSchema,
  async run(ctx, { assignmentId, handedToId, reason }) {
    const provinceCode = provinceOf(ctx.actor);
    const assignment = await ctx.tx.roleAssignment.findFirst({ where: { id: assignmentId, provinceCode } });
    if (!assignment || !isRole(assignment.role)) throw new DomainError('notFound');
    if (assignment.endedAt) throw new DomainError('wrongState');
    if (assignment.role === 'officeAdmin') await keepAnAdmin(ctx, assignment.userId);
    if (handedToId) await colleague(ctx, handedToId, assignment);

    const openCases = { provinceCode, ownerId: assignment.userId, state: 'open' };
    const waiting = await ctx.tx.case.count({ where: openCases });
    if (waiting > 0 && !handedToId) throw new DomainError('invalidInput', { waiting }, { handedToId: 'required' });
    const handed = handedToId
      ? await ctx.tx.case.updateMany({
          where: openCases,
          data: { ownerId: handedToId, version: { increment: 1 } },
        })
      : { count: 0 };
    const { count } = await ctx.tx.roleAssignment.updateMany({
      where: { id: assignmentId, provinceCode, endedAt: null },
      data: { endedAt: ctx.now, endedReason: reason, handedToId: handedToId || null },
    });
    if (count === 0) throw new DomainError('wrongState');
    ctx.audit({
      what: 'assignment.ended',
      subjectType: 'User',
      subjectId: assignment.userId,
      fields: [assignment.role],
      counts: { casesHandedOver: handed.count },
      reason,
    });
  },
});

/** Somebody else, not disabled, who holds the same role in the province today. */
async function colleague(
  { tx, today }: { tx: Tx; today: Day },
  userId: string,
  assignment: { userId: string; role: string; provinceCode: string | null },
): Promise<void> {
  const { role, provinceCode } = assignment;
  const inForce = { endedAt: null, validFrom: { lte: dayToDate(today) }, validTo: { gte: dayToDate(today) } };
  const holds = await tx.roleAssignment.count({ where: { userId, role, provinceCode, ...inForce } });
  const active = await tx.user.count({ where: { id: userId, disabledAt: null } });
  if (userId === assignment.userId || holds === 0 || active === 0)
    throw new DomainError('invalidInput', undefined, { handedToId: 'invalid' });
}
