import { type Actor, provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { isOver } from '@/lib/drives/rules';
import type { Drive, ListLine, WardList } from '@/lib/generated/prisma/client';
import { incomeBounds } from './income';
import type { RowContext } from './parse-row';
import { canMove, isEditable, kindsOf, type ListState } from './rules';

/** Rows of lists that this actor may see: those of his wards, or of his province. */
export const visibleLists = (actor: Actor) => ({
  provinceCode: provinceOf(actor),
  ...(actor.placeRole === 'ward' || actor.placeRole === 'base' ? { wardCode: { in: actor.wardCodes } } : {}),
});

export type LoadedList = WardList & { drive: Drive };

/**
 * The list with its row locked to the end of the transaction: whoever changes a line and whoever sends the list wait for each
 * other, so that nothing slips into a list after it was signed or sent. DomainError notFound.
 */
export async function lockList(ctx: Ctx, listId: string): Promise<LoadedList> {
  const visible = await ctx.tx.wardList.findFirst({
    where: { id: listId, ...visibleLists(ctx.actor) },
    select: { id: true },
  });
  if (!visible) throw new DomainError('notFound');
  await ctx.tx.$queryRaw`select id from "WardList" where id = ${listId}::uuid for update`;
  return ctx.tx.wardList.findUniqueOrThrow({ where: { id: listId }, include: { drive: true } });
}

/** The same, for a change of the ward's text. DomainError notFound | listNotEditable | wrongState (the drive is over). */
export async function lockForEdit(ctx: Ctx, listId: string): Promise<LoadedList> {
  const list = await lockList(ctx, listId);
  if (!isEditable(list.state)) throw new DomainError('listNotEditable');
  if (isOver(list.drive.state)) throw new DomainError('wrongState');
  return list;
}

/** A line of a list that may be edited, list locked first. DomainError notFound | listNotEditable. */
export async function lockLine(ctx: Ctx, lineId: string): Promise<{ list: LoadedList; line: ListLine }> {
  const found = await ctx.tx.listLine.findFirst({
    where: { id: lineId, ...visibleLists(ctx.actor) },
    select: { listId: true },
  });
  if (!found) throw new DomainError('notFound');
  const list = await lockForEdit(ctx, found.listId);
  return { list, line: await ctx.tx.listLine.findUniqueOrThrow({ where: { id: lineId } }) };
}

/** After a change of the text: a signature was given for the text as it stood, so it falls; the list's version rises. */
export const textChanged = (ctx: Ctx, listId: string) =>
  ctx.tx.wardList.updateMany({
    where: { id: listId },
    data: { signKind: null, signedById: null, signedScanId: null, version: { increment: 1 } },
  });

/** Moves a locked list on, if its state allows and nobody changed it since it was read. DomainError wrongState | stale. */
export async function moveList(
  ctx: Ctx,
  list: LoadedList,
  version: number,
  to: ListState,
  data: Record<string, unknown> = {},
): Promise<void> {
  if (!canMove(list.state, to)) throw new DomainError('wrongState', { state: list.state });
  if (list.version !== version) throw new DomainError('stale', { current: { version: list.version } });
  await ctx.tx.wardList.updateMany({ where: { id: list.id }, data: { ...data, state: to, version: { increment: 1 } } });
}

/** What rows of the list's drive are read against. */
export const rowContext = async (ctx: Ctx, drive: Drive): Promise<RowContext> => ({
  today: ctx.today,
  groupCodes: drive.targetGroups,
  cardMonths: drive.cardMonths,
  bookMonths: drive.bookMonths,
  kinds: kindsOf(drive),
  income: await incomeBounds(ctx, drive),
});

export const deadlineOf = (drive: Pick<Drive, 'listDeadline'>) => dateToDay(drive.listDeadline);

/** What every audit row of a list carries. */
export const auditOf = (list: Pick<WardList, 'id' | 'driveId' | 'wardCode'>) => ({
  subjectType: 'WardList',
  subjectId: list.id,
  driveId: list.driveId,
  wardCode: list.wardCode,
});
