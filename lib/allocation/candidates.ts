import { provinceOf } from '@/lib/access/actor-type';
import { type Day, dayToDate } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { Prisma } from '@/lib/generated/prisma/client';
import { alreadyHas } from './already-has';

type Asker = Pick<Ctx, 'tx' | 'actor' | 'now'>;

export interface CandidateRow {
  id: string;
  wardCode: string;
  personId: string;
  identityId: string;
  citizenId: string | null;
  groupCode: string | null;
  itemKind: string;
  months: number;
  householdOrder: number | null;
  income: bigint | null;
  ethnicity: string | null;
  tag: string | null;
  /** Somebody who gets nothing whatever money there is: insured already, or listed a second time. */
  waitReason: 'alreadyHas' | 'listedTwice' | null;
}

/**
 * Included lines of approved lists without an item, for one whose first day is `from`, in the order of wards, lists and rows: the
 * newest version of each list, and nobody whose allocation was taken back (a new version of the list brings him back). Who holds
 * an item for these months or is insured by others, and who is listed twice, comes along with the reason: nobody vanishes.
 */
export async function candidatesOf(
  { tx, actor }: Asker,
  driveId: string,
  from: Day,
  phaseId?: string,
): Promise<CandidateRow[]> {
  const first = dayToDate(from);
  const rows = await tx.$queryRaw<(Omit<CandidateRow, 'waitReason'> & { has: boolean })[]>`
    select l.id, l."wardCode", l."personId", tt.root_person(p.id) as "identityId", p."citizenId", l."groupCode", l."itemKind", l.months,
      l."householdOrder", l.income, l.ethnicity, w.tag, (${alreadyHas(first)}) as has
    from "ListLine" l join "WardList" w on w.id = l."listId" join "Person" p on p.id = l."personId"
    where l."provinceCode" = ${provinceOf(actor)} and l."driveId" = ${driveId}::uuid and w.state in ('approved', 'locked') and l.state = 'included'
      ${phaseId ? Prisma.sql`and w."phaseId" = ${phaseId}::uuid` : Prisma.empty}
      and not exists (select from "WardList" newer where newer."supersedesId" = w.id and newer.state in ('approved', 'locked'))
      and not exists (select from "AllocationLine" a where a."listLineId" = l.id and a."reversedAt" is not null)
      and not exists (select from "Item" i where i."listLineId" = l.id and i."reversedAt" is null)
    order by l."wardCode", w."createdAt", l."rowNumber"`;
  const taken = new Set<string>();
  return rows.map(({ has, ...row }): CandidateRow => {
    const keys = [row.identityId, row.citizenId ?? row.identityId].map((key) => `${row.itemKind}|${key}`);
    if (has) return { ...row, waitReason: 'alreadyHas' };
    if (keys.some((key) => taken.has(key))) return { ...row, waitReason: 'listedTwice' };
    for (const key of keys) taken.add(key);
    return { ...row, waitReason: null };
  });
}
