import { provinceOf } from '@/lib/access/actor-type';
import { can, PERMISSIONS } from '@/lib/access/permissions';
import { dateToDay, dayToDate, type Day } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import { defineQuery } from '@/lib/core/query';
import type { Prisma } from '@/lib/generated/prisma/client';
import { placeNames } from '@/lib/places/wards';
import { caseOf, type CaseRow } from './case-ref';
import { type CaseKind, type CaseSource, daysLeft } from './rules';
import type { CaseTableParams } from './table';

/** A case for pages, with the names behind its ids. */
async function caseViews(tx: Tx, rows: CaseRow[], today: Day, locale: string) {
  const userIds = rows.flatMap((row) => [row.ownerId, row.createdById, row.answeredById]).filter((id) => id !== null);
  const users = await tx.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } });
  const nameOf = (id: string | null) => users.find((user) => user.id === id)?.name ?? null;
  const wards = await placeNames(
    tx,
    rows.flatMap(({ wardCode }) => (wardCode ? [wardCode] : [])),
  );
  return rows.map(({ subjectEn, bodyEn, ...row }) => {
    const dueOn = row.dueOn && dateToDay(row.dueOn);
    return {
      ...row,
      ...(locale === 'en' && subjectEn && bodyEn ? { subject: subjectEn, body: bodyEn } : {}),
      kind: row.kind as CaseKind,
      source: row.source as CaseSource,
      dueOn,
      daysLeft: daysLeft({ state: row.state, dueOn }, today),
      ward: row.wardCode ? (wards.get(row.wardCode) ?? null) : null,
      ownerName: nameOf(row.ownerId),
      createdByName: nameOf(row.createdById),
      answeredByName: nameOf(row.answeredById),
    };
  });
}
export type CaseView = Awaited<ReturnType<typeof caseViews>>[number];

/** Cases that the actor may see; closed ones behind those that are not. */
export const listCases = defineQuery(
  'case.read',
  async ({ tx, actor, today }, params: CaseTableParams, locale: string) => {
    const { state, kind, ward, mine } = params.filters;
    const where: Prisma.CaseWhereInput = {
      provinceCode: provinceOf(actor),
      ...(state ? { state } : {}),
      ...(kind ? { kind } : {}),
      ...(ward ? { wardCode: ward } : {}),
      ...(mine ? { ownerId: actor.userId } : {}),
    };
    const direction = params.desc ? 'desc' : 'asc';
    const total = await tx.case.count({ where });
    const rows = await tx.case.findMany({
      where,
      orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { [params.sort]: direction }, { id: 'asc' }],
      skip: params.skip,
      take: params.take,
    });
    return { total, today, rows: await caseViews(tx, rows, today, locale), mayOpen: can(actor.role, 'case.open') };
  },
);

/** One case, and, for those who answer, the colleagues to whom it can be given. */
export const getCase = defineQuery('case.read', async ({ tx, actor, today, see }, caseId: string, locale: string) => {
  const row = await caseOf({ tx, actor }, caseId);
  if (row.personId) await see({ kind: 'page', subjectType: 'person', ids: [row.personId], purpose: 'case' });
  if (row.lineId) await see({ kind: 'page', subjectType: 'line', ids: [row.lineId], purpose: 'case' });
  const [view] = await caseViews(tx, [row], today, locale);
  const mayAnswer = can(actor.role, 'case.answer');
  const drive = row.driveId ? await tx.drive.findFirst({ where: { id: row.driveId } }) : null;
  return {
    ...view!,
    today,
    mayAnswer,
    drive: drive && { id: drive.id, name: drive.name, nameEn: drive.nameEn, planNumber: drive.planNumber },
    owners: mayAnswer ? await possibleOwners(tx, row.provinceCode, today) : [],
  };
});

async function possibleOwners(tx: Tx, provinceCode: string, today: Day) {
  const on = dayToDate(today);
  const rows = await tx.roleAssignment.findMany({
    where: {
      provinceCode,
      role: { in: [...PERMISSIONS['case.answer']] },
      endedAt: null,
      validFrom: { lte: on },
      validTo: { gte: on },
    },
    select: { role: true, userId: true },
  });
  const users = await tx.user.findMany({
    where: { id: { in: rows.map(({ userId }) => userId) }, disabledAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  return users.map((user) => ({ ...user, role: rows.find(({ userId }) => userId === user.id)!.role }));
}

/** What the form for a new case may offer: drives that the actor sees, wards, and whether he writes for a ward. */
export const newCaseChoices = defineQuery('case.open', async ({ tx, actor }) => {
  const drives = await tx.drive.findMany({
    where: { provinceCode: provinceOf(actor), state: { in: ['open', 'distributing', 'closed'] } },
    select: { id: true, name: true, nameEn: true, planNumber: true },
    orderBy: { startsOn: 'desc' },
    take: 50,
  });
  return { drives, forWard: actor.placeRole !== 'province' };
});
