import { provinceOf } from '@/lib/access/actor-type';
import { startOfDay } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { canMove, type CeremonyState } from './rules';
import type { CeremonyFields } from './schema';

/** A ceremony of the actor's province. DomainError notFound. */
export async function ceremonyOf({ tx, actor }: Pick<Ctx, 'tx' | 'actor'>, ceremonyId: string) {
  const ceremony = await tx.ceremony.findFirst({ where: { id: ceremonyId, provinceCode: provinceOf(actor) } });
  if (!ceremony) throw new DomainError('notFound');
  return ceremony;
}

/** Saves under the row's version. DomainError stale, with what stands there now. */
export async function saveCeremony(
  { tx }: Pick<Ctx, 'tx'>,
  row: { id: string },
  version: number,
  data: Prisma.CeremonyUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.ceremony.updateMany({
    where: { id: row.id, version },
    data: { ...data, version: { increment: 1 }, sequence: { increment: 1 } },
  });
  if (count > 0) return;
  const now = await tx.ceremony.findUniqueOrThrow({ where: { id: row.id } });
  throw new DomainError('stale', {
    current: { version: now.version, name: now.name, venue: now.venue, agenda: now.agenda },
  });
}

/** Moves to another state. DomainError wrongState | stale. */
export async function moveCeremony(
  ctx: Pick<Ctx, 'tx'>,
  row: { id: string; state: string },
  version: number,
  to: CeremonyState,
  data: Prisma.CeremonyUpdateManyMutationInput = {},
): Promise<void> {
  if (!canMove(row.state, to)) throw new DomainError('wrongState', { state: row.state });
  await saveCeremony(ctx, row, version, { state: to, ...data });
}

const HOUR_MS = 3_600_000;

/** An hour `HH:mm` of a Vietnam day as an instant. */
export function instantOf(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day).getTime() + hours * HOUR_MS + minutes * 60_000);
}

/** Columns of the row itself; wards, guests and sponsors are rows of their own. */
export const columnsOf = (f: CeremonyFields) => ({
  name: f.name,
  nameEn: f.nameEn || f.name,
  venue: f.venue,
  wardCode: f.wardCode,
  startsAt: instantOf(f.day, f.startsAt),
  endsAt: instantOf(f.day, f.endsAt),
  agenda: f.agenda,
  note: f.note,
});

/** Writes who takes part, anew. */
export async function writeParticipants(
  { tx, actor }: Pick<Ctx, 'tx' | 'actor'>,
  ceremonyId: string,
  f: CeremonyFields,
): Promise<void> {
  const common = { ceremonyId, provinceCode: provinceOf(actor) };
  const where = { ceremonyId };
  await tx.ceremonyWard.deleteMany({ where });
  await tx.ceremonyGuest.deleteMany({ where });
  await tx.ceremonySponsor.deleteMany({ where });
  await tx.ceremonyWard.createMany({ data: [...new Set(f.wardCodes)].map((wardCode) => ({ ...common, wardCode })) });
  await tx.ceremonyGuest.createMany({ data: f.guests.map((guest) => ({ ...common, ...guest })) });
  await tx.ceremonySponsor.createMany({
    data: [...new Set(f.sponsorIds)].map((sponsorId) => ({ ...common, sponsorId })),
  });
}

/** Those chosen for a ceremony that will not see them, all or of wards no longer invited: they get the card at their ward office. */
export async function sendToWard(
  { tx }: Pick<Ctx, 'tx'>,
  ceremonyId: string,
  where: Prisma.ItemWhereInput = {},
): Promise<number> {
  const { count } = await tx.item.updateMany({
    where: { AND: [{ ceremonyId, handover: { not: 'handedOver' } }, where] },
    data: { route: 'wardOffice', ceremonyId: null, version: { increment: 1 } },
  });
  return count;
}
