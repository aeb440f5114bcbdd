import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay, type Day, dayToDate } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { needRule } from '@/lib/prices/find-rule';
import { loadPriceRules } from '@/lib/prices/load-rules';
import { quoteLine } from '@/lib/prices/quote-line';
import type { PriceLine, PriceSlice } from '@/lib/prices/rule-types';
import { type Validity, validityOf } from './rules';

export interface PricedItem {
  itemId: string;
  quoted: bigint;
  amount: bigint;
  full: bigint;
  slices: PriceSlice[];
  explanation: PriceLine[];
  validity: Validity;
}

/**
 * Prices items and works out their validity on the day of payment, by the rules of that day and the group, household order and
 * income of the approved list. Cover is what the insurer's list knows of the person's numbers, and what was paid for before.
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
      slices: quote.slices,
      explanation: quote.explanation,
      validity,
    };
  });
}

/**
 * Last day of known cover of the same kind per item: in the insurer's list by the person's citizen id or insurance code, and of
 * items of the same human that were paid before.
 */
async function lastCover({ tx }: Pick<Ctx, 'tx'>, itemIds: readonly string[]): Promise<Map<string, Day>> {
  const ids = [...itemIds];
  const rows = await tx.$queryRaw<{ id: string; last: Date }[]>`
    select id, max(last) as last from (
      select i.id, c."validTo" as last from "Item" i join "Person" p on p.id = i."personId"
      join "Insurance" c on c.kind = i.kind and (c."citizenId" = p."citizenId" or c."insuranceCode" = p."insuranceCode")
      where i.id = any(${ids}::uuid[])
      union all
      select i.id, e."periodTo" from "Item" i join "Entitlement" own on own.id = i."entitlementId"
      join "Entitlement" e on e."identityId" = own."identityId" and e.kind = own.kind and e.id <> own.id and e."reversedAt" is null
      join "Item" paid on paid."entitlementId" = e.id and paid.state not in ('allocated', 'reversed')
      where i.id = any(${ids}::uuid[])
    ) cover group by id`;
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
