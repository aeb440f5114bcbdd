import { provinceOf } from '@/lib/access/actor-type';
import type { CaseTexts } from '@/lib/cases/case-words';
import { openCase } from '@/lib/cases/open-case';
import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';

/** Ids from a person up to the one that all its records are joined to. */
async function chainOf(ctx: Ctx, personId: string): Promise<string[]> {
  const chain = [personId];
  for (let step = 0; step < 20; step++) {
    const person = await ctx.tx.person.findUnique({ where: { id: chain.at(-1)! }, select: { joinedToId: true } });
    if (!person?.joinedToId) break;
    chain.push(person.joinedToId);
  }
  return chain;
}

/** One order for everybody, so that two verdicts at once never make a circle of pointers. */
const lockPeople = (ctx: Ctx) =>
  ctx.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`people:${provinceOf(ctx.actor)}`}, 0))`;

/**
 * Joins two records of one human by a pointer that can be undone: from the record of `otherId` to that of `keptId`. Where both
 * hold items of one kind with common months, that is not refused (it has happened already): a case is opened for a person to
 * decide, and the later right stands in it. Nothing when they are one record already.
 */
export async function joinPeople(
  ctx: Ctx,
  keptId: string,
  otherId: string,
  about: { driveId: string; lineId: string; texts: CaseTexts },
): Promise<void> {
  await lockPeople(ctx);
  const kept = (await chainOf(ctx, keptId)).at(-1)!;
  const other = (await chainOf(ctx, otherId)).at(-1)!;
  if (kept === other) return;
  const rights = await ctx.tx.$queryRaw<{ id: string; clash: boolean }[]>`
    select e.id, exists (select from "Entitlement" k where k."identityId" = ${kept}::uuid and k.kind = e.kind and k."reversedAt" is null
        and k."waiverId" is null and k."caseId" is null and k."periodFrom" <= e."periodTo" and k."periodTo" >= e."periodFrom") as clash
    from "Entitlement" e where e."identityId" = ${other}::uuid and e."reversedAt" is null and e."waiverId" is null and e."caseId" is null`;
  const clashing = rights.filter(({ clash }) => clash).map(({ id }) => id);
  if (clashing.length > 0) {
    const { texts, ...place } = about;
    const caseId = await openCase(ctx, { kind: 'conflict', source: 'system', ...texts, ...place, personId: kept });
    await ctx.tx.entitlement.updateMany({ where: { id: { in: clashing } }, data: { caseId } });
  }
  await ctx.tx.person.updateMany({ where: { id: other }, data: { joinedToId: kept, version: { increment: 1 } } });
  ctx.audit({ what: 'person.joined', subjectType: 'Person', subjectId: other, driveId: about.driveId });
  await reroot(ctx, other);
}

/** Takes the pointer back that `joinPeople` set between the records of two lines. A case that was opened stays for its answer. */
export async function separatePeople(ctx: Ctx, keptId: string, otherId: string): Promise<void> {
  await lockPeople(ctx);
  const kept = new Set(await chainOf(ctx, keptId));
  const chain = await chainOf(ctx, otherId);
  const at = chain.findIndex((id, index) => !kept.has(id) && kept.has(chain[index + 1] ?? ''));
  if (at >= 0) await separate(ctx, chain[at]!);
}

/** Takes the pointer of one record back, wherever it leads. DomainError nothingToDo (it is joined to none). */
export async function separateRecord(ctx: Ctx, personId: string): Promise<void> {
  await lockPeople(ctx);
  const where = { id: personId, provinceCode: provinceOf(ctx.actor), joinedToId: { not: null } };
  if ((await ctx.tx.person.count({ where })) === 0) throw new DomainError('nothingToDo');
  await separate(ctx, personId);
}

async function separate(ctx: Ctx, id: string): Promise<void> {
  await ctx.tx.person.updateMany({ where: { id }, data: { joinedToId: null, version: { increment: 1 } } });
  ctx.audit({ what: 'person.separated', subjectType: 'Person', subjectId: id });
  await reroot(ctx, id);
}

/** A trigger writes the root of the pointers on each right; touching the rights of these records makes it look again. */
const reroot = (ctx: Ctx, personId: string) => ctx.tx.$executeRaw`
  with recursive records as (
    select id from "Person" where id = ${personId}::uuid
    union select p.id from "Person" p join records r on p."joinedToId" = r.id)
  update "Entitlement" set "identityId" = "identityId" where "personId" in (select id from records)`;
