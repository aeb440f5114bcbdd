import { type Day, setClock, startOfDay } from '@/lib/core/clock';

const HOUR = 3_600_000;

/** Moves the clock to an hour of a Vietnam day; the stories of the demo happen on their own days. */
export const on = (day: Day, hour = 9): void => setClock(new Date(startOfDay(day).getTime() + hour * HOUR));
