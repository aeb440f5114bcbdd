import { defineCommand, type Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { auditOf, deadlineOf, type LoadedList, lockList, moveList } from './load-list';
import { canMove, isPastDeadline } from './rules';
import { ListRef } from './schema';

/**
 * Sends a ward's list to the office. DomainError notFound | wrongState | stale | deadlinePassed (unless the office had sent it
 * back, or it corrects an approved one) | listEmpty | listHasProblems (lines with errors that are not left out; `count` says how many) | signatureMissing.
 * Twenty presses at once send it once.
 */
export const submitList = defineCommand({
  name: 'list.submit',
  permission: 'list.submit',
  input: ListRef,
  async run(ctx, { listId, version }) {
    const list = await lockList(ctx, listId);
    if (!canMove(list.state, 'submitted')) throw new DomainError('wrongState', { state: list.state });
    if (isPastDeadline(list, deadlineOf(list.drive), ctx.today)) throw new DomainError('deadlinePassed');
    const people = { listId, state: { not: 'excluded' } };
    const lines = await ctx.tx.listLine.count({ where: people });
    if (lines === 0) throw new DomainError('listEmpty');
    const count = await ctx.tx.listLine.count({ where: { ...people, errorCount: { gt: 0 } } });
    if (count > 0) throw new DomainError('listHasProblems', { count });
    if (!list.signKind) throw new DomainError('signatureMissing');
    await moveList(ctx, list, version, 'submitted', { submittedAt: ctx.now, returnedReason: null });
    await recordConsents(ctx, list);
    ctx.audit({ what: 'list.submitted', ...auditOf(list), counts: { lines } });
    return { listId };
  },
});

/** What each person has answered about being posted by name becomes a consent of its own; no answer is no consent. */
const recordConsents = (ctx: Ctx, list: LoadedList) => ctx.tx.$executeRaw`
  insert into "Consent" (id, "provinceCode", "wardCode", "driveId", "lineId", purpose, given)
  select gen_random_uuid(), l."provinceCode", l."wardCode", l."driveId", l.id, 'posting', l."postingConsent" from "ListLine" l
   where l."listId" = ${list.id}::uuid and l.state <> 'excluded' and l."postingConsent" is not null
     and l."postingConsent" is distinct from (select c.given from "Consent" c where c."lineId" = l.id and c.purpose = 'posting'
                                               and c."withdrawnAt" is null order by c.at desc limit 1)`;
