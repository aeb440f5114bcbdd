import { type Actor, provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import { dateToDay } from '@/lib/core/clock';
import { defineQuery, type QueryCtx } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fullNames } from '@/lib/payments/full-names';
import { placeNames } from '@/lib/places/wards';
import { wardName } from '@/lib/places/ward-name';
import { nameKey } from '@/lib/register/names';
import { ASKABLE } from './form-items';
import { ITEM_STEPS, type ItemStep, STEPS } from './rules';
import type { ItemTable } from './table';

/** Items that the actor's place may see: its wards', or the province's. */
const scope = (actor: Actor): Prisma.ItemWhereInput => ({
  provinceCode: provinceOf(actor),
  ...(actor.placeRole === 'base' ? { wardCode: { in: actor.wardCodes } } : {}),
});

export const mayIssue = (actor: Actor): boolean => can(actor.role, 'card.issue');

/** Columns that every reader may see, auditors too; numbers are asked for apart. */
const columns = {
  id: true,
  wardCode: true,
  listLineId: true,
  kind: true,
  form: true,
  months: true,
  state: true,
  activation: true,
  handover: true,
  rejectReason: true,
  validFrom: true,
  validTo: true,
  code: true,
} satisfies Prisma.ItemSelect;

export async function wardNames({ tx }: Pick<QueryCtx, 'tx'>, codes: Iterable<string>, locale: string) {
  const places = await placeNames(tx, codes);
  return (code: string): string => (places.has(code) ? wardName(places.get(code)!, locale) : code);
}

/** Items of a drive, a page of them, with counts by state and the batches to the insurer. */
export const readCards = defineQuery('card.read', async (ctx, driveId: string, table: ItemTable, locale: string) => {
  const { tx, actor } = ctx;
  const drive = await driveOf(ctx, driveId);
  const all: Prisma.ItemWhereInput = { driveId, ...scope(actor) };
  const where: Prisma.ItemWhereInput = { AND: [all, chosen(table, actor)] };
  const direction = table.desc ? ('desc' as const) : ('asc' as const);
  const orders = {
    ward: [{ wardCode: direction }, { id: direction }],
    name: actor.placeRole === 'auditor' ? [{ id: direction }] : [{ line: { nameKey: direction } }, { id: direction }],
    state: [{ state: direction }, { id: direction }],
  };
  const total = await tx.item.count({ where });
  const items = await tx.item.findMany({
    where,
    select: columns,
    orderBy: orders[table.sort],
    skip: table.skip,
    take: table.take,
  });
  const ids = items.map(({ id }) => id);
  const numbers =
    actor.placeRole === 'auditor'
      ? []
      : await tx.item.findMany({
          where: { id: { in: ids } },
          select: { id: true, cardNumber: true, insuranceCode: true },
        });
  const counts = await tx.item.groupBy({ by: ['state', 'wardCode'], where: all, _count: { id: true } });
  const names = await fullNames(
    ctx,
    items.map(({ listLineId }) => listLineId),
  );
  const wardOf = await wardNames(
    ctx,
    counts.map(({ wardCode }) => wardCode),
    locale,
  );
  await ctx.see({ kind: 'page', subjectType: 'item', ids, purpose: 'cards' });
  const issue = mayIssue(actor);
  return {
    planNumber: drive.planNumber,
    may: { issue },
    total,
    askable: issue ? await tx.item.count({ where: { AND: [all, ASKABLE] } }) : 0,
    movable: issue ? await countMovable(ctx, driveId) : 0,
    states: sumBy(counts, ({ state }) => state),
    wards: [...new Set(counts.map(({ wardCode }) => wardCode))].map((value) => ({ value, label: wardOf(value) })),
    batches: actor.placeRole === 'base' ? null : await batchesOf(ctx, driveId),
    rows: items.map(({ validFrom, validTo, ...item }) => {
      const own = numbers.find(({ id }) => id === item.id);
      return {
        ...item,
        name: names.get(item.listLineId) ?? '—',
        ward: wardOf(item.wardCode),
        number: own?.cardNumber ?? own?.insuranceCode ?? null,
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

function sumBy<T extends { _count: { id: number } }>(rows: readonly T[], keyOf: (row: T) => string) {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[keyOf(row)] = (sums[keyOf(row)] ?? 0) + row._count.id;
  return sums;
}

async function batchesOf({ tx }: QueryCtx, driveId: string) {
  const batches = await tx.cardBatch.findMany({ where: { driveId }, orderBy: { number: 'desc' } });
  const counts = await tx.cardBatchRow.groupBy({
    by: ['batchId', 'answer'],
    where: { batchId: { in: batches.map(({ id }) => id) } },
    _count: { id: true },
  });
  return batches.map(({ id, number, form, state, sentOn }) => ({
    id,
    number,
    form,
    state,
    sentOn: sentOn && dateToDay(sentOn),
    ...countAnswers(counts.filter(({ batchId }) => batchId === id)),
  }));
}

/** Accepted, rejected and unanswered; they add up to the rows. */
export function countAnswers(groups: readonly { answer: string; _count: { id: number } }[]) {
  const of = (answer: string) => groups.find((group) => group.answer === answer)?._count.id ?? 0;
  const [accepted, rejected, unanswered] = [of('accepted'), of('rejected'), of('unanswered')];
  return { accepted, rejected, unanswered, rows: accepted + rejected + unanswered };
}

const stepWhere = (step: ItemStep): Prisma.ItemWhereInput => ({
  form: STEPS[step].form,
  state: { in: [...STEPS[step].from] },
  ...(step === 'help' ? { activation: null } : {}),
});

const countMovable = ({ tx, actor }: QueryCtx, driveId: string) =>
  tx.item.count({ where: { AND: [{ driveId }, scope(actor), { OR: ITEM_STEPS.map(stepWhere) }] } });

/** How many items of each ward can make which step. */
export const readMoves = defineQuery('card.issue', async (ctx, driveId: string, locale: string) => {
  const { tx, actor } = ctx;
  const drive = await driveOf(ctx, driveId);
  const counts: { step: ItemStep; wardCode: string; count: number }[] = [];
  for (const step of ITEM_STEPS) {
    const groups = await tx.item.groupBy({
      by: ['wardCode'],
      where: { AND: [{ driveId }, scope(actor), stepWhere(step)] },
      _count: { id: true },
    });
    counts.push(...groups.map(({ wardCode, _count }) => ({ step, wardCode, count: _count.id })));
  }
  const issued = await tx.item.groupBy({
    by: ['wardCode'],
    where: {
      AND: [
        { driveId, handover: { not: 'handedOver' } },
        scope(actor),
        { state: { in: ['issued', 'printed', 'atWard', 'notified', 'activated'] } },
      ],
    },
    _count: { id: true },
  });
  const wardOf = await wardNames(
    ctx,
    issued.map(({ wardCode }) => wardCode),
    locale,
  );
  return {
    planNumber: drive.planNumber,
    rows: issued
      .map(({ wardCode, _count }) => ({
        wardCode,
        ward: wardOf(wardCode),
        issued: _count.id,
        steps: counts.filter((one) => one.wardCode === wardCode),
      }))
      .sort((a, b) => a.wardCode.localeCompare(b.wardCode)),
  };
});
export type MoveRow = Awaited<ReturnType<typeof readMoves.as>>['rows'][number];
