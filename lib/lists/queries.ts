import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { openFile } from '@/lib/core/files';
import { defineQuery } from '@/lib/core/query';
import { nameOf } from '@/lib/drives/name-of';
import { placeNames, wardNames } from '@/lib/places/wards';
import { wardName } from '@/lib/places/ward-name';
import { TARGET_GROUPS, targetGroup } from '@/lib/prices/groups';
import { countByList, NO_COUNTS } from './count-lines';
import { fieldsOfLine, problemsOf, sourceOf } from './line-values';
import { visibleLists } from './load-list';
import { type LineFilters, pageOfLines } from './page-of-lines';
import { daysLeft, isEditable, isPastDeadline, kindsOf, listActions, LISTING_STATES } from './rules';
import { headOfList } from './head-of-list';
import { problemGroups } from './problem-groups';
import { remarksOf } from './remarks-of';

/** The drive as the pages of lists need it. DomainError notFound. */
export const readListDrive = defineQuery('list.read', async ({ tx, actor, today }, driveId: string) => {
  const drive = await tx.drive.findFirst({
    where: { id: driveId, provinceCode: provinceOf(actor) },
    include: { phases: { orderBy: { order: 'asc' } } },
  });
  if (!drive) throw new DomainError('notFound');
  const deadline = dateToDay(drive.listDeadline);
  return {
    id: drive.id,
    name: drive.name,
    nameEn: drive.nameEn,
    planNumber: drive.planNumber,
    deadline,
    daysLeft: daysLeft(deadline, today),
    open: LISTING_STATES.includes(drive.state),
    targetGroups: drive.targetGroups,
    cardMonths: drive.cardMonths,
    bookMonths: drive.bookMonths,
    postingDays: drive.postingDays,
    phases: drive.phases.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
    mayCreate: actor.role === 'wardOfficial' && LISTING_STATES.includes(drive.state),
    isWard: actor.placeRole === 'ward',
  };
});

/** All lists of a drive that the actor may see, and a row for each ward that has none yet. */
export const listDriveLists = defineQuery(
  'list.read',
  async ({ tx, actor, today }, driveId: string, locale: string) => {
    const [lists, wards, drive] = [
      await tx.wardList.findMany({
        where: { driveId, ...visibleLists(actor) },
        orderBy: [{ createdAt: 'asc' }],
      }),
      await tx.driveWard.findMany({ where: { driveId } }),
      await tx.drive.findFirst({ where: { id: driveId, provinceCode: provinceOf(actor) }, include: { phases: true } }),
    ];
    if (!drive) throw new DomainError('notFound');
    const counts = await countByList(tx, actor, driveId);
    const wardOf = await wardNames(
      tx,
      [...wards, ...lists].map((row) => row.wardCode),
      locale,
    );
    const quota = new Map(wards.map((ward) => [ward.wardCode, ward.quotaCards + ward.quotaBooks]));
    const deadline = dateToDay(drive.listDeadline);
    const superseded = new Set(lists.map((list) => list.supersedesId));
    const phases = new Map(drive.phases.map((phase) => [phase.id, nameOf(phase, locale)]));
    const row = (wardCode: string) => ({ wardCode, ward: wardOf(wardCode), quota: quota.get(wardCode) ?? 0 });
    const made = lists.map((list) => ({
      ...row(list.wardCode),
      listId: list.id as string | null,
      title: list.title,
      origin: list.origin as string | null,
      phase: (list.phaseId && phases.get(list.phaseId)) || null,
      tag: list.tag,
      listVersion: list.listVersion,
      superseded: superseded.has(list.id),
      state: list.state as string | null,
      submittedAt: list.submittedAt,
      postedTo: list.postedTo ? dateToDay(list.postedTo) : null,
      late: isPastDeadline(list, deadline, today),
      ...(counts.get(list.id) ?? NO_COUNTS),
    }));
    const having = new Set(lists.map((list) => list.wardCode));
    const none = wards
      .filter((ward) => !having.has(ward.wardCode))
      .map((ward) => ({
        ...row(ward.wardCode),
        listId: null,
        title: '',
        origin: null,
        phase: null,
        tag: null,
        listVersion: 1,
        superseded: false,
        state: null,
        submittedAt: null,
        postedTo: null,
        late: today > deadline,
        ...NO_COUNTS,
      }));
    return [...made, ...none];
  },
);
export type DriveListRow = Awaited<ReturnType<typeof listDriveLists.as>>[number];

