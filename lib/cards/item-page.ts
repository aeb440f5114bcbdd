import { can } from '@/lib/access/permissions';
import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery, type QueryCtx } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { fullNames } from '@/lib/payments/full-names';
import { wardNames } from '@/lib/places/wards';
import { groupName } from '@/lib/prices/group-name';
import type { PriceLine } from '@/lib/prices/rule-types';
import { endingOf } from './told-decreases';
import { ITEM_COLUMNS, mayIssue, scope } from './read-parts';
import { ISSUED, ITEM_STEPS, mayStep } from './rules';

const ENDING_COLUMNS = { entitlementId: true, version: true } as const;

/** One card or book with its whole way: whose money, which payment, what was asked and answered. DomainError notFound. */
export const readItem = defineQuery('card.read', async (ctx, itemId: string, locale: string) => {
  const { tx, actor } = ctx;
  const found = await tx.item.findFirst({
    where: { id: itemId, ...scope(actor) },
    select: { ...ITEM_COLUMNS, driveId: true, groupCode: true, full: true, sponsorShare: true, ...ENDING_COLUMNS },
  });
  if (!found) throw new DomainError('notFound');
  const { validFrom, validTo, entitlementId: _, ...item } = found;
  // A base office reads the items of its wards, not the traffic with the insurer.
  const ending = actor.placeRole === 'base' ? null : await endingOf(ctx, found);
  const numbers =
    actor.placeRole === 'auditor'
      ? null
      : await tx.item.findFirst({ where: { id: itemId }, select: { cardNumber: true, insuranceCode: true } });
  await ctx.see({ kind: 'page', subjectType: 'item', ids: [itemId], purpose: 'card' });
  const wardOf = await wardNames(ctx.tx, [item.wardCode], locale);
  const issue = mayIssue(actor);
  return {
    ...item,
    today: ctx.today,
    planNumber: (await driveOf(ctx, item.driveId)).planNumber,
    name: (await fullNames(ctx, [item.listLineId])).get(item.listLineId) ?? '—',
    ward: wardOf(item.wardCode),
    group: groupName(item.groupCode, locale),
    number: numbers?.cardNumber ?? numbers?.insuranceCode ?? null,
    validFrom: validFrom && dateToDay(validFrom),
    validTo: validTo && dateToDay(validTo),
    ending,
    may: {
      issue,
      end: issue && (ISSUED as readonly string[]).includes(item.state) && !ending?.told,
      payments: can(actor.role, 'remittance.read'),
      allocation: can(actor.role, 'allocation.read'),
    },
    steps: issue ? ITEM_STEPS.filter((step) => mayStep(item, step)) : [],
    // A base office reads the items of its wards, not the money behind them.
    chain: actor.placeRole === 'base' ? null : await chainOf(ctx, itemId),
  };
});
export type ItemView = Awaited<ReturnType<typeof readItem.as>>;

async function chainOf({ tx }: QueryCtx, itemId: string) {
  const [allocation] = await tx.$queryRaw<
    { runId: string; number: number; explanation: PriceLine[]; funds: { name: string; amount: string }[] }[]
  >`
    select r.id as "runId", r.number, l.explanation,
      (select json_agg(json_build_object('name', f.name, 'amount', s.amount::text) order by s.amount desc, f.name)
        from "AllocationSlice" s join "Fund" f on f.id = s."fundId" where s."lineId" = l.id) as funds
    from "Item" i join "Entitlement" e on e.id = i."entitlementId" join "AllocationLine" l on l.id = e."allocationLineId"
    join "AllocationRun" r on r.id = l."runId" where i.id = ${itemId}::uuid`;
  const row = await tx.remittanceRow.findFirst({
    where: { itemId, removedAt: null },
    include: { remittance: true },
  });
  const batches = await tx.cardBatchRow.findMany({
    where: { itemId },
    select: { answer: true, reason: true, batch: { select: { id: true, number: true, form: true, sentOn: true } } },
    orderBy: { batch: { number: 'asc' } },
  });
  return {
    allocation: allocation!,
    explanation: (row?.explanation ?? allocation!.explanation) as PriceLine[],
    payment: row && {
      id: row.remittance.id,
      number: row.remittance.number,
      paidOn: row.remittance.paidOn && dateToDay(row.remittance.paidOn),
      orderNumber: row.remittance.orderNumber,
    },
    batches: batches.map(({ answer, reason, batch }) => ({
      answer,
      reason,
      id: batch.id,
      number: batch.number,
      form: batch.form,
      sentOn: batch.sentOn && dateToDay(batch.sentOn),
    })),
  };
}
