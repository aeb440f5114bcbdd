import { provinceOf } from '@/lib/access/actor-type';
import { DomainError } from '@/lib/core/errors';
import { defineQuery, type QueryCtx } from '@/lib/core/query';
import { inForceOn, placesUnder, type PlaceName } from './wards';

export interface BaseOffice extends PlaceName {
  wards: PlaceName[];
}

/** Base offices of the province today, each with the wards that it covers. */
async function officesOf({ tx, actor, today }: Pick<QueryCtx, 'tx' | 'actor' | 'today'>): Promise<BaseOffice[]> {
  const offices = await placesUnder(tx, provinceOf(actor), 'baseOffice', today);
  const wards = await placesUnder(tx, provinceOf(actor), 'ward', today);
  const covered = await tx.placeMembership.findMany({
    where: { parentCode: { in: offices.map(({ code }) => code) }, ...inForceOn(today) },
  });
  return offices.map((office) => ({
    ...office,
    wards: wards.filter(({ code }) =>
      covered.some(({ placeCode, parentCode }) => parentCode === office.code && placeCode === code),
    ),
  }));
}

export const listOffices = defineQuery('setting.manage', officesOf);

/** What the form of a base office, or of a new one, chooses from: each ward with the office that covers it today. */
export const readOfficeForm = defineQuery('setting.manage', async (ctx, code?: string) => {
  const offices = await officesOf(ctx);
  const office = offices.find((one) => one.code === code);
  if (code && !office) throw new DomainError('notFound');
  const wards = await placesUnder(ctx.tx, provinceOf(ctx.actor), 'ward', ctx.today);
  return {
    office: office ?? null,
    wards: wards.map((ward) => ({
      ...ward,
      of: offices.find((one) => one !== office && one.wards.some((own) => own.code === ward.code)) ?? null,
    })),
  };
});
