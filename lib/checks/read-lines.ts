import { dayToDate, type Day } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import type { Sex } from '@/lib/register/identifiers';
import type { Comparable } from './compare';
import type { Candidate } from './find-pairs';
import { isDecidable, lineageOf } from './rules';

interface LineRow extends Omit<Comparable, 'sex'> {
  id: string;
  wardCode: string;
  driveId: string;
  listId: string;
  rowNumber: number;
  sex: string | null;
  groupCode: string | null;
  itemKind: string;
  months: number;
  householdOrder: number | null;
  state: string;
  personId: string | null;
  listState: string;
}

/** A line as the checks read it. `decidable`: a verdict may still change its state. */
export interface LineInPlay extends Candidate, Omit<LineRow, 'sex' | keyof Comparable> {
  lineage: string;
  decidable: boolean;
}

/**
 * Lines that may speak of the same humans as those of one drive: its own lists that were ever sent in (lines left out too),
 * those of other open drives, and of any other drive where the item's months reach beyond `from`. A list that an approved
 * newer version has replaced is out of play, but for the items that were given on it; so is an erased line: it says nothing, and
 * a verdict about it stands.
 */
export async function readLinesInPlay(tx: Tx, provinceCode: string, driveId: string, from: Day): Promise<LineInPlay[]> {
  const rows = await tx.$queryRaw<LineRow[]>`
    select l.id, l."wardCode", l."driveId", l."listId", l."rowNumber", l."nameKey", l."birthDate", l.sex, l."citizenId", l."oldIdNumber",
      l."insuranceCode", l."cardNumber", l.phone, l."groupCode", l."itemKind", l.months, l."householdOrder", l.state, l."personId", w.state as "listState"
    from "ListLine" l join "WardList" w on w.id = l."listId"
    where l."provinceCode" = ${provinceCode} and w.state <> 'draft' and l."erasedAt" is null
      and (exists (select from "Item" i where i."listLineId" = l.id and i."reversedAt" is null)
        or not exists (select from "WardList" newer where newer."supersedesId" = w.id and newer.state in ('approved', 'locked')))
      and (l."driveId" = ${driveId}::uuid
      or (l.state <> 'excluded' and l."driveId" = any(array(select id from "Drive" where "provinceCode" = ${provinceCode} and state in ('open', 'distributing')))
          and not exists (select from "Item" i where i."listLineId" = l.id and i."reversedAt" is null))
      or l.id = any(array(select i."listLineId" from "Entitlement" e join "Item" i on i."entitlementId" = e.id
          where e."provinceCode" = ${provinceCode} and e."driveId" <> ${driveId}::uuid and e."reversedAt" is null and e."periodTo" >= ${dayToDate(from)})))
    order by l.id`;
  const supersedes = new Map(
    (await tx.wardList.findMany({ where: { provinceCode }, select: { id: true, supersedesId: true } })).map((list) => [
      list.id,
      list.supersedesId,
    ]),
  );
  return rows.map(({ nameKey, birthDate, sex, citizenId, oldIdNumber, insuranceCode, cardNumber, phone, ...row }) => ({
    ...row,
    fields: {
      nameKey,
      birthDate,
      sex: sex as Sex | null,
      citizenId,
      oldIdNumber,
      insuranceCode,
      cardNumber,
      phone,
    },
    lineage: lineageOf(row.listId, supersedes),
    decidable: isDecidable(row.listState, row.state),
  }));
}
