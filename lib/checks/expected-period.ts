import { addDays, addMonths, type Day } from '@/lib/core/clock';

/** Days between payment and validity for those who join for the first time (Decree 188/2025); the day is fixed again by the payment. */
const WAITING_DAYS = 30;

/** The first day on which a gift decided today can hold: the plan's goal, but not before the waiting time is over. */
export function expectedFirstDay(today: Day, goal: Day | null): Day {
  const earliest = addDays(today, WAITING_DAYS);
  return goal && goal > earliest ? goal : earliest;
}

/** First and last day of a gift of so many months. */
export const expectedPeriod = (from: Day, months: number): { from: Day; to: Day } => ({
  from,
  to: addDays(addMonths(from, months), -1),
});
