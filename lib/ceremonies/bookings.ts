import type { Tx } from '@/lib/core/place';
import type { Clash } from './rules';
import { clashes } from './rules';

/** Ceremonies that are off take nobody's time. */
const STANDING = ['planned', 'confirmed', 'held', 'reported'];

export interface NamedClash extends Clash {
  driveId: string;
  ceremony: string;
  ceremonyEn: string;
  startsAt: Date;
}

/** What is booked twice at the time of a ceremony, in all drives of its province. Only roles that read guests. */
export async function clashesOf(tx: Tx, ceremonyId: string): Promise<NamedClash[]> {
  const include = { guests: { select: { name: true, leader: true } } } as const;
  const mine = await tx.ceremony.findUnique({ where: { id: ceremonyId }, include });
  if (!mine || !STANDING.includes(mine.state)) return [];
  const others = await tx.ceremony.findMany({
    where: {
      provinceCode: mine.provinceCode,
      id: { not: ceremonyId },
      state: { in: STANDING },
      startsAt: { lt: mine.endsAt },
      endsAt: { gt: mine.startsAt },
    },
    include,
    orderBy: { startsAt: 'asc' },
  });
  const byId = new Map(others.map((other) => [other.id, other]));
  return clashes(mine, others).map((clash) => {
    const { driveId, name, nameEn, startsAt } = byId.get(clash.ceremonyId)!;
    return { ...clash, driveId, ceremony: name, ceremonyEn: nameEn, startsAt };
  });
}
