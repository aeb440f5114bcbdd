import { type Actor, provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import { vietnamDay } from '@/lib/core/clock';
import { defineQuery } from '@/lib/core/query';
import { driveOf } from '@/lib/drives/drive-ref';
import { wardName } from '@/lib/places/ward-name';
import { placeNames, wardNames } from '@/lib/places/wards';
import { clashesOf } from './bookings';
import { ceremonyOf } from './ceremony-ref';
import { ceremonyView } from './ceremony-view';
import { figuresByWard, sumFigures } from './figures';
import { readsGuests } from './reads-guests';
import { canMove, isOpen } from './rules';
import { waitingPeople } from './waiting-people';

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
  const nameOf = await wardNames(tx, [...codes, row.wardCode], locale);
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
