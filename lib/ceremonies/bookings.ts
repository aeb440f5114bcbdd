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
  const include = {
    guests: { select: { name: true, leader: true } },
    sponsors: { select: { sponsorId: true } },
    items: { where: { route: 'stage', reversedAt: null }, select: { personId: true } },
  } as const;
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
  const sponsors = await tx.sponsor.findMany({
    where: { id: { in: others.length > 0 ? mine.sponsors.map(({ sponsorId }) => sponsorId) : [] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(sponsors.map(({ id, name }) => [id, name]));
  const booking = (row: typeof mine) => ({
    ...row,
    sponsors: row.sponsors.map(({ sponsorId }) => ({ sponsorId, name: nameOf.get(sponsorId) ?? '' })),
    people: row.items.map(({ personId }) => personId),
  });
  return clashes(booking(mine), others.map(booking)).map((clash) => {
    const { driveId, name, nameEn, startsAt } = byId.get(clash.ceremonyId)!;
    return { ...clash, driveId, ceremony: name, ceremonyEn: nameEn, startsAt };
  });
}
