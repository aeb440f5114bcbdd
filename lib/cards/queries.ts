import type { Actor } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import { defineQuery, type QueryCtx } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fullNames } from '@/lib/payments/full-names';
import { wardNames } from '@/lib/places/wards';
import { groupName } from '@/lib/prices/group-name';
import { nameKey } from '@/lib/register/names';
import { countAnswers, ITEM_COLUMNS, mayIssue, NUMBER_COLUMNS, scope } from './read-parts';
import { ASKABLE } from './form-items';
import { ISSUED, ITEM_STEPS, mayStep } from './rules';
import type { ItemTable } from './table';
import { waitingDecreases } from './waiting-decreases';

/** Items of a drive, a page of them, with counts by state and the batches to the insurer. */
export const readCards = defineQuery('card.read', async (ctx, driveId: string, table: ItemTable, locale: string) => {
  const { tx, actor } = ctx;
  await driveOf(ctx, driveId);
  const all: Prisma.ItemWhereInput = { driveId, ...scope(actor) };
  const where: Prisma.ItemWhereInput = { AND: [all, chosen(table, actor)] };
  const direction = table.desc ? ('desc' as const) : ('asc' as const);
  const orders = {
    ward: [{ wardCode: direction }, { id: direction }],
    name: actor.placeRole === 'auditor' ? [{ id: direction }] : [{ line: { nameKey: direction } }, { id: direction }],
    state: [{ state: direction }, { id: direction }],
  };
  const items = await tx.item.findMany({
    where,
    select: actor.placeRole === 'auditor' ? ITEM_COLUMNS : { ...ITEM_COLUMNS, ...NUMBER_COLUMNS },
    orderBy: orders[table.sort],
    skip: table.skip,
    take: table.take,
  });
  const ids = items.map(({ id }) => id);
  const counts = await tx.item.groupBy({
    by: ['state', 'kind', 'wardCode', 'form', 'activation'],
    where: all,
    _count: { id: true },
  });
  const names = await fullNames(
    ctx,
    items.map(({ listLineId }) => listLineId),
  );
  const wardOf = await wardNames(
    ctx.tx,
    counts.map(({ wardCode }) => wardCode),
    locale,
  );
  await ctx.see({ kind: 'page', subjectType: 'item', ids, purpose: 'cards' });
  const issue = mayIssue(actor);
  const { q, ...exact } = table.filters;
  const sum = (of: (row: (typeof counts)[number]) => boolean) =>
    counts.filter(of).reduce((all, { _count }) => all + _count.id, 0);
  return {
    may: { issue },
    // What is exact is counted already: each count of items costs as much as the page of them.
    total: q ? await tx.item.count({ where }) : sum((row) => matches(row, exact)),
    askable:
      issue && sum(({ state }) => state === 'paid' || state === 'rejected') > 0
        ? await tx.item.count({ where: { AND: [all, ASKABLE] } })
        : 0,
    // Ended, and no batch has told the insurer yet.
    decreases: issue ? (await waitingDecreases(ctx, driveId)).length : 0,
    states: statesByKind(counts),
    wards: [...new Set(counts.map(({ wardCode }) => wardCode))].map((value) => ({ value, label: wardOf(value) })),
    batches: actor.placeRole === 'base' ? null : await batchesOf(ctx, driveId, locale),
    rows: items.map((row) => {
      const { validFrom, validTo, cardNumber, insuranceCode, ...item } = {
        cardNumber: null,
        insuranceCode: null,
        ...row,
      };
      return {
        ...item,
        name: names.get(item.listLineId) ?? '—',
        ward: wardOf(item.wardCode),
        number: cardNumber ?? insuranceCode,
        validFrom: validFrom && dateToDay(validFrom),
        validTo: validTo && dateToDay(validTo),
      };
    }),
  };
});
export type Cards = Awaited<ReturnType<typeof readCards.as>>;

