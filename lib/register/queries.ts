import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay, vietnamDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { nameOf } from '@/lib/drives/name-of';
import { wardNames } from '@/lib/places/wards';
import { maskIdentifier } from './identifiers';
import { isRevealed } from './reveal-person';
import { erasureView } from './erasure-view';
import { findPeople } from './find-people';

const masked = (value: string | null): string | null => value && maskIdentifier(value);

/** People found by words of their name, with or without marks, or by a whole number. Nothing is shown until something is asked. */
export const searchPeople = defineQuery(
  'person.read',
  async (ctx, q: string | undefined, page: { skip: number; take: number }) => {
    const { rows, total } = q ? await findPeople(ctx.tx, provinceOf(ctx.actor), q, page) : { rows: [], total: 0 };
    await ctx.see({ kind: 'search', subjectType: 'person', ids: rows.map(({ id }) => id), purpose: 'people' });
    return {
      rows: rows.map((row) => ({ ...row, citizenId: masked(row.citizenId), insuranceCode: masked(row.insuranceCode) })),
      total,
    };
  },
);

/** One human as the province knows them, with every list, household and item; identifiers masked until asked for. */
export const readPerson = defineQuery('person.read', async (ctx, personId: string, locale: string) => {
  const { tx, actor } = ctx;
  const provinceCode = provinceOf(actor);
  const person = await tx.person.findFirst({
    where: { id: personId, provinceCode },
    include: {
      statuses: { orderBy: [{ from: 'desc' }, { createdAt: 'desc' }] },
      members: { include: { household: true }, orderBy: { year: 'desc' } },
    },
  });
  if (!person) throw new DomainError('notFound');
  const revealed = await isRevealed(ctx, personId);
  const show = (value: string | null) => (revealed ? value : masked(value));
  const lines = await tx.listLine.findMany({
    where: { provinceCode, personId },
    include: { list: { include: { drive: true } } },
    orderBy: { createdAt: 'desc' },
  });
  const items = await tx.item.findMany({ where: { provinceCode, personId }, orderBy: { createdAt: 'desc' } });
  const known = [
    ...(person.citizenId ? [{ citizenId: person.citizenId }] : []),
    ...(person.insuranceCode ? [{ insuranceCode: person.insuranceCode }] : []),
  ];
  const cover =
    known.length > 0
      ? await tx.insurance.findMany({ where: { provinceCode, OR: known }, orderBy: { validTo: 'desc' }, take: 50 })
      : [];
  const joined = await tx.person.findMany({
    where: { provinceCode, joinedToId: personId },
    select: { id: true, fullName: true },
  });
  const joinedTo = person.joinedToId
    ? await tx.person.findFirst({ where: { id: person.joinedToId }, select: { id: true, fullName: true } })
    : null;
  const drives = new Map(lines.map((line) => [line.driveId, line.list.drive]));
  for (const drive of await tx.drive.findMany({ where: { id: { in: items.map((item) => item.driveId) } } }))
    drives.set(drive.id, drive);
  const driveName = (id: string) => {
    const drive = drives.get(id);
    return drive ? nameOf(drive, locale) : '';
  };
  const wardOf = await wardNames(
    tx,
    [...lines, ...items, ...person.members.map((one) => one.household)].map((row) => row.wardCode),
    locale,
  );
  await ctx.see({ kind: 'page', subjectType: 'person', ids: [personId], purpose: 'person' });
  return {
    id: person.id,
    fullName: person.fullName,
    birthDate: person.birthDate,
    sex: person.sex,
    ethnicity: person.ethnicity,
    address: person.address,
    citizenId: show(person.citizenId),
    oldIdNumber: show(person.oldIdNumber),
    insuranceCode: show(person.insuranceCode),
    cardNumber: show(person.cardNumber),
    phone: show(person.phone),
    phoneOwner: person.phoneOwner,
    revealed,
    joinedTo,
    joined,
    erasedOn: person.erasedAt && vietnamDay(person.erasedAt),
    erasure: await erasureView(ctx, personId, person.erasedAt !== null),
    mayEdit: actor.role === 'officeCollection' && !person.erasedAt,
    statuses: person.statuses.map(({ id, status, from, source }) => ({ id, status, from: dateToDay(from), source })),
    households: person.members.map((one) => ({
      id: one.id,
      head: one.household.headName,
      hamlet: one.household.hamlet,
      ward: wardOf(one.household.wardCode),
      relation: one.relation,
      year: one.year,
      order: one.order,
      orderReason: one.orderReason,
    })),
    lines: lines.map((line) => ({
      id: line.id,
      listId: line.listId,
      driveId: line.driveId,
      drive: driveName(line.driveId),
      list: line.list.title,
      ward: wardOf(line.wardCode),
      groupCode: line.groupCode,
      itemKind: line.itemKind,
      state: line.state,
    })),
    items: items.map((item) => ({
      id: item.id,
      driveId: item.driveId,
      drive: driveName(item.driveId),
      ward: wardOf(item.wardCode),
      kind: item.kind,
      months: item.months,
      state: item.state,
      handover: item.handover,
      validFrom: item.validFrom && dateToDay(item.validFrom),
      validTo: item.validTo && dateToDay(item.validTo),
    })),
    insurance: cover.map((row) => ({
      id: row.id,
      kind: row.kind,
      payer: row.payer,
      groupCode: row.groupCode,
      validFrom: dateToDay(row.validFrom),
      validTo: dateToDay(row.validTo),
    })),
  };
});
export type PersonPage = Awaited<ReturnType<typeof readPerson.as>>;

/** Files of existing cover that were loaded, newest first, and how many rows of cover there are. */
export const listInsuranceImports = defineQuery('insurance.read', async ({ tx, actor }) => {
  const provinceCode = provinceOf(actor);
  const imports = await tx.fileImport.findMany({
    where: { provinceCode, kind: 'insurance' },
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
  const files = await tx.storedFile.findMany({
    where: { id: { in: imports.map((one) => one.fileId) } },
    select: { id: true, name: true },
  });
  const names = new Map(files.map((file) => [file.id, file.name]));
  return {
    mayImport: actor.role === 'officeCollection',
    total: await tx.insurance.count({ where: { provinceCode } }),
    imports: imports.map(({ id, fileId, createdAt, rows, added, unchanged, problems }) => ({
      id,
      name: names.get(fileId) ?? '',
      at: createdAt,
      rows,
      added,
      unchanged,
      problems,
    })),
  };
});
export type InsuranceImports = Awaited<ReturnType<typeof listInsuranceImports.as>>;
