import { ISSUED } from '@/lib/cards/rules';
import type { Tx } from '@/lib/core/place';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type Actor } from '@/lib/access/actor-type';
import { compareNames } from '@/lib/register/names';
import { itemScope } from './item-ref';

/** States of a ceremony after which its people are served by their ward, like everybody else. */
const OVER = ['held', 'reported', 'postponed', 'cancelled'] as const;

/** "Tổ dân phố số 2" comes before "số 10". */
const hamlets = new Intl.Collator('vi', { numeric: true });

/** Issued and not yet in anybody's hand. */
export const WAITING: Prisma.ItemWhereInput = {
  state: { in: [...ISSUED] },
  reversedAt: null,
  handover: { not: 'handedOver' },
};

/**
 * Who stands on a list for signature: of a ceremony those chosen for its stage; of a ward all others, with those whose
 * ceremony was put off or has passed without them. In the order of the paper: hamlet, given name.
 */
export async function signoffItems(
  { tx, actor }: { tx: Tx; actor: Actor },
  { driveId, wardCode, ceremonyId }: { driveId: string; wardCode: string; ceremonyId?: string | undefined },
) {
  const items = await tx.item.findMany({
    where: {
      AND: [
        itemScope(actor),
        WAITING,
        { driveId, wardCode },
        ceremonyId
          ? { ceremonyId, route: 'stage' }
          : { OR: [{ route: { not: 'stage' } }, { ceremonyId: null }, { ceremony: { state: { in: [...OVER] } } }] },
      ],
    },
    select: {
      id: true,
      kind: true,
      route: true,
      cardNumber: true,
      insuranceCode: true,
      months: true,
      sponsorShare: true,
      groupCode: true,
      line: { select: { fullName: true, birthDate: true, hamlet: true, headName: true, citizenId: true } },
    },
    orderBy: { id: 'asc' },
  });
  return items.sort(
    (a, b) => hamlets.compare(a.line.hamlet, b.line.hamlet) || compareNames(a.line.fullName, b.line.fullName),
  );
}

export type SignoffItem = Awaited<ReturnType<typeof signoffItems>>[number];
