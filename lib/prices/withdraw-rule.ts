import { provinceOf } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { WithdrawRuleInput } from './schema';

/** Takes back a proposal that was not approved. Throws DomainError notFound | wrongState. */
export const withdrawRule = defineCommand({
  name: 'price.withdraw',
  permission: 'price.propose',
  input: WithdrawRuleInput,
  async run(ctx, { ruleId, reason }) {
    const where = { id: ruleId, provinceCode: provinceOf(ctx.actor) };
    const rule = await ctx.tx.priceRule.findFirst({ where });
    if (!rule) throw new DomainError('notFound');
    const { count } = await ctx.tx.priceRule.updateMany({
      where: { ...where, state: 'proposed' },
      data: { state: 'withdrawn' },
    });
    if (count === 0) throw new DomainError('wrongState', { state: rule.state });
    ctx.audit({ what: 'price.withdrawn', subjectType: 'PriceRule', subjectId: ruleId, reason });
    return { ruleId };
  },
});
