import { provinceOf } from '@/lib/access/actor-type';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { ApprovalInput } from './approval-schema';
import { dateToDay, type Day, dayToDate } from './clock';
import type { Ctx } from './command';
import { DomainError } from './errors';
import { newId } from './ids';

export type ApprovalSubject =
  'Drive' | 'WardList' | 'AllocationRun' | 'Remittance' | 'PriceRule' | 'FundDecision' | 'Erasure';

/**
 * Writes the approval row and gives its id. Maker and checker are compared by human in the database
 * (trigger approval_humans, check makerIsChecker → DomainError makerIsChecker), whatever is passed here.
 * DomainError invalidInput: signed in the future, signed for the head on a day outside the days of the signer's role, or a scan that is not the signer's own upload.
 */
export async function recordApproval(
  ctx: Ctx,
  subjectType: ApprovalSubject,
  subjectId: string,
  outcome: 'approved' | 'rejected',
  input: ApprovalInput,
  wardCode?: string,
): Promise<string> {
  if (input.date > ctx.today) throw new DomainError('invalidInput', undefined, { date: 'dayInFuture' });
  if (DELEGATED.includes(input.capacity)) await withinDelegation(ctx, input.date);
  const scanFileId = input.scanFileId ? await scanOf(ctx, input.scanFileId, wardCode) : null;
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
        scanFileId,
        note: input.note,
        approvedById: ctx.actor.userId,
        humanId: ctx.actor.humanId,
      },
    ],
  });
  return id;
}

/** Signed for the head, or under written authority: given for dated days, which are those of the role at this desk. */
const DELEGATED: readonly string[] = ['KT', 'TUQ'];

async function withinDelegation({ tx, actor }: Ctx, date: Day): Promise<void> {
  const role = await tx.roleAssignment.findUnique({ where: { id: actor.assignmentId } });
  if (!role || date < dateToDay(role.validFrom) || date > dateToDay(role.validTo))
    throw new DomainError('invalidInput', undefined, { date: 'outsideDelegation' });
}

/** The actor's own upload of a paper. DomainError invalidInput, on the field that named it. */
export async function ownScan({ tx, actor }: Ctx, id: string, field: string) {
  const file = await tx.storedFile.findFirst({ where: { id, class: 'scan', createdById: actor.userId } });
  if (!file) throw new DomainError('invalidInput', undefined, { [field]: 'invalid' });
  return file;
}

/** The scan to keep; for a ward's list the file's row is written once more in the ward's place, so that the ward may open it. */
async function scanOf(ctx: Ctx, id: string, wardCode?: string): Promise<string> {
  const file = await ownScan(ctx, id, 'scanFileId');
  if (!wardCode) return id;
  const copy = { ...file, id: newId(), wardCode };
  await ctx.tx.storedFile.createMany({ data: [copy] });
  return copy.id;
}

/** A signed act as pages show it (`ApprovalText`). */
export const approvalView = (row: Prisma.ApprovalGetPayload<object>) => ({
  id: row.id,
  number: row.number,
  date: dateToDay(row.date),
  signerName: row.signerName,
  capacity: row.capacity as ApprovalInput['capacity'],
  note: row.note,
  scanned: row.scanFileId !== null,
});
export type ApprovalView = ReturnType<typeof approvalView>;
