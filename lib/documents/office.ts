import { provinceOf } from '@/lib/access/actor-type';
import type { Day } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';

const SUPERIOR = { en: 'VIET NAM SOCIAL SECURITY', ko: '베트남 사회보장청 (VIET NAM SOCIAL SECURITY)' };

/** The agency as it stands on its documents, from the settings of the province. */
export async function officeOf(ctx: Pick<Ctx, 'tx' | 'actor'>) {
  const setting = await ctx.tx.provinceSetting.findUniqueOrThrow({
    where: { provinceCode: provinceOf(ctx.actor) },
    select: {
      agencyName: true,
      agencyNameEn: true,
      superiorName: true,
      address: true,
      city: true,
      taxCode: true,
      phone: true,
    },
  });
  const { agencyName: organisation, agencyNameEn, superiorName, address, city, taxCode, phone } = setting;
  return {
    organisation,
    organisationEn: agencyNameEn || organisation,
    address,
    taxCode,
    phone,
    /** The same in a translation: names in English, which both foreign languages read. */
    abroad: (language: 'en' | 'ko') => ({
      parent: SUPERIOR[language],
      organisation: (agencyNameEn || organisation).toUpperCase(),
    }),
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
