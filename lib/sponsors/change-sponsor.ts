import { provinceOf } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { sponsorRow } from './create-sponsor';
import { ChangeSponsorInput } from './schema';

/** Saves what was typed over a giver's record. Issued papers keep what they were issued with. DomainError notFound | stale | taxCodeTaken. */
export const changeSponsor = defineCommand({
  name: 'sponsor.change',
  permission: 'sponsor.edit',
  input: ChangeSponsorInput,
  async run(ctx, { sponsorId, version, ...fields }) {
    const where = { id: sponsorId, provinceCode: provinceOf(ctx.actor) };
    const before = await ctx.tx.sponsor.findFirst({ where });
    if (!before) throw new DomainError('notFound');
    const data = sponsorRow(fields);
    const changed = (Object.keys(data) as (keyof typeof data)[]).filter((key) => data[key] !== before[key]);
    const { count } = await ctx.tx.sponsor.updateMany({
      where: { ...where, version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) {
      const { taxCode, version: stored } = before;
      const current = Object.fromEntries(Object.keys(fields).map((key) => [key, before[key as keyof typeof before]]));
      throw new DomainError('stale', { current: { ...current, taxCode: taxCode ?? '', version: stored } });
    }
    ctx.audit({ what: 'sponsor.changed', subjectType: 'Sponsor', subjectId: sponsorId, fields: changed });
    return { sponsorId };
  },
});
