import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { targetGroup } from './groups';
import { ProposeRuleInput } from './schema';
import { basisPoints } from './units';

const BOOK_CLASSES = ['POOR', 'NEAR_POOR', 'ETHNIC_MINORITY', 'OTHER'];

/**
 * Proposes a dated rule of the province (its own top-up). It counts in no price until the leader approves it.
 * Of several rules that hold on a day the one that began last counts, so a new one needs no end of the old one.
 * Throws DomainError invalidInput (key, value); periodOverlaps when one begins on the same day (withdraw that one first).
 */
export const proposeRule = defineCommand({
  name: 'price.propose',
  permission: 'price.propose',
  input: ProposeRuleInput,
  async run(ctx, input) {
    const { kind, key, validFrom, validTo, source } = input;
    const known = kind === 'bookLocalSupport' ? BOOK_CLASSES.includes(key) : targetGroup(key) !== undefined;
    if (!known) throw new DomainError('invalidInput', {}, { key: 'chooseOne' });
    const value = basisPoints(input.value);
    if (value > 10_000n) throw new DomainError('invalidInput', {}, { value: 'percentInvalid' });
    const provinceCode = provinceOf(ctx.actor);
    const id = newId();
    await ctx.tx.priceRule.createMany({
      data: [
        {
          id,
          provinceCode,
          kind,
          key,
          value,
          validFrom: dayToDate(validFrom),
          validTo: validTo ? dayToDate(validTo) : null,
          source,
          proposedById: ctx.actor.userId,
        },
      ],
    });
    ctx.audit({ what: 'price.proposed', subjectType: 'PriceRule', subjectId: id });
    return { ruleId: id };
  },
});
