import { caseTexts, type Say } from '@/lib/cases/case-words';
import { openCase } from '@/lib/cases/open-case';
import type { Ctx } from '@/lib/core/command';
import { formatter } from '@/lib/i18n/format';

/** What two devices, or a device and a paper, say about one item. */
export interface Told {
  happenedAt: Date;
  receiver: string;
  /** `paperSignoff` or what stood on a screen. */
  evidence: string;
}

interface ConflictItem {
  id: string;
  driveId: string;
  wardCode: string;
  listLineId: string;
}

const sentence = (say: Say, { happenedAt, receiver, evidence }: Told): string =>
  say.told(evidence === 'paperSignoff' ? 'paper' : 'device', {
    at: formatter(say.locale).instant(happenedAt),
    receiver: say.receiver(receiver),
  });

/**
 * Two records of one handover that cannot both be right: the first stays, and a person looks into it. One open case per item;
 * gives whether one was opened now. Names stand on the item's page, not in the case.
 */
export async function openFieldConflict(ctx: Ctx, item: ConflictItem, first: Told, second: Told): Promise<boolean> {
  const open = await ctx.tx.case.count({ where: { itemId: item.id, kind: 'fieldConflict', state: 'open' } });
  if (open > 0) return false;
  await openCase(ctx, {
    kind: 'fieldConflict',
    source: 'system',
    ...caseTexts('twoRecords', (say) => ({ first: sentence(say, first), second: sentence(say, second) })),
    driveId: item.driveId,
    wardCode: item.wardCode,
    lineId: item.listLineId,
    itemId: item.id,
  });
  return true;
}
