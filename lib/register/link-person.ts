import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import type { ListLine } from '@/lib/generated/prisma/client';

/**
 * Links a list line to the human it names, and gives the person's id. A line that is linked already keeps its link.
 * Else: the person of this province with the identical citizen id (of several, the one the others are joined to), else a new
 * person with what the line says. Names and dates alone never link: that is a verdict of a check.
 * Runs under the province's place (a ward neither reads nor writes people). Two callers at once make one person: they wait
 * for each other on the citizen id.
 */
export async function ensurePersonForLine(ctx: Ctx, line: ListLine): Promise<string> {
  if (line.personId) return line.personId;
  const known = line.citizenId ? await personWithCitizenId(ctx, line.citizenId) : null;
  const personId = known ?? (await createPerson(ctx, line));
  await ctx.tx.listLine.updateMany({ where: { id: line.id, personId: null }, data: { personId } });
  return personId;
}

async function personWithCitizenId(ctx: Ctx, citizenId: string): Promise<string | null> {
  const provinceCode = provinceOf(ctx.actor);
  await ctx.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`person:${provinceCode}:${citizenId}`}, 0))`;
  const found = await ctx.tx.person.findFirst({
    where: { provinceCode, citizenId, erasedAt: null },
    orderBy: [{ joinedToId: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
    select: { id: true, joinedToId: true },
  });
  return found ? (found.joinedToId ?? found.id) : null;
}

async function createPerson(ctx: Ctx, line: ListLine): Promise<string> {
  const id = newId();
  const provinceCode = provinceOf(ctx.actor);
  await ctx.tx.person.createMany({
    data: [
      {
        id,
        provinceCode,
        fullName: line.fullName,
        nameKey: line.nameKey,
        birthDate: line.birthDate,
        sex: line.sex,
        ethnicity: line.ethnicity,
        citizenId: line.citizenId,
        oldIdNumber: line.oldIdNumber,
        insuranceCode: line.insuranceCode,
        cardNumber: line.cardNumber,
        phone: line.phone,
        phoneOwner: line.phoneOwner,
        address: line.address || null,
      },
    ],
  });
  ctx.audit({
    what: 'person.created',
    subjectType: 'Person',
    subjectId: id,
    driveId: line.driveId,
    wardCode: line.wardCode,
  });
  return id;
}
