import { addDays, type Day } from './clock';

/** First day of the lunar new year (prisma/data/tet-dates.csv) and the Hùng Kings' day, 10th of the 3rd lunar month. */
const LUNAR: Record<string, { tet: Day; hungKings: Day }> = {
  '2025': { tet: '2025-01-29', hungKings: '2025-04-07' },
  '2026': { tet: '2026-02-17', hungKings: '2026-04-26' },
  '2027': { tet: '2027-02-06', hungKings: '2027-04-16' },
  '2028': { tet: '2028-01-26', hungKings: '2028-04-04' },
  '2029': { tet: '2029-02-13', hungKings: '2029-04-23' },
};

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const byYear = new Map<string, Set<Day>>();

/**
 * Public holidays of a year. Source: Labour Code 45/2019, Art. 112: 1 January, five days of Tết (from its eve), the Hùng
 * Kings' day, 30 April, 1 May, 2 September and the day after. One that falls on a weekend is made up on the next working day
 * (Art. 111). The government may shift days within Tết; a year that is not in the table counts its fixed days only.
 */
function holidays(year: string): Set<Day> {
  const known = byYear.get(year);
  if (known) return known;
  const lunar = LUNAR[year];
  const days = ['01-01', '04-30', '05-01', '09-02', '09-03'].map((day) => `${year}-${day}`);
  if (lunar) days.push(lunar.hungKings, ...[-1, 0, 1, 2, 3].map((n) => addDays(lunar.tet, n)));
  const off = new Set<Day>();
  for (const day of days.sort()) {
    let free = day;
    while (isWeekend(free) || off.has(free)) free = addDays(free, 1);
    off.add(free);
  }
  byYear.set(year, off);
  return off;
}

/** Monday to Friday, and no public holiday. */
export const isWorkingDay = (day: Day): boolean => !isWeekend(day) && !holidays(day.slice(0, 4)).has(day);

/** The day `count` working days after `day` (before it, when negative); the day itself is not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** `day` itself, or the last working day before it. */
export const workingDayUpTo = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, -1));
