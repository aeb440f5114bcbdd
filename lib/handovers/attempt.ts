import { dayToDate } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';

export interface Missed {
  reason: string;
  note: string;
  nextOn?: string | undefined;
  nextRoute?: string | undefined;
}

interface MissedItem {
  id: string;
  provinceCode: string;
  wardCode: string;
  driveId: string;
  listLineId: string;
}

/** Writes that items were not collected, each with its audit row; a trigger marks them and sets the next way. */
export async function writeAttempts(ctx: Ctx, missed: readonly { item: MissedItem; why: Missed }[]): Promise<string[]> {
  const rows = missed.map(({ item, why }) => ({
    id: newId(),
    provinceCode: item.provinceCode,
    wardCode: item.wardCode,
    itemId: item.id,
    reason: why.reason,
    note: why.note,
    happenedAt: ctx.now,
    nextOn: why.nextOn ? dayToDate(why.nextOn) : null,
    nextRoute: why.nextRoute || null,
    byId: ctx.actor.userId,
  }));
  await ctx.tx.handoverAttempt.createMany({ data: rows });
  for (const { item } of missed)
    ctx.audit({
      what: 'handover.notCollected',
      subjectType: 'ListLine',
      subjectId: item.listLineId,
      driveId: item.driveId,
      wardCode: item.wardCode,
    });
  return rows.map(({ id }) => id);
}
