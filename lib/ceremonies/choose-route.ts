import { provinceOf } from '@/lib/access/actor-type';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { ceremonyOf } from './ceremony-ref';
import { isOpen } from './rules';
import { ChooseRouteInput } from './schema';
import { needStageConsent } from './stage-consent';

/**
 * Says which way items go. On stage needs a ceremony that has not been held, people of its wards, and their consent; items
 * already handed over keep their way.
 * Throws DomainError notFound (an item elsewhere) | wrongState | alreadyHandedOver | consentMissing | invalidInput (no ceremony).
 */
export const chooseRoute = defineCommand({
  name: 'ceremony.chooseRoute',
  permission: 'ceremony.choose',
  input: ChooseRouteInput,
  async run(ctx, { driveId, itemIds, route, ceremonyId, askedForStage }) {
    const stage = route === 'stage' ? await openStage(ctx, ceremonyId) : null;
    const where = {
      id: { in: itemIds },
      provinceCode: provinceOf(ctx.actor),
      driveId: stage?.driveId ?? driveId,
      reversedAt: null,
      ...(stage ? { wardCode: { in: stage.wardCodes } } : {}),
    };
    const items = await ctx.tx.item.findMany({
      where,
      select: {
        id: true,
        handover: true,
        listLineId: true,
        personId: true,
        provinceCode: true,
        wardCode: true,
        driveId: true,
      },
    });
    if (items.length !== new Set(itemIds).size) throw new DomainError('notFound');
    if (items.some((item) => item.handover === 'handedOver')) throw new DomainError('alreadyHandedOver');
    if (stage) await needStageConsent(ctx, items, askedForStage);
    await ctx.tx.item.updateMany({
      where,
      data: { route, ceremonyId: stage?.id ?? null, version: { increment: 1 } },
    });
    ctx.audit({
      what: 'item.routed',
      driveId: where.driveId,
      ...(stage ? { subjectType: 'Ceremony', subjectId: stage.id } : {}),
      counts: { items: items.length },
      ids: items.map((item) => item.id),
    });
    return { items: items.length };
  },
});

/** A ceremony for whose stage people may be chosen, with the wards invited to it. */
async function openStage(ctx: Ctx, ceremonyId: string | undefined) {
  if (!ceremonyId) throw new DomainError('invalidInput', undefined, { ceremonyId: 'required' });
  const { id, driveId, state } = await ceremonyOf(ctx, ceremonyId);
  if (!isOpen(state)) throw new DomainError('wrongState', { state });
  const wards = await ctx.tx.ceremonyWard.findMany({ where: { ceremonyId: id }, select: { wardCode: true } });
  return { id, driveId, wardCodes: wards.map(({ wardCode }) => wardCode) };
}
