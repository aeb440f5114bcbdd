import { type CaseWord, caseTexts } from '@/lib/cases/case-words';
import { openCase } from '@/lib/cases/open-case';
import { dayToDate } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { asDomainError } from '@/lib/core/constraints';
import { DomainError } from '@/lib/core/errors';
import { enqueueSystem } from '@/lib/core/jobs';
import type { BatchLine, Said } from './match-answer';

interface NewAnswer {
  line: BatchLine;
  said: Said;
  /** The insurer has this person under another name. */
  otherName: boolean;
}

/**
 * Writes new answers: rows of the batch, items, numbers of the people. The answer is a fact also where it contradicts what we
 * know; then a case is opened for a person to decide. Gives the number of cases.
 */
export async function applyAnswers(ctx: Ctx, driveId: string, answers: readonly NewAnswer[]): Promise<number> {
  if (answers.length === 0) return 0;
  await writeFacts(ctx, answers);
  const items = await ctx.tx.item.findMany({
    where: { id: { in: answers.map(({ line }) => line.itemId) } },
    select: { id: true, wardCode: true, personId: true, entitlementId: true },
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  const ofOthers = await codesOfOthers(ctx, answers);
  let cases = 0;
  const moved: string[] = [];
  for (const { line, said, otherName } of answers) {
    const { wardCode, personId, entitlementId } = byId.get(line.itemId)!;
    const about = { driveId, wardCode, personId, itemId: line.itemId };
    const what = said.answer === 'accepted' ? 'item.issued' : 'item.rejected';
    ctx.audit({ what, subjectType: 'Item', subjectId: line.itemId, driveId, wardCode });
    if (said.answer === 'rejected') continue;
    if (otherName) {
      await open(ctx, 'nameDiffers', about);
      cases += 1;
    }
    if (await otherCode(ctx, personId, said)) {
      await open(ctx, 'codeDiffers', about);
      cases += 1;
    }
    if (ofOthers.has(line.itemId)) {
      await open(ctx, 'codeTaken', about);
      cases += 1;
    }
    const months = await movePeriod(ctx, entitlementId, said, () => open(ctx, 'periodOverlaps', about));
    if (months === 'overlap') cases += 1;
    if (months !== 'same') moved.push(entitlementId);
  }
  // Cover and items that other provinces know for these months are not seen from here.
  if (moved.length > 0) await enqueueSystem(ctx.tx, 'openElsewhere', { entitlementIds: moved });
  return cases;
}

/** Set-based: a batch holds up to a thousand rows. A person's numbers are filled in, never overwritten. */
async function writeFacts({ tx, now }: Ctx, answers: readonly NewAnswer[]): Promise<void> {
  const json = JSON.stringify(answers.map(({ line, said }) => ({ ...said, rowId: line.rowId, itemId: line.itemId })));
  await tx.$executeRaw`
    update "CardBatchRow" r set answer = a.answer, reason = a.reason, "cardNumber" = a."cardNumber", "insuranceCode" = a."insuranceCode",
      "answeredFrom" = a."from", "answeredTo" = a."to", "answeredAt" = ${now}
    from jsonb_to_recordset(${json}::jsonb) a("rowId" uuid, answer text, reason text, "cardNumber" text, "insuranceCode" text, "from" date, "to" date)
    where r.id = a."rowId"`;
  await tx.$executeRaw`
    update "Item" i set state = case a.answer when 'accepted' then 'issued' else 'rejected' end, "rejectReason" = a.reason,
      "cardNumber" = a."cardNumber", "insuranceCode" = a."insuranceCode",
      "validFrom" = coalesce(a."from", i."validFrom"), "validTo" = coalesce(a."to", i."validTo"), version = i.version + 1
    from jsonb_to_recordset(${json}::jsonb) a("itemId" uuid, answer text, reason text, "cardNumber" text, "insuranceCode" text, "from" date, "to" date)
    where i.id = a."itemId"`;
  await tx.$executeRaw`
    update "Person" p set "insuranceCode" = coalesce(p."insuranceCode", a."insuranceCode"), "cardNumber" = coalesce(p."cardNumber", a."cardNumber"),
      version = p.version + 1
    from jsonb_to_recordset(${json}::jsonb) a("itemId" uuid, answer text, "cardNumber" text, "insuranceCode" text)
    join "Item" i on i.id = a."itemId"
    where p.id = i."personId" and a.answer = 'accepted' and (p."insuranceCode" is null or (p."cardNumber" is null and a."cardNumber" is not null))`;
}

/** Items that were answered with an insurance code that another human of the register has: one of the two is wrong. */
async function codesOfOthers({ tx }: Ctx, answers: readonly NewAnswer[]): Promise<Set<string>> {
  const json = JSON.stringify(
    answers.map(({ line, said }) => ({ itemId: line.itemId, insuranceCode: said.insuranceCode })),
  );
  const rows = await tx.$queryRaw<{ itemId: string }[]>`
    select distinct a."itemId" from jsonb_to_recordset(${json}::jsonb) a("itemId" uuid, "insuranceCode" text)
    join "Item" i on i.id = a."itemId"
    join "Person" other on other."insuranceCode" = a."insuranceCode" and other."erasedAt" is null
    where tt.root_person(other.id) <> tt.root_person(i."personId")`;
  return new Set(rows.map(({ itemId }) => itemId));
}

async function otherCode({ tx }: Ctx, personId: string, said: Said): Promise<boolean> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { insuranceCode: true } });
  return person?.insuranceCode !== said.insuranceCode;
}

