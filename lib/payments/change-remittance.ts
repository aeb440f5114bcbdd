import { type Day, dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { pricedColumns, priceItems } from './price-items';
import { addUp, remittanceOf } from './remittance-ref';
import { RemoveRowInput, RepriceInput } from './schema';

/** Takes one item out of a draft; the row stays, marked, and the item can stand in another remittance. */
export const removeRemittanceRow = defineCommand({
  name: 'remittance.removeRow',
  permission: 'remittance.prepare',
  input: RemoveRowInput,
  async run(ctx, { remittanceId, version, rowId }) {
    const remittance = await remittanceOf(ctx, remittanceId, version, 'draft');
    const row = remittance.rows.find((r) => r.id === rowId);
    if (!row) throw new DomainError('notFound');
    await ctx.tx.remittanceRow.updateMany({ where: { id: rowId }, data: { removedAt: ctx.now } });
    await addUp(ctx, remittanceId);
    ctx.audit({
      what: 'remittance.rowRemoved',
      subjectType: 'Item',
      subjectId: row.itemId,
      driveId: remittance.driveId,
    });
    return { id: remittanceId };
  },
});

/** Prices a draft anew for another day of payment. */
export const repriceRemittance = defineCommand({
  name: 'remittance.reprice',
  permission: 'remittance.prepare',
  input: RepriceInput,
  timeout: 60_000,
  async run(ctx, { remittanceId, version, priceDay }) {
    const remittance = await remittanceOf(ctx, remittanceId, version, 'draft');
    await reprice(ctx, remittance, priceDay);
    ctx.audit({
      what: 'remittance.repriced',
      subjectType: 'Remittance',
      subjectId: remittanceId,
      driveId: remittance.driveId,
    });
    return { id: remittanceId };
  },
});

/** An approved remittance goes back to draft with the prices of another day: the difference is approved again. */
export const reopenRemittance = defineCommand({
  name: 'remittance.reopen',
  permission: 'remittance.prepare',
  input: RepriceInput,
  timeout: 60_000,
  async run(ctx, { remittanceId, version, priceDay }) {
    const remittance = await remittanceOf(ctx, remittanceId, version, 'approved');
    await ctx.tx.remittance.updateMany({ where: { id: remittanceId }, data: { state: 'draft' } });
    await reprice(ctx, remittance, priceDay);
    ctx.audit({
      what: 'remittance.reopened',
      subjectType: 'Remittance',
      subjectId: remittanceId,
      driveId: remittance.driveId,
    });
    return { id: remittanceId };
  },
});

async function reprice(
  ctx: Ctx,
  remittance: { id: string; rows: { id: string; itemId: string }[] },
  priceDay: Day,
): Promise<void> {
  const priced = await priceItems(
    ctx,
    remittance.rows.map((r) => r.itemId),
    priceDay,
  );
  const byItem = new Map(priced.map((p) => [p.itemId, p]));
  for (const row of remittance.rows) {
    await ctx.tx.remittanceRow.updateMany({ where: { id: row.id }, data: pricedColumns(byItem.get(row.itemId)!) });
  }
  await ctx.tx.remittance.updateMany({ where: { id: remittance.id }, data: { priceDay: dayToDate(priceDay) } });
  await addUp(ctx, remittance.id);
}
