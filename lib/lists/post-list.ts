import { defineCommand } from '@/lib/core/command';
import { type Day, dayToDate, vietnamDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { auditOf, lockList, moveList } from './load-list';
import { lastPostingDay } from './rules';
import { PostingResultInput, PostListInput } from './schema';

/**
 * Accepts a list and posts it in public from a day, for a number of days, at a place. The first day is not before the ward sent
 * the list in. DomainError notFound | wrongState | stale | invalidInput.
 */
export const postList = defineCommand({
  name: 'list.post',
  permission: 'list.review',
  input: PostListInput,
  async run(ctx, { listId, version, from, days, place }) {
    const list = await lockList(ctx, listId);
    if (list.submittedAt && from < vietnamDay(list.submittedAt))
      throw new DomainError('invalidInput', {}, { from: 'dayInPast' });
    const to: Day = lastPostingDay(from, days);
    await moveList(ctx, list, version, 'posted', {
      postedFrom: dayToDate(from),
      postedTo: dayToDate(to),
      postingPlace: place,
      postingResult: null,
    });
    ctx.audit({ what: 'list.posted', ...auditOf(list), counts: { days } });
    return { listId, to };
  },
});

/** Records what the posting brought: comments received and what came of them, or that there were none. */
export const recordPostingResult = defineCommand({
  name: 'list.recordPostingResult',
  permission: 'list.remark',
  input: PostingResultInput,
  async run(ctx, { listId, version, result }) {
    if (ctx.actor.role === 'wardObserver') throw new DomainError('notAllowed');
    const list = await lockList(ctx, listId);
    if (list.state !== 'posted') throw new DomainError('wrongState', { state: list.state });
    if (list.version !== version)
      throw new DomainError('stale', { current: { result: list.postingResult ?? '', version: list.version } });
    await ctx.tx.wardList.updateMany({
      where: { id: listId },
      data: { postingResult: result, version: { increment: 1 } },
    });
    ctx.audit({ what: 'list.postingResultRecorded', ...auditOf(list) });
    return { listId };
  },
});
