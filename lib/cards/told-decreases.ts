import { dateToDay } from '@/lib/core/clock';
import type { QueryCtx } from '@/lib/core/query';
import { fullNames } from '@/lib/payments/full-names';
import { wardNames } from '@/lib/places/wards';
import { monthsLeft } from './decrease-rules';
import type { EndingKind } from './schema';

/** Section II of a batch: who was taken off the insurer's list, why, for which months, and what was answered. */
export async function batchDecreases(ctx: QueryCtx, batchId: string, locale: string) {
  const rows = await ctx.tx.batchDecrease.findMany({
    where: { batchId },
    orderBy: { position: 'asc' },
    include: { ending: true, item: { select: { code: true, wardCode: true, listLineId: true } } },
  });
  const items = rows.map(({ item }) => item);
  const names = await fullNames(
    ctx,
    items.map(({ listLineId }) => listLineId),
  );
  const wardOf = await wardNames(
    ctx.tx,
    items.map(({ wardCode }) => wardCode),
    locale,
  );
  return rows.map(({ id, itemId, position, takenFrom, months, amount, answer, reason, ending, item }) => ({
    ...{ id, itemId, position, months, amount, answer, reason },
    code: item.code,
    name: names.get(item.listLineId) ?? '—',
    ward: wardOf(item.wardCode),
    from: dateToDay(takenFrom),
    ending: ending.kind as EndingKind,
    source: ending.source,
  }));
}

/** How an item ended, and the batch that told the insurer of it; null while it runs as it was issued. */
export async function endingOf(
  { tx }: Pick<QueryCtx, 'tx'>,
  item: { id: string; entitlementId: string; validFrom: Date | null; months: number },
) {
  const ending = await tx.entitlementEnding.findFirst({
    where: { entitlementId: item.entitlementId },
    orderBy: [{ lastDay: 'asc' }, { id: 'asc' }],
  });
  if (!ending) return null;
  const decrease = await tx.batchDecrease.findFirst({
    where: { itemId: item.id },
    include: { batch: { select: { id: true, number: true, form: true, sentOn: true } } },
  });
  const lastDay = dateToDay(ending.lastDay);
  const left = item.validFrom && monthsLeft({ from: dateToDay(item.validFrom), months: item.months }, lastDay);
  return {
    kind: ending.kind as EndingKind,
    lastDay,
    source: ending.source,
    months: decrease?.months ?? left?.months ?? 0,
    told: decrease && {
      ...decrease.batch,
      answer: decrease.answer,
      reason: decrease.reason,
      amount: decrease.amount,
      sentOn: decrease.batch.sentOn && dateToDay(decrease.batch.sentOn),
    },
  };
}