/** A list with one page of its lines; the people shown stand in the access log. DomainError notFound. */
export const readListPage = defineQuery(
  'list.read',
  async (ctx, listId: string, filters: LineFilters, locale: string) => {
    const head = await headOfList(ctx, listId, locale);
    const { rows, total } = await pageOfLines(ctx, listId, filters);
    await ctx.see({ kind: 'page', subjectType: 'line', ids: rows.map(({ id }) => id), purpose: 'list' });
    const groups = head.may.edit ? await problemGroups(ctx, listId) : [];
    return { ...head, rows, total, problemGroups: groups, remarks: await remarksOf(ctx, listId) };
  },
);

/** A list without its lines, for the pages that act on it. DomainError notFound. */
export const readListHead = defineQuery('list.read', async (ctx, listId: string, locale: string) =>
  headOfList(ctx, listId, locale),
);

/** One line in full, for the ward that corrects it and the office that reviews it. DomainError notFound. */
export const readLine = defineQuery('list.read', async (ctx, listId: string, lineId: string, locale: string) => {
  const { tx, actor, see } = ctx;
  if (actor.role === 'auditor') throw new DomainError('notFound');
  const line = await tx.listLine.findFirst({
    where: { id: lineId, listId, ...visibleLists(actor) },
    include: { list: true, findings: { where: { state: { not: 'obsolete' } }, orderBy: { createdAt: 'asc' } } },
  });
  if (!line) throw new DomainError('notFound');
  const head = await headOfList(ctx, listId, locale);
  const next = await tx.listLine.findFirst({
    where: { listId, rowNumber: { gt: line.rowNumber }, errorCount: { gt: 0 }, state: { not: 'excluded' } },
    orderBy: { rowNumber: 'asc' },
    select: { id: true },
  });
  await see({ kind: 'page', subjectType: 'line', ids: [lineId], purpose: 'line' });
  const actions = listActions(actor.role, { state: line.list.state, superseded: false });
  return {
    head,
    id: line.id,
    rowNumber: line.rowNumber,
    version: line.version,
    state: line.state,
    stateReason: line.stateReason,
    fields: fieldsOfLine(line),
    problems: problemsOf(line),
    source: sourceOf(line),
    findings: line.findings.map(({ id, kind, params, state, note }) => ({
      id,
      kind,
      params: params as Record<string, string | number>,
      state,
      note,
    })),
    remarks: await remarksOf(ctx, listId, lineId),
    nextWithErrors: next?.id ?? null,
    mayEdit: actions.edit && isEditable(line.list.state),
    mayRemark: actions.remark,
  };
});

/** What the template of a drive says; for a ward, with its name on it. DomainError notFound. */
export const readTemplateFacts = defineQuery('list.read', async ({ tx, actor }, driveId: string) => {
  const known = /^[0-9a-f-]{36}$/.test(driveId);
  const drive = known && (await tx.drive.findFirst({ where: { id: driveId, provinceCode: provinceOf(actor) } }));
  if (!drive) throw new DomainError('notFound');
  const place = (await placeNames(tx, [actor.placeCode])).get(actor.placeCode);
  const groups = drive.targetGroups.map((code) => targetGroup(code)?.vi ?? code);
  return {
    driveName: drive.name,
    planNumber: drive.planNumber,
    wardName: actor.placeRole === 'ward' && place ? wardName(place, 'vi') : '',
    groups: groups.length > 0 ? groups : TARGET_GROUPS.map((group) => group.vi),
    kinds: kindsOf(drive),
    listDeadline: dateToDay(drive.listDeadline),
  };
});

/** The photo or scan of the signed page. DomainError notFound, also for an auditor: it shows in full what he may see masked only. */
export const openSignedPage = defineQuery('list.read', async ({ tx, actor, see }, listId: string) => {
  if (actor.role === 'auditor') throw new DomainError('notFound');
  const list = await tx.wardList.findFirst({
    where: { id: listId, ...visibleLists(actor) },
    select: { signedScanId: true, lines: { where: { state: { not: 'excluded' } }, select: { id: true } } },
  });
  if (!list?.signedScanId) throw new DomainError('notFound');
  await see({ kind: 'page', subjectType: 'line', ids: list.lines.map(({ id }) => id), purpose: 'signedPage' });
  return openFile(tx, list.signedScanId);
});
