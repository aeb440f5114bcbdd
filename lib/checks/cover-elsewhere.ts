import type { Tx } from '@/lib/core/place';
import { Prisma } from '@/lib/generated/prisma/client';

/** What a province has just learnt: the cover of one load, or the months that answers of the insurer gave to items. */
export interface News {
  provinceCode: string;
  importId: string | null;
  entitlementIds: readonly string[];
}

/** An item of one province that somebody else's cover, known in another one, overlaps. */
export interface Overlap {
  entitlementId: string;
  provinceCode: string;
  personId: string;
  driveId: string;
  kind: string;
  /** Where the cover is known: whom to call. */
  knownIn: string;
  /** Row of the cover: nothing but a part of the case's id. */
  coverId: string;
}

const ownRights = (provinceCode: string, ids: readonly string[]) =>
  Prisma.sql`e.id = any(${ids}::uuid[]) and e."provinceCode" = ${provinceCode} and e."reversedAt" is null`;

/**
 * Cover of humans by number: what was loaded; months that an answer moved, which are cover for every other province; and for these
 * months what other provinces had loaded before (`onlyFor`: nobody else's item is looked at again because of it).
 */
const coverOf = ({ provinceCode, importId, entitlementIds }: News) => Prisma.sql`
  select i.id, i."provinceCode", i."citizenId", i."insuranceCode", i.kind, i."validFrom" as "from", i."validTo" as "to", null::uuid as "onlyFor"
    from "Insurance" i where i."importId" = ${importId}::uuid and i."provinceCode" = ${provinceCode} and i.payer <> 'gift'
  union all
  select e.id, e."provinceCode", p."citizenId", p."insuranceCode", e.kind, e."periodFrom", e."periodTo", null
    from "Entitlement" e join "Person" p on p.id = e."personId" where ${ownRights(provinceCode, entitlementIds)}
  union all
  select i.id, i."provinceCode", i."citizenId", i."insuranceCode", i.kind, i."validFrom", i."validTo", e.id
    from "Entitlement" e join "Person" p on p.id = e."personId"
    join "Insurance" i on (i."citizenId" = p."citizenId" or i."insuranceCode" = p."insuranceCode")
     and i.kind = e.kind and i.payer <> 'gift' and i."provinceCode" <> e."provinceCode"
   where ${ownRights(provinceCode, entitlementIds)}`;

const SAME_HUMAN = Prisma.sql`(p."citizenId" = c."citizenId" or p."insuranceCode" = c."insuranceCode") and p."provinceCode" <> c."provinceCode"`;

/** Records of these humans in other provinces, whether or not anything was given to them, in the order of their locks. */
export async function peopleElsewhere(tx: Tx, news: News): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with cover as (${coverOf(news)})
    select p.id from "Person" p join cover c on ${SAME_HUMAN}
    group by p.id order by coalesce(p."citizenId", p."insuranceCode") collate "C"`;
  return rows.map(({ id }) => id);
}

/**
 * The items of these people that the cover overlaps, one row for each item and province that knows. Cover that either of the two
 * provinces had loaded before with the very same months is no news: what it meant was decided then.
 */
export const overlapsElsewhere = (tx: Tx, news: News, personIds: readonly string[]): Promise<Overlap[]> =>
  tx.$queryRaw<Overlap[]>`
    with cover as (${coverOf(news)})
    select distinct on (e.id, c."provinceCode") e.id as "entitlementId", e."provinceCode", e."personId", e."driveId", e.kind,
           c."provinceCode" as "knownIn", c.id as "coverId"
      from "Person" p join cover c on ${SAME_HUMAN}
      join "Entitlement" e on e."personId" = p.id and e.kind = c.kind and e."reversedAt" is null
       and e."periodFrom" <= c."to" and e."periodTo" >= c."from" and (c."onlyFor" is null or c."onlyFor" = e.id)
     where p.id = any(${personIds}::uuid[])
       and not exists (select from "Insurance" b where (b."citizenId" = c."citizenId" or b."insuranceCode" = c."insuranceCode")
         and b.kind = c.kind and b.payer <> 'gift' and b."validFrom" = c."from" and b."validTo" = c."to"
         and b."provinceCode" in (c."provinceCode", e."provinceCode") and b.id < c.id)
     order by e.id, c."provinceCode", c.id`;

/** Takes the lock on each of these humans, as the trigger tt.entitle does for whom an item is given. */
export const lockHumans = (tx: Tx, personIds: readonly string[]): Promise<number> =>
  tx.$executeRaw`
    select count(pg_advisory_xact_lock(hashtextextended(k, 0))) from (
      select distinct coalesce("citizenId", "insuranceCode") collate "C" as k from "Person"
       where id = any(${personIds}::uuid[]) order by 1) x`;
