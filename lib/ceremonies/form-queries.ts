import { provinceOf } from '@/lib/access/actor-type';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { placeNames } from '@/lib/places/wards';
import { ceremonyOf } from './ceremony-ref';
import { ceremonyView } from './ceremony-view';
import { isOpen } from './rules';

/** What the form of a ceremony offers: wards of the drive, sponsors who pledged to it, places and guests of earlier ceremonies. */
export const readCeremonyChoices = defineQuery('ceremony.edit', async (ctx, driveId: string) => {
  const { tx, actor } = ctx;
  const drive = await driveOf(ctx, driveId);
  const taking = await tx.driveWard.findMany({ where: { driveId }, orderBy: { wardCode: 'asc' } });
  const places = await placeNames(
    tx,
    taking.map(({ wardCode }) => wardCode),
  );
  const sponsors = await tx.sponsor.findMany({
    where: { provinceCode: provinceOf(actor), state: 'active', pledges: { some: { driveId } } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  const guests = await tx.ceremonyGuest.findMany({
    where: { provinceCode: provinceOf(actor) },
    select: { name: true, post: true },
    orderBy: { id: 'desc' },
    take: 300,
  });
  const venues = await tx.ceremony.findMany({
    where: { provinceCode: provinceOf(actor) },
    select: { venue: true },
    orderBy: { startsAt: 'desc' },
    take: 100,
  });
  return {
    planNumber: drive.planNumber,
    startsOn: drive.startsOn,
    /** Written as before: what is booked twice is known by the same name. */
    known: {
      names: [...new Set(guests.map(({ name }) => name))],
      posts: [...new Set(guests.map(({ post }) => post))].filter(Boolean),
      venues: [...new Set(venues.map(({ venue }) => venue))],
    },
    wards: taking.map(({ wardCode }) => ({ code: wardCode, place: places.get(wardCode) })),
    sponsors: sponsors.map(({ id, name }) => ({ value: id, label: name })),
  };
});

/** The values of a ceremony as its form edits them. DomainError notFound; wrongState once it is held. */
export const readCeremonyForm = defineQuery('ceremony.edit', async (ctx, ceremonyId: string) => {
  const row = await ceremonyOf(ctx, ceremonyId);
  if (!isOpen(row.state)) throw new DomainError('notFound');
  const where = { ceremonyId };
  const { day, from, to, name, nameEn, venue, wardCode, agenda, note, version } = ceremonyView(row);
  return {
    ceremonyId,
    version,
    driveId: row.driveId,
    fields: {
      name,
      nameEn,
      venue,
      wardCode,
      day,
      startsAt: from,
      endsAt: to,
      agenda,
      note,
      wardCodes: (await ctx.tx.ceremonyWard.findMany({ where })).map((ward) => ward.wardCode),
      guests: (await ctx.tx.ceremonyGuest.findMany({ where, orderBy: { id: 'asc' } })).map((guest) => ({
        name: guest.name,
        post: guest.post,
        leader: guest.leader,
      })),
      sponsorIds: (await ctx.tx.ceremonySponsor.findMany({ where })).map((one) => one.sponsorId),
    },
  };
});
