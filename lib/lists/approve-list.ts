import { recordApproval } from '@/lib/core/approval';
import type { ApprovalInput } from '@/lib/core/approval-schema';
import { dateToDay } from '@/lib/core/clock';
import { defineCommand, type Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { auditOf, type LoadedList, lockList, moveList } from './load-list';
import { canMove, isPostingOver } from './rules';
import { ApproveListInput, ListRef } from './schema';

/** Lines that a check still asks about. */
const OPEN = { findings: { some: { state: 'open' } } };

/**
 * The leader approves a posted list: after the last day of posting, with its result recorded and the checks run since it was
 * sent in (kept by the database, too). Waiting lines become included; those that a check still asks about are held and hold up
 * nobody else. From here nothing changes but what becomes of those who are held.
 * DomainError notFound | wrongState | stale | postingNotOver | postingResultMissing | listNotChecked | listHasOpenChecks
 * (there is nobody else) | makerIsChecker (whoever sent the list in; kept by the database).
 */
export const approveList = defineCommand({
  name: 'list.approve',
  permission: 'list.approve',
  input: ApproveListInput,
  timeout: 60_000,
  async run(ctx, { listId, version, ...approval }) {
    const list = await lockList(ctx, listId);
    if (!canMove(list.state, 'approved')) throw new DomainError('wrongState', { state: list.state });
    const postedTo = list.postedTo && dateToDay(list.postedTo);
    if (!isPostingOver(postedTo, ctx.today)) throw new DomainError('postingNotOver', { until: postedTo ?? '' });
    if (!list.postingResult) throw new DomainError('postingResultMissing');
    if (!list.checkedAt) throw new DomainError('listNotChecked');
    const held = await ctx.tx.listLine.updateMany({
      where: { listId, state: 'waiting', ...OPEN },
      data: { state: 'held', version: { increment: 1 } },
    });
    const { approvalId, lines } = await includeWaiting(ctx, list, approval);
    if (lines === 0) throw new DomainError('listHasOpenChecks', { count: held.count });
    await moveList(ctx, list, version, 'approved', { approvalId });
    ctx.audit({ what: 'list.approved', ...auditOf(list), counts: { lines, held: held.count } });
    return { listId, lines, held: held.count };
  },
});

/**
 * The leader approves those of an approved list whom a check had held and a verdict has let go on since: they were posted with
 * the others and need no new list. DomainError notFound | wrongState (not approved, or replaced by a newer version) | stale |
 * nothingToDo | makerIsChecker.
 */
export const approveReleased = defineCommand({
  name: 'list.approveReleased',
  permission: 'list.approve',
  input: ApproveListInput,
  async run(ctx, { listId, version, ...approval }) {
    const list = await lockList(ctx, listId);
    const newer = await ctx.tx.wardList.count({ where: { supersedesId: listId } });
    if (!['approved', 'locked'].includes(list.state) || newer > 0) throw new DomainError('wrongState');
    if (list.version !== version) throw new DomainError('stale', { current: { version: list.version } });
    const { lines } = await includeWaiting(ctx, list, approval);
    if (lines === 0) throw new DomainError('nothingToDo');
    await ctx.tx.wardList.updateMany({ where: { id: listId }, data: { version: { increment: 1 } } });
    ctx.audit({ what: 'list.releasedApproved', ...auditOf(list), counts: { lines } });
    return { listId, lines };
  },
});

/** Signs for every waiting line that no check asks about, one audit row each. */
async function includeWaiting(ctx: Ctx, list: LoadedList, approval: ApprovalInput) {
  const where = { listId: list.id, state: 'waiting', NOT: OPEN };
  const lines = await ctx.tx.listLine.findMany({ where, select: { id: true } });
  if (lines.length === 0) return { approvalId: null, lines: 0 };
  const approvalId = await recordApproval(ctx, 'WardList', list.id, 'approved', approval, list.wardCode);
  await ctx.tx.listLine.updateMany({ where, data: { state: 'included', version: { increment: 1 } } });
  for (const { id } of lines)
    ctx.audit({ what: 'line.approved', ...auditOf(list), subjectType: 'ListLine', subjectId: id });
  return { approvalId, lines: lines.length };
}

/** Closes the books on an approved list. DomainError notFound | wrongState | stale. */
export const lockApprovedList = defineCommand({
  name: 'list.lock',
  permission: 'list.review',
  input: ListRef,
  async run(ctx, { listId, version }) {
    const list = await lockList(ctx, listId);
    await moveList(ctx, list, version, 'locked', { lockedAt: ctx.now });
    ctx.audit({ what: 'list.locked', ...auditOf(list) });
    return { listId };
  },
});
