import * as z from 'zod/mini';
import { ApprovalInput } from '@/lib/core/approval-schema';
import { TARGET_GROUPS } from './groups';
import { PRICE_KINDS } from './rule-types';
import { PROVINCE_KINDS } from './units';

const Day = z.iso.date('dayInvalid');
const OptionalDay = z._default(
  z.string().check(z.refine((text) => text === '' || Day.safeParse(text).success, 'dayInvalid')),
  '',
);
const groups = TARGET_GROUPS.map(({ code }) => code);

/**
 * A dated rule of the province. `value` is what people write: percent with a decimal comma or point (`12,5`), as the kind says.
 * `key` is a target group, or a class of books.
 */
export const ProposeRuleInput = z
  .object({
    kind: z.enum(PROVINCE_KINDS, 'chooseOne'),
    key: z.string().check(z.minLength(1, 'chooseOne')),
    value: z.string().check(z.trim(), z.regex(/^\d{1,3}([.,]\d{1,2})?$/, 'percentInvalid')),
    validFrom: Day,
    validTo: OptionalDay,
    /** The resolution or decision that sets it. */
    source: z.string().check(z.trim(), z.minLength(5, 'required'), z.maxLength(300, 'tooLong')),
  })
  .check(
    z.refine(({ validFrom, validTo }) => validTo === '' || validTo >= validFrom, {
      path: ['validTo'],
      error: 'endBeforeStart',
    }),
  );

export const ApproveRuleInput = z.object({ ...ApprovalInput.shape, ruleId: z.uuid() });
export const WithdrawRuleInput = z.object({
  ruleId: z.uuid(),
  reason: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(500, 'tooLong')),
});

/** The calculator reads the address; what does not fit is left out. */
export const CalculatorInput = {
  item: z.enum(['card', 'book']),
  group: z.enum(groups as [string, ...string[]]),
  order: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(9)),
  months: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(60)),
  day: Day,
  income: z.string().check(z.regex(/^\d{1,12}$/)),
};

export const DayFilter = Day;
export const PriceKindFilter = z.enum(PRICE_KINDS);
