import { type Actor, provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import { addMonths, startOfDay, vietnamDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import { clashesOf } from './bookings';
import { ownCalendarSecret } from './calendar-address';
import { ceremonyOf } from './ceremony-ref';
import { ceremonyView } from './ceremony-view';
import { figuresByWard, sumFigures } from './figures';
import type { Month } from './month';
import { canMove, OPEN_STATES } from './rules';
import { waitingPeople } from './waiting-people';

/** Guests and sponsors of a ceremony are for the office and its auditors. */
const readsGuests = (actor: Actor) => actor.placeRole === 'province' || actor.placeRole === 'auditor';

const isOpen = (state: string) => (OPEN_STATES as readonly string[]).includes(state);

/** What the actor may do with a ceremony in this state. */
const movesOf = (actor: Actor, state: string) => {
  const edit = can(actor.role, 'ceremony.edit');
  return {
    edit: edit && isOpen(state),
    choose: can(actor.role, 'ceremony.choose') && isOpen(state),
    confirm: edit && canMove(state, 'confirmed'),
    hold: edit && canMove(state, 'held'),
    report: edit && canMove(state, 'reported'),
    postpone: edit && canMove(state, 'postponed'),
    replan: edit && canMove(state, 'planned'),
    cancel: edit && canMove(state, 'cancelled'),
    minutes: edit && (state === 'held' || state === 'reported'),
    signoff: can(actor.role, 'handover.record') && state !== 'cancelled',
  };
};

/** Ceremonies of a drive, the next first by day; a ward sees those to which it is invited. */
export const listCeremonies = defineQuery('drive.read', async ({ tx, actor }, driveId: string, locale: string) => {
  const drive = await driveOf({ tx, actor }, driveId);
  const rows = await tx.ceremony.findMany({
    where: { driveId, provinceCode: provinceOf(actor) },
    orderBy: { startsAt: 'asc' },
  });
  const places = await placeNames(
    tx,
    rows.map(({ wardCode }) => wardCode),
  );
  const ids = rows.map(({ id }) => id);
  const onStage = await tx.item.groupBy({
    by: ['ceremonyId'],
    where: { ceremonyId: { in: ids }, route: 'stage', reversedAt: null },
    _count: { id: true },
  });
  const wards = await tx.ceremonyWard.groupBy({
    by: ['ceremonyId'],
    where: { ceremonyId: { in: ids } },
    _count: { wardCode: true },
  });
  return {
    planNumber: drive.planNumber,
    mayCreate: can(actor.role, 'ceremony.edit') && ['approved', 'open', 'distributing'].includes(drive.state),
    rows: rows.map((row) => {
      const place = places.get(row.wardCode);
      return {
        ...ceremonyView(row),
        ward: place ? wardName(place, locale) : row.wardCode,
        wards: wards.find(({ ceremonyId }) => ceremonyId === row.id)?._count.wardCode ?? 0,
        onStage: onStage.find(({ ceremonyId }) => ceremonyId === row.id)?._count.id ?? 0,
      };
    }),
  };
});
export type CeremonyRow = Awaited<ReturnType<typeof listCeremonies.as>>['rows'][number];

/** One ceremony with its wards in figures, its people and what is booked twice. DomainError notFound. */
export const readCeremony = defineQuery('drive.read', async (ctx, ceremonyId: string, locale: string) => {
  const { tx, actor, today } = ctx;
  const row = await ceremonyOf(ctx, ceremonyId);
  const drive = await driveOf(ctx, row.driveId);
  const invited = await tx.ceremonyWard.findMany({ where: { ceremonyId }, orderBy: { wardCode: 'asc' } });
  const codes = invited.map(({ wardCode }) => wardCode);
  const places = await placeNames(tx, [...codes, row.wardCode]);
  const nameOf = (code: string) => (places.has(code) ? wardName(places.get(code)!, locale) : code);
  const wards = await figuresByWard(tx, row, codes);
  const full = readsGuests(actor);
  const guests = full
    ? await tx.ceremonyGuest.findMany({
        where: { ceremonyId },
        orderBy: [{ leader: 'desc' }, { id: 'asc' }],
        select: { name: true, post: true, leader: true },
      })
    : [];
  const present = full ? await tx.ceremonySponsor.findMany({ where: { ceremonyId } }) : [];
  const sponsors = full
    ? await tx.sponsor.findMany({
        where: { id: { in: present.map(({ sponsorId }) => sponsorId) } },
        select: { id: true, name: true },
        orderBy: { name: 'asc' },
      })
    : [];
  const document = await tx.document.findFirst({
    where: { subjectId: ceremonyId, kind: 'ceremonyMinutes', state: 'issued' },
    orderBy: { issuedAt: 'desc' },
    select: { id: true, numberText: true },
  });
  return {
    ...ceremonyView(row),
    ward: nameOf(row.wardCode),
    planNumber: drive.planNumber,
    wards: wards.map((ward) => ({ ...ward, ward: nameOf(ward.wardCode) })),
    total: sumFigures(wards),
    guests,
    sponsors,
    showsGuests: full,
    waiting: await waitingPeople(ctx, row, nameOf),
    clashes: full ? await clashesOf(tx, ceremonyId) : [],
    document,
    notYet: vietnamDay(row.startsAt) > today,
    may: movesOf(actor, row.state),
  };
});
export type CeremonyDetail = Awaited<ReturnType<typeof readCeremony.as>>;

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
    wards: taking.map(({ wardCode }) => ({
      value: wardCode,
      label: places.has(wardCode) ? wardName(places.get(wardCode)!, actor.locale) : wardCode,
    })),
    sponsors: sponsors.map(({ id, name }) => ({ value: id, label: name })),
  };
});

/** All ceremonies of one month that the actor may know of, of all drives. */
export const readCalendar = defineQuery('ceremony.read', async ({ tx, actor }, month: Month) => {
  const rows = await tx.ceremony.findMany({
    where: {
      provinceCode: provinceOf(actor),
      startsAt: { gte: startOfDay(`${month}-01`), lt: startOfDay(addMonths(`${month}-01`, 1)) },
    },
    orderBy: { startsAt: 'asc' },
  });
  const doubled = new Set<string>();
  if (readsGuests(actor)) for (const { id } of rows) if ((await clashesOf(tx, id)).length > 0) doubled.add(id);
  return {
    opens: can(actor.role, 'drive.read'),
    /** Of the address to which the reader's own calendar program subscribes. */
    secret: await ownCalendarSecret(tx, actor),
    rows: rows.map((row) => ({ ...ceremonyView(row), doubled: doubled.has(row.id) })),
  };
});
export type CalendarRow = Awaited<ReturnType<typeof readCalendar.as>>['rows'][number];

/** For the iCalendar file: one ceremony, or those of the actor's province from half a year back. DomainError notFound. */
export const readForIcal = defineQuery('ceremony.read', async (ctx, ceremonyId: string | null) => {
  if (ceremonyId) return [await ceremonyOf(ctx, ceremonyId)];
  const from = startOfDay(addMonths(ctx.today, -6));
  return ctx.tx.ceremony.findMany({
    where: { provinceCode: provinceOf(ctx.actor), startsAt: { gte: from } },
    orderBy: { startsAt: 'asc' },
  });
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
