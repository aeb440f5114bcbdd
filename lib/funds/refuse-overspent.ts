import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import type { Vnd } from '@/lib/core/money';
import { availableOf } from './accounts';

/**
 * Names the fund and how much it is short, before the database refuses the whole by its check `overspent`, which cannot say either.
 * Amounts of nought and below need nothing. DomainError overspent.
 */
export async function refuseOverspent(ctx: Pick<Ctx, 'tx'>, needs: ReadonlyMap<string, Vnd>): Promise<void> {
  const available = await availableOf(ctx.tx, [...needs.keys()]);
  for (const [fundId, amount] of needs) {
    const short = amount - (available.get(fundId) ?? 0n);
    if (amount <= 0n || short <= 0n) continue;
    const fund = await ctx.tx.fund.findUnique({ where: { id: fundId }, select: { name: true } });
    throw new DomainError('overspent', { fund: fund?.name ?? '', short });
  }
}
