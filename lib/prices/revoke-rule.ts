import { provinceOf } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { WithdrawRuleInput } from './schema';

/**
 * The leader turns a proposal down, or takes an approved rule back; prices already approved or paid keep what they were.
 * Throws DomainError notFound | wrongState.
 */
export const revokeRule = defineCommand({
  name: 'price.revoke',
  permission: 'price.approve',
  input: WithdrawRuleInput,
  async run(ctx, { ruleId, reason }) {
    const where = { id: ruleId, provinceCode: provinceOf(ctx.actor) };
    const rule = await ctx.tx.priceRule.findFirst({ where });
    if (!rule) throw new DomainError('notFound');
    const { count } = await ctx.tx.priceRule.updateMany({
      where: { ...where, state: { not: 'withdrawn' } },
      data: { state: 'withdrawn' },
    });
    if (count === 0) throw new DomainError('wrongState', { state: rule.state });
    ctx.audit({ what: 'price.revoked', subjectType: 'PriceRule', subjectId: ruleId, reason });
    return { ruleId };
  },
});
