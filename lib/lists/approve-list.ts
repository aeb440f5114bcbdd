import { recordApproval } from '@/lib/core/approval';
import { dateToDay } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { auditOf, lockList, moveList } from './load-list';
import { canMove, isPostingOver } from './rules';
import { ApproveListInput, ListRef } from './schema';

/**
 * The leader approves a posted list: after the last day of posting, with its result recorded and every check on a waiting line
 * decided. Waiting lines become included; lines held by a check stay held and hold up nobody else. From here nothing changes.
 * DomainError notFound | wrongState | stale | postingNotOver | postingResultMissing | listHasOpenChecks | makerIsChecker
 * (whoever sent the list in; kept by the database).
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
    const waiting = { listId, state: 'waiting' };
    const count = await ctx.tx.listLine.count({ where: { ...waiting, findings: { some: { state: 'open' } } } });
    if (count > 0) throw new DomainError('listHasOpenChecks', { count });
    const lines = await ctx.tx.listLine.findMany({ where: waiting, select: { id: true } });
    await ctx.tx.listLine.updateMany({ where: waiting, data: { state: 'included', version: { increment: 1 } } });
    const approvalId = await recordApproval(ctx, 'WardList', listId, 'approved', approval, list.wardCode);
    await moveList(ctx, list, version, 'approved', { approvalId });
    const about = auditOf(list);
    ctx.audit({ what: 'list.approved', ...about, counts: { lines: lines.length } });
    for (const { id } of lines) ctx.audit({ what: 'line.approved', ...about, subjectType: 'ListLine', subjectId: id });
    return { listId, lines: lines.length };
  },
});

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
