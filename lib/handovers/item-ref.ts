import { type Actor, provinceOf } from '@/lib/access/actor-type';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/core/place';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Items this actor may hand over: of the own wards, or of the whole province for the office. AND it into every read. */
export const itemScope = (actor: Actor): Prisma.ItemWhereInput => ({
  provinceCode: provinceOf(actor),
  ...(actor.placeRole === 'ward' || actor.placeRole === 'base' ? { wardCode: { in: actor.wardCodes } } : {}),
});

/** DomainError notFound, also for an item of another ward. */
export async function itemOf({ tx, actor }: { tx: Tx; actor: Actor }, itemId: string) {
  const item = await tx.item.findFirst({
    where: { AND: [{ id: itemId }, itemScope(actor)] },
    select: {
      id: true,
      provinceCode: true,
      wardCode: true,
      driveId: true,
      listLineId: true,
      ceremonyId: true,
      ceremony: { select: { state: true } },
      state: true,
      handover: true,
      route: true,
      line: { select: { birthDate: true } },
    },
  });
  if (!item) throw new DomainError('notFound');
  return item;
}

/** A list for signature that the actor may enter. DomainError notFound. */
export async function signoffOf({ tx, actor }: { tx: Tx; actor: Actor }, signoffId: string) {
  const bound = actor.placeRole === 'ward' || actor.placeRole === 'base';
  const signoff = await tx.signoffList.findFirst({
    where: {
      id: signoffId,
      provinceCode: provinceOf(actor),
      ...(bound ? { wardCode: { in: actor.wardCodes } } : {}),
    },
  });
  if (!signoff) throw new DomainError('notFound');
  return signoff;
}
