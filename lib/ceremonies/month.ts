import { addDays, addMonths, type Day } from '@/lib/core/clock';

/** `yyyy-mm`. */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);
export const isMonth = (text: string | undefined): text is Month => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text ?? '');
export const nextMonth = (month: Month, by: 1 | -1): Month => monthOf(addMonths(`${month}-01`, by));

/** Whole weeks that cover a month, from Monday on, as Vietnamese calendars are printed. */
export function weeksOf(month: Month): Day[][] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: Day[][] = [];
  for (let day = addDays(first, -weekday); monthOf(day) <= month; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, n) => addDays(day, n)));
  return weeks;
}
