import { provinceOf } from '@/lib/access/actor-type';
import type { ApprovalInput } from './approval-schema';
import { dayToDate } from './clock';
import type { Ctx } from './command';
import { newId } from './ids';

export type ApprovalSubject = 'Drive' | 'WardList' | 'AllocationRun' | 'Remittance' | 'PriceRule';

/**
 * Writes the approval row and gives its id. Maker and checker are compared by human in the database
 * (trigger approval_humans, check makerIsChecker → DomainError makerIsChecker), whatever is passed here.
 */
export async function recordApproval(
  ctx: Ctx,
  subjectType: ApprovalSubject,
  subjectId: string,
  outcome: 'approved' | 'rejected',
  input: ApprovalInput,
  wardCode?: string,
): Promise<string> {
  const id = newId();
  await ctx.tx.approval.createMany({
    data: [
      {
        id,
        provinceCode: provinceOf(ctx.actor),
        wardCode: wardCode ?? null,
        subjectType,
        subjectId,
        outcome,
        number: input.number,
        date: dayToDate(input.date),
        signerName: input.signerName,
        capacity: input.capacity,
        scanFileId: input.scanFileId ?? null,
        note: input.note,
        approvedById: ctx.actor.userId,
        humanId: ctx.actor.humanId,
      },
    ],
  });
  return id;
}
