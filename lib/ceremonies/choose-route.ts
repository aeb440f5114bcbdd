import { provinceOf } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { ceremonyOf } from './ceremony-ref';
import { OPEN_STATES } from './rules';
import { ChooseRouteInput } from './schema';

/**
 * Says which way items go. On stage needs a ceremony that has not been held, and people of its wards; items already handed
 * over keep their way. Throws DomainError notFound (an item elsewhere) | wrongState | alreadyHandedOver.
 */
export const chooseRoute = defineCommand({
  name: 'ceremony.chooseRoute',
  permission: 'ceremony.choose',
  input: ChooseRouteInput,
  async run(ctx, { driveId, itemIds, route, ceremonyId }) {
    const ceremony =
      route === 'stage' ? await ceremonyOf(ctx, ceremonyId ?? '00000000-0000-0000-0000-000000000000') : null;
    if (ceremony && !(OPEN_STATES as readonly string[]).includes(ceremony.state))
      throw new DomainError('wrongState', { state: ceremony.state });
    const invited = ceremony
      ? (await ctx.tx.ceremonyWard.findMany({ where: { ceremonyId: ceremony.id } })).map((ward) => ward.wardCode)
      : null;
    const where = {
      id: { in: itemIds },
      provinceCode: provinceOf(ctx.actor),
      driveId: ceremony?.driveId ?? driveId,
      reversedAt: null,
      ...(invited ? { wardCode: { in: invited } } : {}),
    };
    const items = await ctx.tx.item.findMany({ where, select: { id: true, handover: true } });
    if (items.length !== new Set(itemIds).size) throw new DomainError('notFound');
    if (items.some((item) => item.handover === 'handedOver')) throw new DomainError('alreadyHandedOver');
    await ctx.tx.item.updateMany({
      where,
      data: { route, ceremonyId: ceremony?.id ?? null, version: { increment: 1 } },
    });
    ctx.audit({
      what: 'item.routed',
      driveId,
      ...(ceremony ? { subjectType: 'Ceremony', subjectId: ceremony.id } : {}),
      counts: { items: items.length },
      ids: items.map((item) => item.id),
    });
    return { items: items.length };
  },
});
