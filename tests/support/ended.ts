import { addDays, addMonths, type Day } from '@/lib/core/clock';
import { endItem } from '@/lib/cards/end-item';
import type { EndingKind } from '@/lib/cards/schema';
import { all, one } from './issued';
import { type Answered, versionOf } from './paid';
import type { World } from './world';

/** An issued item ends so many months after its first day, which leaves the rest. */
export async function end(world: World, itemId: string, after = 3, kind: EndingKind = 'stateCard') {
  return endItem(world.collection, {
    itemId,
    version: await versionOf('Item', itemId),
    kind,
    lastDay: await lastDayOf(itemId, after),
    source: 'Quyết định số 12/QĐ-UBND',
  });
}

/** The last day of the first so many months of an item. */
export async function lastDayOf(itemId: string, months: number): Promise<Day> {
  const { from } = await one<{ from: Day }>('select "validFrom"::text as "from" from "Item" where id = $1', [itemId]);
  return addDays(addMonths(from, months), -1);
}

export interface DecreaseRow {
  id: string;
  itemId: string;
  endingId: string;
  position: number;
  months: number;
  amount: string;
  answer: string;
  reason: string | null;
  code: string;
  name: string;
}

export const decreasesOf = (batchId: string): Promise<DecreaseRow[]> =>
  all(
    `select d.*, i.code, p."fullName" as name from "BatchDecrease" d join "Item" i on i.id = d."itemId" join "Person" p on p.id = i."personId"
     where d."batchId" = $1 order by d.position`,
    [batchId],
  );

/** What the insurer writes to section II. */
export const answersToDecreases = async (batchId: string, more: Partial<Answered> = {}): Promise<Answered[]> =>
  (await decreasesOf(batchId)).map(({ position, code, name }) => ({
    line: position,
    reference: code,
    fullName: name,
    insuranceCode: null,
    cardNumber: null,
    validFrom: null,
    validTo: null,
    result: 'accepted',
    reason: null,
    ...more,
  }));
