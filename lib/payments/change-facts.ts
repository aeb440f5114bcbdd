import { dateToDay, type Day } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { targetGroup } from '@/lib/prices/groups';
import { putInHousehold } from '@/lib/register/household';
import { pricedColumns, priceItems } from './price-items';
import { addUp, remittanceOf } from './remittance-ref';
import { ChangeFactsInput } from './schema';

/**
 * Writes down that a person's group or place in the household is another one on the day of payment than on the approved list (a new
 * review on 1 January, a household's order of a new year), with its source, and prices the row anew. The list keeps its text.
 * DomainError notFound | wrongState (not a draft) | stale | priceMissing | earmarkBroken (the gift is for other groups).
 */
export const changeFacts = defineCommand({
  name: 'remittance.changeFacts',
  permission: 'remittance.prepare',
  input: ChangeFactsInput,
  async run(ctx, { remittanceId, version, rowId, groupCode, householdOrder, reason }) {
    if (!targetGroup(groupCode)) throw new DomainError('invalidInput', undefined, { groupCode: 'chooseOne' });
    const remittance = await remittanceOf(ctx, remittanceId, version, 'draft');
    const row = remittance.rows.find((one) => one.id === rowId);
    if (!row) throw new DomainError('notFound');
    const priceDay = dateToDay(remittance.priceDay);
    const order = householdOrder === '' ? null : Number(householdOrder);
    const [priced] = await priceItems(ctx, [row.itemId], priceDay, { groupCode, householdOrder: order });
    await ctx.tx.remittanceRow.updateMany({
      where: { id: rowId },
      data: { ...pricedColumns(priced!), changeReason: reason },
    });
    if (order !== null && order !== row.householdOrder) await keepOrder(ctx, row.itemId, order, priceDay, reason);
    await addUp(ctx, remittanceId);
    const item = await ctx.tx.item.findUniqueOrThrow({ where: { id: row.itemId }, select: { wardCode: true } });
    ctx.audit({
      what: 'item.factsChanged',
      subjectType: 'Item',
      subjectId: row.itemId,
      driveId: remittance.driveId,
      wardCode: item.wardCode,
      reason,
      fields: [
        ...(groupCode === row.groupCode ? [] : ['groupCode']),
        ...(order === row.householdOrder ? [] : ['householdOrder']),
      ],
    });
    return { id: remittanceId };
  },
});

/** The order belongs to person, household and calendar year: the next payment of the year begins with it. */
async function keepOrder(ctx: Ctx, itemId: string, order: number, priceDay: Day, reason: string): Promise<void> {
  const { line, ...item } = await ctx.tx.item.findUniqueOrThrow({ where: { id: itemId }, include: { line: true } });
  await putInHousehold(ctx, {
    wardCode: item.wardCode,
    headName: line.headName || line.fullName,
    hamlet: line.hamlet,
    personId: item.personId,
    relation: line.relation,
    year: Number(priceDay.slice(0, 4)),
    order,
    orderReason: reason,
    from: priceDay,
  });
}
