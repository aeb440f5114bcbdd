import { defineCommand } from '@/lib/core/command';
import { enqueue } from '@/lib/core/jobs';
import { auditOf, lockList, moveList } from './load-list';
import { ListRef, ReturnListInput } from './schema';

/**
 * The office takes a list that was sent in under review; the checks of the drive run again in the background, under the province's
 * place (a base office may start a review, but reads no people). DomainError notFound | wrongState | stale.
 */
export const startReview = defineCommand({
  name: 'list.startReview',
  permission: 'list.review',
  input: ListRef,
  async run(ctx, { listId, version }) {
    const list = await lockList(ctx, listId);
    await moveList(ctx, list, version, 'underReview', { reviewedById: ctx.actor.userId });
    if (ctx.actor.placeRole === 'province') await enqueue(ctx.tx, 'runChecks', { driveId: list.driveId });
    ctx.audit({ what: 'list.reviewStarted', ...auditOf(list) });
    return { listId };
  },
});

/**
 * Sends a list back to its ward, with the reason; it may be edited and sent again, also after the deadline. A posting that had
 * begun is over with it. DomainError notFound | wrongState | stale.
 */
export const returnList = defineCommand({
  name: 'list.return',
  permission: 'list.review',
  input: ReturnListInput,
  async run(ctx, { listId, version, reason }) {
    const list = await lockList(ctx, listId);
    const posting = { postedFrom: null, postedTo: null, postingPlace: null, postingResult: null };
    await moveList(ctx, list, version, 'returned', {
      returnedReason: reason,
      reviewedById: ctx.actor.userId,
      ...posting,
    });
    ctx.audit({ what: 'list.returned', ...auditOf(list) });
    return { listId };
  },
});