function chosen({ filters }: ItemTable, actor: Actor): Prisma.ItemWhereInput {
  const { q, state, kind, form, wardCode } = filters;
  const code = q?.trim().toUpperCase();
  const byName = actor.placeRole === 'auditor' || !q ? [] : [{ line: { nameKey: { contains: nameKey(q) } } }];
  return {
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(form ? { form } : {}),
    ...(wardCode ? { wardCode } : {}),
    ...(code ? { OR: [{ code }, ...byName] } : {}),
  };
}

/** Whether a count is of rows that the exact filters choose. */
const matches = (row: Record<string, unknown>, exact: Record<string, unknown>): boolean =>
  Object.entries(exact).every(([name, value]) => !value || row[name] === value);

/** Cards and books of each state apart: the two are never added up. */
function statesByKind(rows: readonly { state: string; kind: string; _count: { id: number } }[]) {
  const states: Record<string, Partial<Record<'card' | 'book', number>>> = {};
  for (const { state, kind, _count } of rows) {
    const counts = (states[state] ??= {});
    counts[kind as 'card'] = (counts[kind as 'card'] ?? 0) + _count.id;
  }
  return states;
}

async function batchesOf({ tx }: QueryCtx, driveId: string, locale: string) {
  const batches = await tx.cardBatch.findMany({ where: { driveId }, orderBy: { number: 'desc' } });
  const rows = await tx.$queryRaw<{ batchId: string; answer: string; groupCode: string; count: number }[]>`
    select r."batchId", r.answer::text, min(i."groupCode") as "groupCode", count(*)::int as count
    from "CardBatchRow" r join "Item" i on i.id = r."itemId" where i."driveId" = ${driveId}::uuid group by 1, 2`;
  const decreases = await tx.$queryRaw<{ batchId: string; groupCode: string; count: number }[]>`
    select r."batchId", min(i."groupCode") as "groupCode", count(*)::int as count
    from "CardBatch" b join "BatchDecrease" r on r."batchId" = b.id join "Item" i on i.id = r."itemId" where b."driveId" = ${driveId}::uuid group by 1`;
  const groupOf = (id: string): string => {
    const first = [...rows, ...decreases].find(({ batchId }) => batchId === id);
    return first ? groupName(first.groupCode, locale) : '—';
  };
  return batches.map(({ id, number, form, state, sentOn }) => ({
    id,
    number,
    form,
    state,
    group: groupOf(id),
    sentOn: sentOn && dateToDay(sentOn),
    ...countAnswers(rows.filter(({ batchId }) => batchId === id)),
    decreases: decreases.find(({ batchId }) => batchId === id)?.count ?? 0,
  }));
}

/** How many items of each ward can make which step. */
export const readMoves = defineQuery('card.issue', async (ctx, driveId: string, locale: string) => {
  const { tx, actor } = ctx;
  const drive = await driveOf(ctx, driveId);
  const standings = await tx.item.groupBy({
    by: ['wardCode', 'form', 'state', 'activation', 'handover'],
    where: { driveId, ...scope(actor), state: { in: [...ISSUED] } },
    _count: { id: true },
  });
  const sum = (rows: typeof standings) => rows.reduce((all, { _count }) => all + _count.id, 0);
  const waiting = standings.filter(({ handover }) => handover !== 'handedOver');
  const wards = [...new Set(waiting.map(({ wardCode }) => wardCode))].sort();
  const wardOf = await wardNames(ctx.tx, wards, locale);
  return {
    planNumber: drive.planNumber,
    rows: wards.map((wardCode) => {
      const own = standings.filter((row) => row.wardCode === wardCode);
      const steps = ITEM_STEPS.map((step) => ({ step, count: sum(own.filter((row) => mayStep(row, step))) }));
      return {
        wardCode,
        ward: wardOf(wardCode),
        issued: sum(waiting.filter((row) => row.wardCode === wardCode)),
        steps: steps.filter(({ count }) => count > 0),
      };
    }),
  };
});
export type MoveRow = Awaited<ReturnType<typeof readMoves.as>>['rows'][number];
