import { provinceOf } from '@/lib/access/actor-type';
import { expectedFirstDay } from '@/lib/checks/expected-period';
import { dateToDay, type Day } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { loadPriceRules } from '@/lib/prices/load-rules';

/** The first day that a gift of the drive would hold if it were decided today. DomainError priceMissing. */
export async function firstDayFor(
  ctx: Pick<Ctx, 'tx' | 'actor' | 'today'>,
  drive: { validFromGoal: Date | null },
): Promise<Day> {
  const provinceCode = provinceOf(ctx.actor);
  const rules = await loadPriceRules(ctx.tx, provinceCode);
  return expectedFirstDay(
    { rules, day: ctx.today, provinceCode },
    drive.validFromGoal && dateToDay(drive.validFromGoal),
  );
}
