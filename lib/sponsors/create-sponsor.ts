import { provinceOf } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { type SponsorFields as Fields, SponsorFields } from './schema';
import { readTaxCode } from './tax-code';

/** Fields as they are stored: the tax code in its one form, or none. */
export const sponsorRow = ({ taxCode, ...fields }: Fields) => ({
  ...fields,
  taxCode: taxCode ? readTaxCode(taxCode) : null,
});

/** Adds a giver to the province. DomainError taxCodeTaken where the province has this tax code already. */
export const createSponsor = defineCommand({
  name: 'sponsor.create',
  permission: 'sponsor.edit',
  input: SponsorFields,
  async run(ctx, input) {
    const id = newId();
    await ctx.tx.sponsor.createMany({
      data: [{ id, provinceCode: provinceOf(ctx.actor), ...sponsorRow(input), createdById: ctx.actor.userId }],
    });
    ctx.audit({ what: 'sponsor.created', subjectType: 'Sponsor', subjectId: id });
    return { sponsorId: id };
  },
});
