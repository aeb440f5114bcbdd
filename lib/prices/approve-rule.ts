import { provinceOf } from '@/lib/access/actor-type';
import { recordApproval } from '@/lib/core/approval';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { ApproveRuleInput } from './schema';

/**
 * The leader's signed approval of a proposed rule: from now on it counts on its days.
 * Throws DomainError notFound | wrongState; makerIsChecker when the same human proposed it (database).
 */
export const approveRule = defineCommand({
  name: 'price.approve',
  permission: 'price.approve',
  input: ApproveRuleInput,
  async run(ctx, { ruleId, ...approval }) {
    const provinceCode = provinceOf(ctx.actor);
    const rule = await ctx.tx.priceRule.findFirst({ where: { id: ruleId, provinceCode } });
    if (!rule) throw new DomainError('notFound');
    await recordApproval(ctx, 'PriceRule', ruleId, 'approved', approval);
    const { count } = await ctx.tx.priceRule.updateMany({
      where: { id: ruleId, provinceCode, state: 'proposed' },
      data: { state: 'approved', approvedById: ctx.actor.userId, approvedAt: ctx.now },
    });
    if (count === 0) throw new DomainError('wrongState', { state: rule.state });
    ctx.audit({ what: 'price.approved', subjectType: 'PriceRule', subjectId: ruleId });
    return { ruleId };
  },
});
