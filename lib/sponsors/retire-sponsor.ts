import { provinceOf } from '@/lib/access/actor-type';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { RestoreSponsorInput, RetireSponsorInput } from './schema';

async function move(ctx: Ctx, sponsorId: string, version: number, from: string, to: string): Promise<void> {
  const where = { id: sponsorId, provinceCode: provinceOf(ctx.actor) };
  const before = await ctx.tx.sponsor.findFirst({ where, select: { state: true, version: true } });
  if (!before) throw new DomainError('notFound');
  if (before.state !== from) throw new DomainError('wrongState');
  const { count } = await ctx.tx.sponsor.updateMany({
    where: { ...where, version },
    data: { state: to, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError('stale', { current: before });
}

/** No new pledges from this giver; what was pledged and received stays. DomainError notFound | wrongState | stale. */
export const retireSponsor = defineCommand({
  name: 'sponsor.retire',
  permission: 'sponsor.edit',
  input: RetireSponsorInput,
  async run(ctx, { sponsorId, version, reason }) {
    await move(ctx, sponsorId, version, 'active', 'retired');
    ctx.audit({ what: 'sponsor.retired', subjectType: 'Sponsor', subjectId: sponsorId, reason });
    return { sponsorId };
  },
});

/** Takes a retired giver up again. DomainError notFound | wrongState | stale. */
export const restoreSponsor = defineCommand({
  name: 'sponsor.restore',
  permission: 'sponsor.edit',
  input: RestoreSponsorInput,
  async run(ctx, { sponsorId, version }) {
    await move(ctx, sponsorId, version, 'retired', 'active');
    ctx.audit({ what: 'sponsor.restored', subjectType: 'Sponsor', subjectId: sponsorId });
    return { sponsorId };
  },
});
