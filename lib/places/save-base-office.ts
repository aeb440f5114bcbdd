import { provinceOf } from '@/lib/access/actor-type';
import { addDays, dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { baseOfficeWardsSchema, newBaseOfficeSchema } from './base-office-schema';
import { inForceOn, placesUnder } from './wards';

/**
 * From today on the office covers these wards: others leave it, and a ward of another base office comes over, since a ward has one.
 * What was so until yesterday stays on record. DomainError invalidInput where one is no ward of the province today.
 */
async function coverWards(ctx: Ctx, office: string, wardCodes: readonly string[]): Promise<void> {
  const today = dayToDate(ctx.today);
  const wards = await placesUnder(ctx.tx, provinceOf(ctx.actor), 'ward', ctx.today);
  if (!wardCodes.every((code) => wards.some((ward) => ward.code === code)))
    throw new DomainError('invalidInput', undefined, { wardCodes: 'invalid' });
  const all = await ctx.tx.placeMembership.findMany({
    where: { parentCode: { startsWith: `${provinceOf(ctx.actor)}-` }, ...inForceOn(ctx.today) },
  });
  const kept = all.filter((one) => one.parentCode === office && wardCodes.includes(one.placeCode));
  const ending = all.filter((one) =>
    one.parentCode === office ? !wardCodes.includes(one.placeCode) : wardCodes.includes(one.placeCode),
  );
  await ctx.tx.placeMembership.updateMany({
    where: { id: { in: ending.map(({ id }) => id) } },
    data: { validTo: dayToDate(addDays(ctx.today, -1)) },
  });
  const coming = [...new Set(wardCodes)].filter((code) => !kept.some((one) => one.placeCode === code));
  await ctx.tx.placeMembership.createMany({
    data: coming.map((placeCode) => ({ placeCode, parentCode: office, validFrom: today })),
  });
}

/** One at a time per province: the next number of an office, and which one covers a ward, are looked up first. */
const hold = ({ tx, actor }: Ctx) =>
  tx.$queryRaw`select 1 from "ProvinceSetting" where "provinceCode" = ${provinceOf(actor)} for update`;

/** Makes a base office of the province (BHXH cơ sở), numbered within it: `24-02`. */
export const createBaseOffice = defineCommand({
  name: 'baseOffice.create',
  permission: 'setting.manage',
  input: newBaseOfficeSchema,
  async run(ctx, { name, nameEn, wardCodes }) {
    await hold(ctx);
    const provinceCode = provinceOf(ctx.actor);
    const before = await ctx.tx.place.findMany({
      where: { kind: 'baseOffice', code: { startsWith: `${provinceCode}-` } },
      select: { code: true },
    });
    const last = Math.max(0, ...before.map(({ code }) => Number(code.slice(provinceCode.length + 1)) || 0));
    const code = `${provinceCode}-${String(last + 1).padStart(2, '0')}`;
    const validFrom = dayToDate(ctx.today);
    await ctx.tx.place.createMany({ data: [{ code, kind: 'baseOffice', name, nameEn, validFrom }] });
    await ctx.tx.placeMembership.createMany({ data: [{ placeCode: code, parentCode: provinceCode, validFrom }] });
    await coverWards(ctx, code, wardCodes);
    ctx.audit({ what: 'baseOffice.created', fields: ['name', 'wardCodes'], counts: { wards: wardCodes.length } });
    return { code };
  },
});

/** Says anew which wards an office covers. DomainError notFound */
export const changeBaseOffice = defineCommand({
  name: 'baseOffice.change',
  permission: 'setting.manage',
  input: baseOfficeWardsSchema,
  async run(ctx, { code, wardCodes }) {
    await hold(ctx);
    const offices = await placesUnder(ctx.tx, provinceOf(ctx.actor), 'baseOffice', ctx.today);
    if (!offices.some((office) => office.code === code)) throw new DomainError('notFound');
    await coverWards(ctx, code, wardCodes);
    ctx.audit({ what: 'baseOffice.changed', fields: ['wardCodes'], counts: { wards: wardCodes.length } });
    return { code };
  },
});
