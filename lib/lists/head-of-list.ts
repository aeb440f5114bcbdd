import type { Actor } from '@/lib/access/actor-type';
import { approvalView } from '@/lib/core/approval';
import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import type { QueryCtx } from '@/lib/core/query';
import type { Tx } from '@/lib/core/place';
import { nameOf } from '@/lib/drives/name-of';
import { placeNames } from '@/lib/places/wards';
import { wardName } from '@/lib/places/ward-name';
import { countOfList, lineTable } from './count-lines';
import { visibleLists } from './load-list';
import { daysLeft, isApproved, isPastDeadline, isPostingOver, kindsOf, listActions } from './rules';

/** Everything about a list but its lines: state, counts, who did what, and what the actor may do now. DomainError notFound. */
export async function headOfList({ tx, actor, today }: QueryCtx, listId: string, locale: string) {
  const list = await tx.wardList.findFirst({
    where: { id: listId, ...visibleLists(actor) },
    include: { drive: { include: { phases: true } } },
  });
  if (!list) throw new DomainError('notFound');
  const { drive } = list;
  const deadline = dateToDay(drive.listDeadline);
  const postedTo = list.postedTo ? dateToDay(list.postedTo) : null;
  const newer = await tx.wardList.findFirst({ where: { supersedesId: listId }, select: { id: true } });
  const names = await placeNames(tx, [list.wardCode]);
  const place = names.get(list.wardCode);
  const approval = list.approvalId ? await tx.approval.findUnique({ where: { id: list.approvalId } }) : null;
  const users = await userNames(tx, [list.submittedById, list.signedById, list.reviewedById]);
  const userName = (id: string | null) => (id ? (users.get(id) ?? null) : null);
  const imports = await tx.fileImport.findMany({
    where: { subjectId: listId, kind: 'list' },
    orderBy: { createdAt: 'desc' },
  });
  const files = await tx.storedFile.findMany({
    where: { id: { in: imports.map((one) => one.fileId) } },
    select: { id: true, name: true },
  });
  const phase = drive.phases.find((one) => one.id === list.phaseId);
  const openChecks = await openChecksOf(tx, actor, listId);
  const counts = await countOfList(tx, actor, listId);
  /** Held when the list was approved, let go on by a verdict since. */
  const released = isApproved(list.state) ? counts.waiting - openChecks : 0;
  const actions = listActions(actor.role, { state: list.state, superseded: newer !== null });
  return {
    id: list.id,
    version: list.version,
    title: list.title,
    origin: list.origin,
    tag: list.tag,
    phase: phase ? nameOf(phase, locale) : null,
    listVersion: list.listVersion,
    supersedesId: list.supersedesId,
    newerId: newer?.id ?? null,
    state: list.state,
    ward: place ? wardName(place, locale) : list.wardCode,
    drive: {
      id: drive.id,
      name: nameOf(drive, locale),
      planNumber: drive.planNumber,
      deadline,
      postingDays: drive.postingDays,
      targetGroups: drive.targetGroups,
      cardMonths: drive.cardMonths,
      bookMonths: drive.bookMonths,
      kinds: kindsOf(drive),
    },
    today,
    daysLeft: daysLeft(deadline, today),
    late: isPastDeadline(list, deadline, today),
    counts,
    openChecks,
    released,
    checked: list.checkedAt !== null,
    signKind: list.signKind,
    hasScan: list.signedScanId !== null,
    signedBy: userName(list.signedById),
    submittedBy: userName(list.submittedById),
    submittedAt: list.submittedAt,
    reviewedBy: userName(list.reviewedById),
    returnedReason: list.returnedReason,
    postedFrom: list.postedFrom ? dateToDay(list.postedFrom) : null,
    postedTo,
    postingOver: isPostingOver(postedTo, today),
    postingPlace: list.postingPlace,
    postingResult: list.postingResult,
    approval: approval && approvalView(approval),
    imports: imports.map((one) => ({
      id: one.id,
      name: files.find((file) => file.id === one.fileId)?.name ?? '',
      at: one.createdAt,
      rows: one.rows,
      added: one.added,
      unchanged: one.unchanged,
      problems: one.problems,
    })),
    may: { ...actions, approveReleased: actions.approveReleased && released > 0 },
    isWard: actor.placeRole === 'ward',
    role: actor.role,
    actorName: actor.name,
  };
}
export type ListHead = Awaited<ReturnType<typeof headOfList>>;

async function userNames(tx: Tx, ids: (string | null)[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return new Map(users.map((user) => [user.id, user.name]));
}

/** People of the list about whom a check is still open. */
async function openChecksOf(tx: Tx, actor: Actor, listId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number }[]>`
    select count(distinct l.id)::int as n from ${lineTable(actor)} l join "Finding" f on f."lineId" = l.id
     where l."listId" = ${listId}::uuid and l.state = 'waiting' and f.state = 'open'`;
  return rows[0]?.n ?? 0;
}
