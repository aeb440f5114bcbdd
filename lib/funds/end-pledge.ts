import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { receivedOf } from './received';
import { PLEDGE_MOVES, type PledgeState } from './rules';
import { EndPledgeInput } from './schema';

interface Input {
  pledgeId: string;
  version: number;
  reason: string;
}

async function end(ctx: Ctx, input: Input, to: PledgeState) {
  const where = { id: input.pledgeId, provinceCode: provinceOf(ctx.actor) };
  // Locked, so that money which is being recorded at this moment is either counted here or finds the pledge ended.
  await ctx.tx.$queryRaw`select 1 from "Pledge" where id = ${input.pledgeId}::uuid for update`;
  const pledge = await ctx.tx.pledge.findFirst({ where });
  if (!pledge) throw new DomainError('notFound');
  const moves: readonly string[] = PLEDGE_MOVES[pledge.state as PledgeState];
  if (!moves.includes(to)) throw new DomainError('wrongState');
  const received = (await receivedOf(ctx.tx, [pledge.id])).get(pledge.id) ?? 0n;
  if (to === 'cancelled' && received > 0n) throw new DomainError('wrongState', { received });
  const { count } = await ctx.tx.pledge.updateMany({
    where: { ...where, version: input.version },
    data: { state: to, reason: input.reason, endedOn: dayToDate(ctx.today), version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError('stale', { current: { state: pledge.state, version: pledge.version } });
  ctx.audit({
    what: to === 'cancelled' ? 'pledge.cancelled' : 'pledge.writtenOff',
    subjectType: 'Pledge',
    subjectId: pledge.id,
    reason: input.reason,
    ...(pledge.driveId ? { driveId: pledge.driveId } : {}),
  });
  return { pledgeId: pledge.id };
}

/** The giver withdraws before any money came. DomainError notFound | wrongState (money has come: write off the rest) | stale. */
export const cancelPledge = defineCommand({
  name: 'pledge.cancel',
  permission: 'pledge.record',
  input: EndPledgeInput,
  run: (ctx, input) => end(ctx, input, 'cancelled'),
});

/** What is still missing will not come; the money that came stays. DomainError notFound | wrongState | stale. */
export const writeOffPledge = defineCommand({
  name: 'pledge.writeOff',
  permission: 'pledge.record',
  input: EndPledgeInput,
  run: (ctx, input) => end(ctx, input, 'writtenOff'),
});
