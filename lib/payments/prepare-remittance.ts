import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { holdDrive } from '@/lib/drives/drive-ref';
import { pricedColumns, priceItems } from './price-items';
import { addUp } from './remittance-ref';
import { PrepareInput } from './schema';

/**
 * Gathers allocated items that stand in no remittance yet and prices them for the day of payment. An item can stand in one
 * remittance only (unique index oneRemittancePerItem → alreadyRemitted for the slower of two). DomainError nothingToDo.
 */
export const prepareRemittance = defineCommand({
  name: 'remittance.prepare',
  permission: 'remittance.prepare',
  input: PrepareInput,
  timeout: 60_000,
  async run(ctx, { driveId, priceDay, kind, wardCode, phaseId }) {
    await holdDrive(ctx, driveId, ['open', 'distributing']);
    const provinceCode = provinceOf(ctx.actor);
    // One after another per drive: numbers run on, and the slower of two finds the items gone.
    await ctx.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`remittance ${driveId}`}, 0))`;
    // Held, so that none is taken back while it is being written into the remittance.
    await ctx.tx.$queryRaw`
      select id from "Item" where "driveId" = ${driveId}::uuid and "provinceCode" = ${provinceCode} and state = 'allocated'
      order by id for update`;
    const items = await ctx.tx.item.findMany({
      where: {
        driveId,
        provinceCode,
        state: 'allocated',
        remittanceRows: { none: { removedAt: null } },
        ...(kind ? { kind } : {}),
        ...(wardCode ? { wardCode } : {}),
        ...(phaseId ? { phaseId } : {}),
      },
      select: { id: true },
    });
    if (items.length === 0) throw new DomainError('nothingToDo');
    const priced = await priceItems(
      ctx,
      items.map((i) => i.id),
      priceDay,
    );
    const id = newId();
    const number =
      1 + ((await ctx.tx.remittance.aggregate({ where: { driveId }, _max: { number: true } }))._max.number ?? 0);
    await ctx.tx.remittance.createMany({
      data: [
        {
          id,
          provinceCode,
          driveId,
          number,
          priceDay: dayToDate(priceDay),
          createdById: ctx.actor.userId,
          createdHuman: ctx.actor.humanId,
        },
      ],
    });
    await ctx.tx.remittanceRow.createMany({
      data: priced.map((p) => ({ provinceCode, remittanceId: id, itemId: p.itemId, ...pricedColumns(p) })),
    });
    await addUp(ctx, id);
    ctx.audit({
      what: 'remittance.prepared',
      subjectType: 'Remittance',
      subjectId: id,
      driveId,
      counts: { rows: priced.length },
      ids: items.map((i) => i.id),
    });
    return { id, number };
  },
});
