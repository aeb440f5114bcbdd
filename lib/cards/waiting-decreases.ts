import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay, type Day } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { Prisma } from '@/lib/generated/prisma/client';
import { givesBack, monthsLeft, type Months, partOf } from './decrease-rules';
import { type FormItem, formItems } from './form-items';
import { ISSUED } from './rules';
import type { EndingKind } from './schema';

interface Ended {
  endingId: string;
  itemId: string;
  ending: EndingKind;
  lastDay: Date;
  source: string;
}

/** Somebody to be taken off the insurer's list. */
export interface Decrease {
  one: FormItem;
  endingId: string;
  ending: EndingKind;
  source: string;
  lastDay: Day;
  left: Months;
  givesBack: boolean;
  /** Of the sponsors' money, asked back for the months left. */
  amount: bigint;
}

/**
 * Items that the insurer has on its list although they ended, and that no batch has told it of: by the earliest of their endings, as
 * the months are shortened. One that has no whole month left does not wait: there is nothing to take off.
 */
export async function waitingDecreases(
  ctx: Pick<Ctx, 'tx' | 'actor'>,
  driveId: string,
  where: Prisma.ItemWhereInput = {},
): Promise<Decrease[]> {
  const ended = await endedItems(ctx, driveId);
  if (ended.length === 0) return [];
  const byItem = new Map(ended.map((row) => [row.itemId, row]));
  const found = await formItems(ctx, { AND: [where, { id: { in: [...byItem.keys()] } }] });
  return found.flatMap((one) => {
    const { itemId: _, lastDay: date, ...row } = byItem.get(one.item.id)!;
    const [lastDay, from] = [dateToDay(date), dateToDay(one.item.validFrom!)];
    const left = monthsLeft({ from, months: one.item.months }, lastDay);
    if (!left) return [];
    const back = givesBack(one.item.kind, row.ending, from, lastDay);
    const amount = back ? partOf(one.item.remittanceRows[0]!.amount, left, one.item.months) : 0n;
    return [{ one, ...row, lastDay, left, givesBack: back, amount }];
  });
}

const endedItems = ({ tx, actor }: Pick<Ctx, 'tx' | 'actor'>, driveId: string) => tx.$queryRaw<Ended[]>`
  select distinct on (i.id) i.id as "itemId", e.id as "endingId", e.kind as ending, e."lastDay", e.source
  from "Item" i join "EntitlementEnding" e on e."entitlementId" = i."entitlementId"
  where i."provinceCode" = ${provinceOf(actor)} and i."driveId" = ${driveId}::uuid and i.state in (${Prisma.join([...ISSUED])})
    and not exists (select from "BatchDecrease" d where d."itemId" = i.id)
  order by i.id, e."lastDay", e.id`;

/** Locks the ended items of a drive until the end, so that none gets another last day while it goes into a batch. */
export const lockEnded = ({ tx, actor }: Pick<Ctx, 'tx' | 'actor'>, driveId: string) => tx.$queryRaw`
  select id from "Item" i where "provinceCode" = ${provinceOf(actor)} and "driveId" = ${driveId}::uuid and state in (${Prisma.join([...ISSUED])})
    and exists (select from "EntitlementEnding" e where e."entitlementId" = i."entitlementId") order by id for update`;
