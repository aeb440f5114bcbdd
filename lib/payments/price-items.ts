import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay, type Day, dayToDate } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { needRule } from '@/lib/prices/find-rule';
import { loadPriceRules } from '@/lib/prices/load-rules';
import { quoteLine } from '@/lib/prices/quote-line';
import type { PriceLine } from '@/lib/prices/rule-types';
import { type Validity, validityOf } from './rules';

export interface PricedItem {
  itemId: string;
  quoted: bigint;
  amount: bigint;
  full: bigint;
  explanation: PriceLine[];
  validity: Validity;
}

/**
 * Prices items and works out their validity on the day of payment, by the rules of that day and the group, household order and
 * income of the approved list. Cover is what the insurer's list knows of the person's numbers.
 */
export async function priceItems(
  ctx: Pick<Ctx, 'tx' | 'actor'>,
  itemIds: readonly string[],
  day: Day,
): Promise<PricedItem[]> {
  const provinceCode = provinceOf(ctx.actor);
  const rules = await loadPriceRules(ctx.tx, provinceCode);
  const ask = { rules, day, provinceCode };
  const waitingDays = Number(needRule(ask, 'waitingDays').value);
  const gapMonths = Number(needRule(ask, 'gapMonths').value);
  const items = await ctx.tx.item.findMany({
    where: { id: { in: [...itemIds] }, provinceCode },
    include: { line: true },
    orderBy: { id: 'asc' },
  });
  const covered = await lastCover(ctx, itemIds);
  return items.map((item) => {
    const quote = quoteLine(rules, day, provinceCode, {
      ...item.line,
      itemKind: item.kind,
      months: item.months,
      groupCode: item.groupCode,
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
      quoted: item.sponsorShare,
      amount: quote.sponsor,
      full: quote.full,
      explanation: quote.explanation,
      validity,
    };
  });
}

/** Last day of known cover per item: by the person's citizen id or insurance code, of the same kind. */
async function lastCover({ tx }: Pick<Ctx, 'tx'>, itemIds: readonly string[]): Promise<Map<string, Day>> {
  const rows = await tx.$queryRaw<{ id: string; last: Date }[]>`
    select i.id, max(c."validTo") as last from "Item" i join "Person" p on p.id = i."personId"
    join "Insurance" c on c.kind = i.kind and (c."citizenId" = p."citizenId" or c."insuranceCode" = p."insuranceCode")
    where i.id = any(${[...itemIds]}::uuid[]) group by i.id`;
  return new Map(rows.map((row) => [row.id, dateToDay(row.last)]));
}

/** The columns of a remittance row that a price fills. */
export const pricedColumns = (p: PricedItem) => ({
  quoted: p.quoted,
  amount: p.amount,
  explanation: p.explanation as object[],
  validFrom: dayToDate(p.validity.from),
  validTo: dayToDate(p.validity.to),
  validityRule: p.validity.rule,
});
