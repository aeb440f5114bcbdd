import { provinceOf } from '@/lib/access/actor-type';
import { type Day, dayToDate } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { cleanText } from '@/lib/core/text';
import { nameKey } from './names';

export interface MemberOfHousehold {
  wardCode: string;
  /** A head may be a name only. */
  headName: string;
  hamlet: string;
  personId: string;
  relation: string;
  year: number;
  /** Place in the order of joining in that calendar year: the first pays the whole premium. */
  order: number | null;
  orderReason: string;
  from: Day;
}

const hamletKey = (text: string): string => cleanText(text).toLocaleLowerCase('vi');

/**
 * Puts a person into the household of a head in a hamlet for one calendar year, making the household where there is none; a second
 * call changes relation and order only. Two callers at once make one household. Gives the household's id.
 */
export async function putInHousehold(ctx: Ctx, member: MemberOfHousehold): Promise<string> {
  const provinceCode = provinceOf(ctx.actor);
  const { wardCode, headName, hamlet, personId, relation, year, order, orderReason, from } = member;
  const key = `household:${wardCode}:${nameKey(headName)}:${hamletKey(hamlet)}`;
  await ctx.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const known = await ctx.tx.household.findMany({ where: { provinceCode, wardCode } });
  const same = known.find(
    (one) => nameKey(one.headName) === nameKey(headName) && hamletKey(one.hamlet) === hamletKey(hamlet),
  );
  const householdId = same?.id ?? newId();
  if (!same)
    await ctx.tx.household.createMany({
      data: [{ id: householdId, provinceCode, wardCode, headName: cleanText(headName), hamlet: cleanText(hamlet) }],
    });
  const { count } = await ctx.tx.householdMember.updateMany({
    where: { householdId, personId, year },
    data: { relation, order, orderReason },
  });
  if (count === 0)
    await ctx.tx.householdMember.createMany({
      data: [{ provinceCode, householdId, personId, relation, year, order, orderReason, from: dayToDate(from) }],
    });
  ctx.audit({ what: 'household.memberSet', subjectType: 'Household', subjectId: householdId, wardCode });
  return householdId;
}
