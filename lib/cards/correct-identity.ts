import { provinceOf } from '@/lib/access/actor-type';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { parseBirthDate } from '@/lib/register/birth-date';
import { checkCitizenId, checkInsuranceCode } from '@/lib/register/identifiers';
import { nameKey } from '@/lib/register/names';
import { CORRECTABLE } from './rules';
import { CorrectIdentityInput } from './schema';

/**
 * Completes or corrects what a form needs to know of a person, before the first request or after a refusal: in the person's record,
 * never in the approved list. A rejected item may then be asked for again. A citizen id that already holds such an item is refused:
 * triggers carry it into all rights of the person, where one human holds one item.
 * `version` is the person's. DomainError notFound | wrongState | stale | invalidInput | alreadyEntitled.
 */
export const correctIdentity = defineCommand({
  name: 'item.correctIdentity',
  permission: 'card.issue',
  input: CorrectIdentityInput,
  async run(ctx, { itemId, version, ...typed }) {
    const provinceCode = provinceOf(ctx.actor);
    await ctx.tx.$queryRaw`select id from "Item" where id = ${itemId}::uuid for update`;
    const item = await ctx.tx.item.findFirst({ where: { id: itemId, provinceCode } });
    if (!item) throw new DomainError('notFound');
    const asked = await ctx.tx.cardBatchRow.count({ where: { itemId, answer: 'unanswered' } });
    if (!(CORRECTABLE as readonly string[]).includes(item.state) || asked > 0)
      throw new DomainError('wrongState', { state: item.state });
    const person = await ctx.tx.person.findFirst({ where: { id: item.personId, provinceCode } });
    if (!person) throw new DomainError('notFound');
    const values = read(ctx, typed);
    const fields = (Object.keys(values) as (keyof typeof values)[]).filter((key) => values[key] !== person[key]);
    const { count } = await ctx.tx.person.updateMany({
      where: { id: person.id, version },
      data: { ...values, version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError('stale', { current: { ...formOf(person), version: person.version } });
    if (item.state === 'rejected')
      await ctx.tx.item.updateMany({
        where: { id: itemId },
        data: { rejectReason: null, version: { increment: 1 } },
      });
    const about = { driveId: item.driveId, wardCode: item.wardCode };
    ctx.audit({
      what: 'person.corrected',
      subjectType: 'Person',
      subjectId: person.id,
      fields,
      values: Object.fromEntries(fields.map((key) => [key, values[key]])),
      ...about,
    });
    if (item.state === 'rejected')
      ctx.audit({ what: 'item.corrected', subjectType: 'Item', subjectId: itemId, ...about });
    return { id: itemId };
  },
});

type Typed = Omit<Parameters<typeof correctIdentity>[1], 'itemId' | 'version'>;

/** As it is kept; what cannot be read is refused by field. */
function read({ today }: Ctx, typed: Typed) {
  const wrong: Record<string, string> = {};
  const birth = typed.birthDate ? parseBirthDate(typed.birthDate, today) : null;
  if (birth && !birth.ok) wrong.birthDate = 'birthInvalid';
  const citizen = typed.citizenId ? checkCitizenId(typed.citizenId, today) : null;
  if (citizen && !citizen.ok) wrong.citizenId = 'citizenIdInvalid';
  const code = typed.insuranceCode ? checkInsuranceCode(typed.insuranceCode) : null;
  if (code && !code.ok) wrong.insuranceCode = 'socialCodeInvalid';
  if (Object.keys(wrong).length > 0) throw new DomainError('invalidInput', undefined, wrong);
  return {
    fullName: typed.fullName,
    nameKey: nameKey(typed.fullName),
    birthDate: birth?.ok ? birth.value : null,
    sex: typed.sex || null,
    citizenId: citizen?.ok ? citizen.value : null,
    insuranceCode: code?.ok ? code.value : null,
    address: typed.address || null,
    careFacility: typed.careFacility || null,
  };
}

/** A person's record as the form shows it. */
export const formOf = (person: {
  fullName: string;
  birthDate: string | null;
  sex: string | null;
  citizenId: string | null;
  insuranceCode: string | null;
  address: string | null;
  careFacility: string | null;
}) => ({
  fullName: person.fullName,
  birthDate: (person.birthDate ?? '').split('-').reverse().join('/'),
  sex: person.sex ?? '',
  citizenId: person.citizenId ?? '',
  insuranceCode: person.insuranceCode ?? '',
  address: person.address ?? '',
  careFacility: person.careFacility ?? '',
});
