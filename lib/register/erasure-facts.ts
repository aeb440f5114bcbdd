import { dateToDay, type Day, dayToDate } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import { type ErasureBlock, voucherHeldUntil } from './rules';

export interface Block {
  what: ErasureBlock;
  /** The last day of the cover that runs. */
  until: Day | null;
  count: number;
}

/** What stands in the way of erasing a human on a day; the database refuses by the same function. In a province's place. */
export async function erasureBlocks(tx: Tx, personId: string, today: Day): Promise<Block[]> {
  const rows = await tx.$queryRaw<{ what: ErasureBlock; until: Date | null; n: number }[]>`
    select what, "until", n from tt.erasure_blocks(${personId}::uuid, ${dayToDate(today)}::date)`;
  return rows.map(({ what, until, n }) => ({ what, until: until && dateToDay(until), count: n }));
}

export interface Held {
  /** Numbered papers with the name, and items that were paid for. */
  documents: number;
  items: number;
  until: Day | null;
}

/** Vouchers that name a human and stay as they are until the law lets them go: papers, and what rests on a payment. */
export async function heldVouchers(tx: Tx, provinceCode: string, personId: string): Promise<Held> {
  const [row] = await tx.$queryRaw<{ documents: number; items: number; last: Date | null }[]>`
    with recursive records as (
      select tt.root_person(${personId}::uuid) as id
      union select p.id from "Person" p join records r on p."joinedToId" = r.id where p."provinceCode" = ${provinceCode}),
    papers as (
      select d.date from "Document" d where d."provinceCode" = ${provinceCode} and d."peopleIds" && array(
        select id from "ListLine" where "personId" in (select id from records)
        union select id from "Item" where "personId" in (select id from records))),
    paid as (
      select m."paidOn" as date from "Item" i join "RemittanceRow" r on r."itemId" = i.id and r."removedAt" is null
        join "Remittance" m on m.id = r."remittanceId" where i."personId" in (select id from records) and m."paidOn" is not null)
    select (select count(*) from papers)::int as documents, (select count(*) from paid)::int as items,
      greatest((select max(date) from papers), (select max(date) from paid)) as last`;
  return {
    documents: row?.documents ?? 0,
    items: row?.items ?? 0,
    until: row?.last ? voucherHeldUntil(dateToDay(row.last)) : null,
  };
}
