import { addDays, addMonths, type Day } from '@/lib/core/clock';
import { needRule, type RuleQuestion } from '@/lib/prices/find-rule';

/**
 * The first day on which a gift decided on the question's day can hold: the plan's goal, but not before the waiting days of
 * those who join for the first time are over. The payment fixes the day anew. DomainError priceMissing.
 */
export function expectedFirstDay(question: RuleQuestion, goal: Day | null): Day {
  const earliest = addDays(question.day, Number(needRule(question, 'waitingDays').value));
  return goal && goal > earliest ? goal : earliest;
}

/** First and last day of a gift of so many months. */
export const expectedPeriod = (from: Day, months: number): { from: Day; to: Day } => ({
  from,
  to: addDays(addMonths(from, months), -1),
});
