import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { ensurePersonForLine } from '@/lib/register/link-person';
import { DECIDABLE_LISTS } from './rules';

/**
 * Lines whose citizen id was corrected after they were linked: the record that they alone made follows the text; where it is
 * somebody else's too, the line is linked anew.
 */
async function followCorrections(ctx: Ctx, driveId: string): Promise<void> {
  const lines = await ctx.tx.$queryRaw<{ id: string; personId: string; shared: boolean }[]>`
    select l.id, l."personId",
      exists (select from "ListLine" o where o."personId" = l."personId" and o.id <> l.id and o."citizenId" is distinct from l."citizenId")
      or exists (select from "Entitlement" e where e."personId" = l."personId")
      or exists (select from "Person" o where o."provinceCode" = p."provinceCode" and o."citizenId" = l."citizenId") as shared
    from "ListLine" l join "WardList" w on w.id = l."listId" join "Person" p on p.id = l."personId"
    where l."provinceCode" = ${provinceOf(ctx.actor)} and l."driveId" = ${driveId}::uuid and w.state = any(${[...DECIDABLE_LISTS]}::text[])
      and l."citizenId" is not null and l."citizenId" is distinct from p."citizenId"
    order by l.id`;
  for (const { id, personId, shared } of lines) {
    const line = await ctx.tx.listLine.findUniqueOrThrow({ where: { id } });
    if (shared) await ctx.tx.listLine.updateMany({ where: { id }, data: { personId: null } });
    else {
      const { fullName, nameKey, birthDate, sex, citizenId, oldIdNumber, insuranceCode, cardNumber } = line;
      const text = { fullName, nameKey, birthDate, sex, citizenId, oldIdNumber, insuranceCode, cardNumber };
      await ctx.tx.person.updateMany({ where: { id: personId }, data: { ...text, version: { increment: 1 } } });
    }
    const about = { driveId, wardCode: line.wardCode };
    ctx.audit({
      what: 'person.followedLine',
      subjectType: 'Person',
      subjectId: personId,
      fields: ['citizenId'],
      values: { citizenId: line.citizenId },
      ...about,
    });
  }
}

/**
 * Links lines that were sent in, and name nobody yet, to the humans they name; at most `limit` of them, in one order, so that
 * two runs never wait for each other in a circle. Gives how many it linked.
 */
export async function linkPeople(ctx: Ctx, driveId: string, limit = 1_000): Promise<number> {
  await followCorrections(ctx, driveId);
  const lines = await ctx.tx.listLine.findMany({
    where: {
      provinceCode: provinceOf(ctx.actor),
      driveId,
      list: { state: { in: [...DECIDABLE_LISTS, 'approved'] } },
      personId: null,
      state: { not: 'excluded' },
    },
    orderBy: [{ citizenId: 'asc' }, { id: 'asc' }],
    take: limit,
  });
  for (const line of lines) await ensurePersonForLine(ctx, line);
  return lines.length;
}