/**
 * The entitlement gets the months that the insurer gave, where they are others than those asked for. Where they overlap another
 * item of the same human the answer still stands, in a case; where they overlap cover by others, a case is opened beside it.
 */
async function movePeriod(
  { tx }: Ctx,
  entitlementId: string,
  said: Said,
  openOverlap: () => Promise<string>,
): Promise<'same' | 'moved' | 'overlap'> {
  const period = { periodFrom: dayToDate(said.from!), periodTo: dayToDate(said.to!) };
  const right = await tx.entitlement.findUniqueOrThrow({ where: { id: entitlementId } });
  const same =
    right.periodFrom.getTime() === period.periodFrom.getTime() &&
    right.periodTo.getTime() === period.periodTo.getTime();
  // An ending (State card, death, job) has shortened it since: the later fact stays.
  if (same || (await tx.entitlementEnding.count({ where: { entitlementId } })) > 0) return 'same';
  await tx.$executeRaw`savepoint answered_period`;
  try {
    await tx.entitlement.updateMany({ where: { id: entitlementId }, data: period });
    await tx.$executeRaw`release savepoint answered_period`;
  } catch (error) {
    const known = asDomainError(error);
    if (!(known instanceof DomainError) || known.code !== 'alreadyEntitled') throw error;
    await tx.$executeRaw`rollback to savepoint answered_period`;
    const caseId = await openOverlap();
    await tx.entitlement.updateMany({ where: { id: entitlementId }, data: { ...period, caseId } });
    return 'overlap';
  }
  const [covered] = await tx.$queryRaw<{ covered: boolean }[]>`
    select exists (select from "Insurance" c join "Entitlement" e on e.id = ${entitlementId}::uuid join "Person" p on p.id = e."personId"
      where c.kind = e.kind and c.payer <> 'gift' and (c."citizenId" = p."citizenId" or c."insuranceCode" = p."insuranceCode")
        and daterange(c."validFrom", c."validTo", '[]') && daterange(e."periodFrom", e."periodTo", '[]')) as covered`;
  if (!covered?.covered) return 'moved';
  await openOverlap();
  return 'overlap';
}

const open = (
  ctx: Ctx,
  word: CaseWord,
  about: { driveId: string; wardCode: string; personId: string; itemId: string },
): Promise<string> => openCase(ctx, { kind: 'insurerAnswer', source: 'system', ...caseTexts(word), ...about });
