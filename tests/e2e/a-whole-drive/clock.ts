import { writeFileSync } from 'node:fs';
import { startOfDay } from '@/lib/core/clock';

/** Puts the product's clock to an hour of a Vietnam day; it runs on from there. */
export const at = (day: string, hour = 9): void =>
  writeFileSync(process.env.E2E_CLOCK!, String(startOfDay(day).getTime() + hour * 3_600_000 - Date.now()));
