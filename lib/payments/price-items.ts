import { provinceOf } from '@/lib/access/actor-type';
import { supportMonthsUsed } from '@/lib/allocation/support-used';
import { type Day, dayToDate } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { needRule } from '@/lib/prices/find-rule';
import { loadPriceRules } from '@/lib/prices/load-rules';
import { quoteLine } from '@/lib/prices/quote-line';
import type { PriceLine } from '@/lib/prices/rule-types';
import { lastCover } from './last-cover';
import { type Validity, validityOf } from './rules';

export interface PricedItem {
  itemId: string;
  groupCode: string;
  householdOrder: number | null;
  quoted: bigint;
  amount: bigint;
  full: bigint;
  explanation: PriceLine[];
  validity: Validity;
}

/** What a person is on the day of payment, where it was looked at again. */
export interface Facts {
  groupCode: string;
  householdOrder: number | null;
}

/**
 * Prices items and works out their validity on the day of payment, by the rules of that day. Group and household order are those of
 * `facts`, else of the item's row in a remittance, else of the allocation and of the household in that calendar year.
 */
export async function priceItems(
  ctx: Pick<Ctx, 'tx' | 'actor'>,
  itemIds: readonly string[],
  day: Day,
  facts?: Facts,
): Promise<PricedItem[]> {
  const provinceCode = provinceOf(ctx.actor);
  const rules = await loadPriceRules(ctx.tx, provinceCode);
  const ask = { rules, day, provinceCode };
  const waitingDays = Number(needRule(ask, 'waitingDays').value);
  const gapMonths = Number(needRule(ask, 'gapMonths').value);
  const items = await ctx.tx.item.findMany({
    where: { id: { in: [...itemIds] }, provinceCode },
    include: { line: true, remittanceRows: { where: { removedAt: null } } },
    orderBy: { id: 'asc' },
  });
  const covered = await lastCover(ctx, itemIds);
  const used = await supportMonthsUsed(
    ctx.tx,
    items.map(({ listLineId }) => listLineId),
  );
  const orders = await ordersOf(ctx, items, Number(day.slice(0, 4)));
  return items.map((item) => {
    const { groupCode, householdOrder } = facts ??
      item.remittanceRows[0] ?? {
        groupCode: item.groupCode,
        householdOrder: orders.get(item.personId) ?? item.line.householdOrder,
      };
    const quote = quoteLine(rules, day, provinceCode, {
      ...item.line,
      itemKind: item.kind,
      months: item.months,
      groupCode,
      householdOrder,
      supportMonthsUsed: used.get(item.listLineId) ?? 0,
    });
    const validity = validityOf({
      kind: item.kind as 'card' | 'book',
      payDay: day,
      months: item.months,
      coveredTo: covered.get(item.id) ?? null,
      firstJoin: item.line.firstJoin,
      waitingDays,
      gapMonths,
    });
    return {
      itemId: item.id,
      groupCode,
      householdOrder,
      quoted: item.sponsorShare,
      amount: quote.sponsor,
      full: quote.full,
      explanation: quote.explanation,
      validity,
    };
  });
}

/** Place in the order of the household, where the register knows it for that calendar year. */
async function ordersOf(
  { tx }: Pick<Ctx, 'tx'>,
  items: readonly { personId: string }[],
  year: number,
): Promise<Map<string, number>> {
  const members = await tx.householdMember.findMany({
    where: { personId: { in: items.map(({ personId }) => personId) }, year, order: { not: null } },
    select: { personId: true, order: true },
  });
  return new Map(members.map(({ personId, order }) => [personId, order!]));
}

/** The columns of a remittance row that a price fills. */
export const pricedColumns = (p: PricedItem) => ({
  quoted: p.quoted,
  amount: p.amount,
  groupCode: p.groupCode,
  householdOrder: p.householdOrder,
  explanation: p.explanation as object[],
  validFrom: dayToDate(p.validity.from),
  validTo: dayToDate(p.validity.to),
  validityRule: p.validity.rule,
});
