import { provinceOf } from '@/lib/access/actor-type';
import type { Day } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';

/** The agency as it stands on its documents, from the settings of the province. */
export async function officeOf(ctx: Pick<Ctx, 'tx' | 'actor'>) {
  const setting = await ctx.tx.provinceSetting.findUniqueOrThrow({
    where: { provinceCode: provinceOf(ctx.actor) },
    select: { agencyName: true, agencyNameEn: true, superiorName: true, address: true, city: true },
  });
  const { agencyName: organisation, agencyNameEn, superiorName, address, city } = setting;
  return {
    organisation,
    organisationEn: agencyNameEn || organisation,
    address,
    /** Top of a document: number as printed (null: a letter without a number) and the day it is signed. */
    letterhead: (number: string | null, day: Day) => ({
      parent: superiorName || null,
      organisation,
      number,
      place: city,
      day,
    }),
  };
}
