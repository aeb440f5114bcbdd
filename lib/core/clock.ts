/**
 * The one clock. Everything that asks "now" or "today" asks here, so that tests and scenarios can move it: `CLOCK_OFFSET_MS` shifts
 * it for a whole process, `CLOCK_FILE` holds the shift of processes that run already, `setClock` is for a test in this process.
 * Database `recordedAt` columns stay the database's own.
 */
let offsetMs = Number(process.env.CLOCK_OFFSET_MS ?? 0);

/** Named in scenarios only, never in a browser, where `process.env` is empty. */
const clockFile = process.env.CLOCK_FILE;
const shift = (): number =>
  clockFile ? Number(process.getBuiltinModule('node:fs').readFileSync(clockFile, 'utf8')) : offsetMs;

/** A calendar day in Vietnam, `yyyy-mm-dd`. */
export type Day = string;

export const now = (): Date => new Date(Date.now() + shift());

/** Moves the clock to an instant; it runs on from there. `null` puts it back to the machine's time. */
export function setClock(instant: Date | null): void {
  offsetMs = instant ? instant.getTime() - Date.now() : 0;
}

/** Vietnam has no daylight saving: UTC+7 all year since 1975. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** The Vietnam day of an instant. */
export const vietnamDay = (instant: Date = now()): Day =>
  new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);

/** `@db.Date` columns travel as UTC midnight: the only two mappers between them and days. */
export const dayToDate = (day: Day): Date => new Date(`${day}T00:00:00.000Z`);
export const dateToDay = (date: Date): Day => date.toISOString().slice(0, 10);

/** The instant at which a Vietnam day begins. */
export const startOfDay = (day: Day): Date => new Date(dayToDate(day).getTime() - VIETNAM_OFFSET_MS);

export const addDays = (day: Day, days: number): Day =>
  dateToDay(new Date(dayToDate(day).getTime() + days * 86_400_000));

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((dayToDate(to).getTime() - dayToDate(from).getTime()) / 86_400_000);

/**
 * The day `months` after `day`; a day that the month does not have becomes its last (31 Jan + 1 month = 28/29 Feb).
 */
export function addMonths(day: Day, months: number): Day {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(y, m - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return dateToDay(new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), Math.min(d, last))));
}
