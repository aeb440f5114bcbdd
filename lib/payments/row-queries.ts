import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { groupName } from '@/lib/prices/group-name';
import { TARGET_GROUPS } from '@/lib/prices/groups';
import { fullNames } from './full-names';
import { DECREASE, refundedItems } from './refunded-items';
import { isRefundable } from './rules';

const REFUND_ASKED = { select: { ...DECREASE.select, amount: true } } as const;

/** An item of a paid remittance that the insurer may refund. DomainError notFound. */
export const readRefundable = defineQuery('remittance.pay', async (ctx, rowId: string) => {
  const row = await ctx.tx.remittanceRow.findFirst({
    where: { id: rowId, provinceCode: provinceOf(ctx.actor), removedAt: null, remittance: { paidOn: { not: null } } },
    include: { item: { include: { decrease: REFUND_ASKED } }, remittance: true },
  });
  if (!row) throw new DomainError('notFound');
  const { item, remittance } = row;
  const refunded = (await refundedItems(ctx.tx, [item.id])).size > 0;
  await ctx.see({ kind: 'page', subjectType: 'item', ids: [item.id], purpose: 'insurerRefund' });
  const names = await fullNames(ctx, [item.listLineId]);
  return {
    itemId: item.id,
    version: item.version,
    state: item.state,
    open: isRefundable({ ...item, refunded }),
    reason: item.rejectReason,
    paid: row.amount,
    /** Whom it was not issued to, all of it; whom it was, the months left. */
    amount: item.decrease ? item.decrease.amount : row.amount,
    takenOff: item.decrease !== null,
    name: names.get(item.listLineId) ?? '—',
    remittanceId: remittance.id,
    number: remittance.number,
    driveId: remittance.driveId,
    today: ctx.today,
  };
});

/** Somebody in a draft whose group or place in the household may have changed since the list. DomainError notFound. */
export const readFacts = defineQuery('remittance.prepare', async (ctx, rowId: string, locale: string) => {
  const row = await ctx.tx.remittanceRow.findFirst({
    where: { id: rowId, provinceCode: provinceOf(ctx.actor), removedAt: null },
    include: { item: { include: { line: true } }, remittance: true },
  });
  if (!row) throw new DomainError('notFound');
  const { item, remittance } = row;
  await ctx.see({ kind: 'page', subjectType: 'item', ids: [item.id], purpose: 'factsOnPaymentDay' });
  const drive = await driveOf(ctx, remittance.driveId);
  return {
    remittanceId: remittance.id,
    version: remittance.version,
    number: remittance.number,
    draft: remittance.state === 'draft',
    planNumber: drive.planNumber,
    priceDay: dateToDay(remittance.priceDay),
    name: item.line.fullName,
    listed: { group: groupName(item.line.groupCode ?? item.groupCode, locale), order: item.line.householdOrder },
    groupCode: row.groupCode,
    householdOrder: row.householdOrder,
    reason: row.changeReason,
    quoted: row.quoted,
    amount: row.amount,
    groups: TARGET_GROUPS.map(({ code }) => ({ value: code, label: groupName(code, locale) })),
  };
});
