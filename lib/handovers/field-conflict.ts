import { openCase } from '@/lib/cases/open-case';
import { dateToDay } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';

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

const VIETNAM_MS = 7 * 3_600_000;
const RECEIVER = { self: 'chính người được tặng', proxy: 'người nhận thay', guardian: 'người giám hộ' };

const when = (at: Date): string => {
  const there = new Date(at.getTime() + VIETNAM_MS);
  return `${there.toISOString().slice(11, 16)} ngày ${dateToDay(there).split('-').reverse().join('/')}`;
};
const sentence = ({ happenedAt, receiver, evidence }: Told): string =>
  `${evidence === 'paperSignoff' ? 'trên giấy' : 'trên thiết bị'}, ${when(happenedAt)}, ${RECEIVER[receiver as keyof typeof RECEIVER] ?? receiver} nhận`;

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
    subject: 'Hai lần ghi nhận bàn giao cho một thẻ hoặc sổ',
    body: `Đã ghi nhận: ${sentence(first)}. Lần ghi sau: ${sentence(second)}. Lần ghi đầu được giữ nguyên. Cần hỏi người giao và người nhận; nếu lần đầu ghi nhầm thì hoàn tác rồi bàn giao lại.`,
    driveId: item.driveId,
    wardCode: item.wardCode,
    lineId: item.listLineId,
    itemId: item.id,
  });
  return true;
}
