import { provinceOf } from '@/lib/access/actor-type';
import { defineQuery } from '@/lib/core/query';
import { placesUnder } from './wards';

/** Wards of the actor's province today, by code: for choosing. A ward or base office gets its own only. */
export const listWards = defineQuery('home.read', async ({ tx, actor, today }) => {
  const wards = await placesUnder(tx, provinceOf(actor), 'ward', today);
  return actor.wardCodes.length > 0 ? wards.filter(({ code }) => actor.wardCodes.includes(code)) : wards;
});

/** Base offices of the actor's province today. */
export const listBaseOffices = defineQuery('home.read', ({ tx, actor, today }) =>
  placesUnder(tx, provinceOf(actor), 'baseOffice', today),
);
